import type { App } from 'electron';
import { onlyChanges } from './adapters/changes';
import type { Log } from './adapters/profile/log';

/** A GPU process that crashes so often within so many ms is no accident: what it draws with is broken. */
const TOO_OFTEN = 6;
const WITHIN = 60_000;
/** How long (ms) a new start waits: when a session ends all its processes get a signal, and ours is heard last. */
const LATER = 1_000;
/** How often (ms) to look whether there is a GPU process. */
const LOOK = 4_000;

/**
 * Chromium's other processes may crash: the next one is started, and nothing here depends on them (the page that is lost
 * is the window's business). `main.ts` has lifted the limit after which Chromium would end with its GPU process. What
 * that limit was for is done here, by a new start, which the core survives as it does any other:
 *
 * - no process can be started any more, for what they are started from (the zygote) has died: Chromium would try for ever,
 *   some thousand times a second, and no window could open. Electron tells of a page for which that failed, but of no GPU
 *   process (shell/browser/api/electron_api_app.cc has `BrowserChildProcessCrashed` and `…Killed` only): one is looked for;
 * - the GPU process crashes again and again: the next run draws without it.
 *
 * @param quit ends the app, in order and at once
 */
export function watchChildren(
  app: Pick<App, 'on' | 'relaunch' | 'getAppMetrics'> & {
    readonly commandLine: Pick<App['commandLine'], 'hasSwitch'>;
  },
  log: Pick<Log, 'warn'>,
  quit: () => void,
): void {
  const tell = onlyChanges<string>('', text => log.warn(text));
  let crashes: number[] = [];
  let isLeaving = false;
  let wasThere = false;
  let missed = 0;
  const watch = setInterval(lookForGpuProcess, LOOK);
  app.on('before-quit', () => {
    isLeaving = true;
    clearInterval(watch);
  });

  function startAnew(why: string, more: readonly string[]): void {
    if (isLeaving) return;
    log.warn(`${why} Starting anew.`);
    app.relaunch({
      // An AppImage's own folder goes with the process that is in it.
      execPath: process.env['APPIMAGE'] ?? process.execPath,
      args: argumentsAgain(process.argv.slice(1), more),
    });
    quit();
  }

  /** Twice, for the next one takes its time to start. Where there never was one none is missed. */
  function lookForGpuProcess(): void {
    const isThere = app.getAppMetrics().some(({ type }) => type === 'GPU');
    wasThere ||= isThere;
    missed = isThere ? 0 : missed + 1;
    if (wasThere && missed === 2) startAnew('No GPU process can be started any more.', []);
  }

  app.on('render-process-gone', (_event, _contents, { reason }) => {
    if (reason === 'launch-failed') setTimeout(startAnew, LATER, 'No page can be started any more.', []);
  });
  app.on('child-process-gone', (_event, { type, reason }) => {
    if (reason === 'clean-exit') return;
    tell(`A process of Chromium's ended (${type}: ${reason}).`);
    // Where it draws nothing by hardware, there is nothing to do without.
    if (type !== 'GPU' || app.commandLine.hasSwitch(WITHOUT_GPU)) return;
    const now = performance.now();
    crashes = [...crashes.filter(at => now - at < WITHIN), now];
    if (crashes.length === TOO_OFTEN)
      setTimeout(startAnew, LATER, 'The GPU process crashes again and again.', [`--${WITHOUT_GPU}`]);
  });
}

/** Chromium's switch, as `app.disableHardwareAcceleration()` sets it. */
const WITHOUT_GPU = 'disable-gpu';

/** The arguments of a new start: those of this one, but for what was to be done once. */
export function argumentsAgain(args: readonly string[], more: readonly string[]): string[] {
  const provision = args.indexOf('--provision');
  const kept = args.filter(
    (arg, at) => !arg.startsWith('--provision') && !(provision >= 0 && at === provision + 1),
  );
  return [...new Set([...kept, '--hidden', ...more])];
}

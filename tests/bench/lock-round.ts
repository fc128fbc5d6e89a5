import { readLogFile } from '../desktop/log-file';
import type { TrayItem } from '../desktop/tray-item';
import { type Scene, setScene } from '../e2e/scene';
import type { Locker, Source } from './lock-sources';

/**
 * Locks the screen so many times while the agent is READY, in one run of the real app.
 *
 * @returns ms from each signal to its request, once the ACD on this machine had read it
 * @throws if a lock leads to no request
 */
export async function timeLocks(source: Source, locks: number): Promise<number[]> {
  const scene = await setScene({ state: 'NOT_READY' });
  const log = readLogFile(scene.home);
  const locker = await source.start();
  try {
    // Whatever the environment says, the desktop below is an X server: Electron 38 and later would look for Wayland's.
    const options = { args: ['--ozone-platform=x11'], env: source.env };
    const { tray } = await scene.startProvisioned(options, { rules: { lock: { enabled: true } } });
    await tray.until(says('Not Ready'), 'the ACD’s state');
    await log.says(/ lock: ok$/m);
    const times: number[] = [];
    for (let n = 0; n < locks; n += 1) times.push(await timeLock(scene, tray, locker));
    return times;
  } finally {
    locker.stop();
    log.stop();
    await scene.end();
  }
}

async function timeLock(scene: Scene, tray: TrayItem, locker: Locker): Promise<number> {
  await tray.click('Go Ready');
  await tray.until(says('Ready'), 'READY');
  const before = scene.changes().length;
  const arrives = scene.untilAcd(
    () => (scene.changes().length > before ? performance.now() : undefined),
    'the request',
  );
  const begun = performance.now();
  locker.lock();
  const took = (await arrives) - begun;
  await tray.until(says('Not Ready'), 'NOT_READY');
  locker.unlock();
  return took;
}

const says = (words: string) => (look: { readonly tooltip: string }) => look.tooltip.startsWith(words);

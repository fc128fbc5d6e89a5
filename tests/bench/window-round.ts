import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import path from 'node:path';
import { makeHome } from '../desktop/app';
import { startWindowManager } from '../desktop/window-manager';
import { setScene } from '../e2e/scene';
import { watchScreen } from './window-screen';

/** Something that opens one window, and closes it again. */
export interface Opener {
  readonly title: string;
  open(): void;
  close(): void;
  end(): Promise<void>;
}

/** ms from the click. */
export interface Opening {
  readonly shown: number;
  readonly drawn: number;
}

/** Openings that are not counted: the first ones read files that are in memory later. */
const WARM_UP = 3;

/** Opens each in turn, so that both meet the same weather of this machine; gives back what each one took. */
export async function timeOpenings(openers: readonly Opener[], openings: number): Promise<Opening[][]> {
  const screen = await watchScreen();
  const times: Opening[][] = openers.map(() => []);
  try {
    for (let n = -WARM_UP; n < openings; n += 1) {
      for (const [which, { title, open, close }] of openers.entries()) {
        const begun = performance.now();
        open();
        const { shown, drawn } = await screen.drawn(title, title === 'Bare' ? isWhite : isWritten);
        close();
        await screen.gone();
        if (n >= 0) times[which]?.push({ shown: shown - begun, drawn: drawn - begun });
      }
    }
    return times;
  } finally {
    screen.end();
  }
}

const WHITE = 0xffffff;
const isWhite = (pixels: Uint32Array) => pixels.every(pixel => (pixel & WHITE) === WHITE);
/** Text has many colours at its edges; a window without any has one, or two while it is being drawn. */
function isWritten(pixels: Uint32Array): boolean {
  const others = new Set<number>();
  for (const pixel of pixels) if (pixel !== pixels[0]) others.add(pixel);
  return others.size > 8;
}

/** The real app, in the tray, with an agent who is Not Ready. */
export async function startAppWindow(): Promise<Opener> {
  const scene = await setScene({ state: 'NOT_READY' });
  // Whatever the environment says, the desktop is an X server: Electron 38 and later would look for Wayland's.
  const { tray } = await scene.startProvisioned({ args: ['--ozone-platform=x11'] });
  await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready'), 'the ACD’s state');
  const windows = await startWindowManager();
  return {
    title: 'Schalter',
    open: () => void tray.activate(),
    close: () => void windows.close('Schalter'),
    async end() {
      windows.stop();
      await scene.end();
    },
  };
}

/** A window of Electron's with nothing in it: what the machine cannot do without. */
export async function startBareWindow(): Promise<Opener> {
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '';
  const home = makeHome();
  const unsandboxed = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const drawing = ['--disable-gpu', '--disable-software-rasterizer', '--ozone-platform=x11'];
  const require = createRequire(import.meta.url);
  const program = ['-r', require.resolve('tsx/cjs'), require.resolve('./bare-window.ts')];
  const child = spawn(path.join(dist, 'electron'), [...unsandboxed, ...drawing, ...program], {
    env: { ...process.env, HOME: home.folder, XDG_CONFIG_HOME: path.join(home.folder, '.config') },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  await once(child.stdout, 'data');
  const line = () => void child.stdin.write('\n');
  return {
    title: 'Bare',
    open: line,
    close: line,
    async end() {
      child.stdin.end();
      await once(child, 'close');
      home.remove();
    },
  };
}

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import { SHORTCUTS, type ShortcutName, type Shortcuts } from '../../electron/contract/setting';
import { makeHome } from './app';
import { createBell } from './events';
import type { Page } from './page';

/**
 * Presses keys and moves the mouse, as xdotool(1) writes it, e.g. `key ctrl+alt+r`. What it sends is input to the X
 * server as any other: it reaches who has taken the keys, without a window manager too, and is when the last input was.
 */
export function xdotool(...args: readonly string[]): void {
  execFileSync('xdotool', args);
}

/** Waits until the window has the keyboard, or (`now` is false) has lost it. */
export function hasFocus(page: Page, now = true): Promise<void> {
  return page.evaluate(`new Promise(resolve => {
    const look = () => document.hasFocus() === ${now} && resolve();
    addEventListener('focus', look);
    addEventListener('blur', look);
    look();
  })`);
}

/**
 * Moves the mouse over the window, for without a window manager the keyboard goes to where the mouse is, and waits until
 * the window has it: its page is there before it is shown.
 */
export async function pointAt(page: Page): Promise<void> {
  const [x = 0, y = 0] = await page.evaluate<number[]>(
    '[screenX + outerWidth / 2, screenY + outerHeight / 2].map(Math.round)',
  );
  xdotool('mousemove', String(x), String(y));
  await hasFocus(page);
}

/** A running program of Electron's that takes key combinations, and knows when the last input was. */
export interface KeyboardProgram {
  /** Which of them were pressed so far. */
  readonly pressed: readonly ShortcutName[];
  /** Waits until exactly these were pressed. */
  presses(...expected: readonly ShortcutName[]): Promise<void>;
  /** Takes key combinations; gives back those that were refused. */
  apply(shortcuts: Partial<Shortcuts>): Promise<unknown>;
  /** ms since the last input. */
  idle(): Promise<unknown>;
  /** Ends it, and with it all it had taken. */
  end(): Promise<void>;
}

const said = z.union([z.object({ pressed: z.enum(SHORTCUTS) }), z.object({ answer: z.unknown() })]);

/** Starts one with a home of its own. */
export function startKeyboardProgram(): KeyboardProgram {
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!dist) throw new Error('ELECTRON_OVERRIDE_DIST_PATH is not set: run the tests by npm test');
  const home = makeHome();
  const unsandboxed = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const program = [...unsandboxed, '-r', require.resolve('tsx/cjs'), require.resolve('./keyboard-program')];
  const child = spawn(path.join(dist, 'electron'), program, {
    env: { ...process.env, HOME: home.folder, XDG_CONFIG_HOME: path.join(home.folder, '.config') },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const bell = createBell();
  const pressed: ShortcutName[] = [];
  const answers: unknown[] = [];
  createInterface({ input: child.stdout }).on('line', line => {
    const message = said.parse(JSON.parse(line));
    if ('pressed' in message) pressed.push(message.pressed);
    else answers.push(message.answer);
    bell.ring();
  });
  function ask(line: string): Promise<unknown> {
    child.stdin.write(`${line}\n`);
    return bell
      .until(() => (answers.length > 0 ? { answer: answers.shift() } : undefined), line)
      .then(({ answer }) => answer);
  }
  return {
    pressed,
    async presses(...expected) {
      const text = expected.join();
      await bell.until(() => pressed.join() === text || undefined, `${text} to be pressed`);
    },
    apply: shortcuts => ask(JSON.stringify({ toggle: null, ready: null, notReady: null, ...shortcuts })),
    idle: () => ask('idle'),
    async end() {
      if (child.exitCode === null && child.signalCode === null) {
        child.stdin.end();
        await once(child, 'close');
      }
      home.remove();
    },
  };
}

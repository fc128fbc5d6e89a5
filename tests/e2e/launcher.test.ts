import { chmodSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Home, makeHome, type RunningApp, startApp } from '../desktop/app';

const INSTALLED = path.join(process.cwd(), 'release/linux-unpacked');
/** Root needs no sandbox, and gets none. */
const ordinary = process.getuid?.() === 0 ? it.skip : it;

/**
 * As where the kernel gives no user namespaces to anybody: in a namespace of its own, which may set that, and without the
 * rights to set anything once it is set.
 */
const LIMITED = [
  ...['unshare', '--user', '--map-current-user', '--keep-caps'],
  ...['sh', '-c', 'echo 0 >/proc/sys/user/max_user_namespaces && exec "$@"', 'sh'],
  ...['setpriv', '--ambient-caps=-all', '--inh-caps=-all'],
];

let home: Home;
let tools: string;
beforeEach(() => {
  home = makeHome();
  tools = path.join(home.folder, 'tools');
  mkdirSync(tools);
  // A desktop's own program for messages, which says what it was asked to show.
  script(path.join(tools, 'zenity'), `printf '%s\\n' "$@" >'${shownFile()}'`);
});
afterEach(() => home.remove());

const shownFile = () => path.join(home.folder, 'shown');
const shown = () => readFileSync(shownFile(), 'utf8');

function script(file: string, text: string): void {
  writeFileSync(file, `#!/bin/sh\n${text}\n`);
  chmodSync(file, 0o755);
}

function start(command: readonly string[], env: Record<string, string> = {}): RunningApp {
  return startApp(home, { command, env: { PATH: `${tools}:${process.env['PATH']}`, ...env } });
}

describe('where nobody gets user namespaces', () => {
  ordinary.each([
    ['en', /cannot start[\s\S]*In the folder/],
    ['de', /kann nicht starten[\s\S]*Im Ordner/],
  ])('the packaged app says on the screen and on stderr what to do (%s)', async (language, words) => {
    const app = start([...LIMITED, path.join(INSTALLED, 'schalter')], { LANGUAGE: language });
    expect(await app.ended()).toBe(1);
    for (const said of [shown(), app.output()]) {
      expect(said).toMatch(words);
      expect(said).toContain(
        `${INSTALLED}:\nsudo chown root:root chrome-sandbox && sudo chmod 4755 chrome-sandbox\n`,
      );
    }
    expect(app.output()).toMatch(/^Schalter /);
  });

  ordinary('without a display on stderr alone', async () => {
    const command = [...LIMITED, path.join(INSTALLED, 'schalter')];
    const app = start(command, { DISPLAY: '', WAYLAND_DISPLAY: '' });
    expect(await app.ended()).toBe(1);
    expect(app.output()).toContain('Schalter cannot start');
    expect(shown).toThrow('ENOENT');
  });
});

describe('the launcher', () => {
  /** A program in the place of ours that says how it was started; `trial`: how it ends when it is tried. */
  function install(trial: string): string {
    const folder = path.join(home.folder, 'in "stalled" $');
    mkdirSync(folder);
    const launcher = path.join(folder, 'schalter');
    cpSync(path.join(INSTALLED, 'schalter'), launcher);
    script(`${launcher}.bin`, `[ "$1" = --trial ] && ${trial}\nprintf '<%s>' "$@"; cat; exit 7`);
    writeFileSync(path.join(folder, 'chrome-sandbox'), '');
    return launcher;
  }
  const ARGS = ['--provision', 'a "b" $c', ''];
  const SAID = '<--provision><a "b" $c><>';

  it('starts the program without any trial where nothing is limited, by a link too', async () => {
    const launcher = install('kill -TRAP $$');
    const link = path.join(home.folder, 'link');
    symlinkSync(launcher, link);
    for (const file of [launcher, link]) {
      const app = startApp(home, { command: [file, ...ARGS], input: 'what it reads' });
      expect(await app.ended()).toBe(7);
      expect(app.output()).toBe(`${SAID}what it reads`);
    }
  });

  ordinary.each([
    ['the program is allowed what others are not', 'exit 0', 0o755],
    ['the program cannot start for another reason, which it tells itself', 'exit 1', 0o755],
    ['the sandbox’s helper is set up', 'kill -TRAP $$', 0o4755],
  ])('starts it in spite of a limit, if %s', async (_why, trial, mode) => {
    const launcher = install(trial);
    chmodSync(path.join(path.dirname(launcher), 'chrome-sandbox'), mode);
    const command = [...LIMITED, launcher, ...ARGS];
    const app = startApp(home, { command, input: 'what it reads' });
    expect(await app.ended()).toBe(7);
    expect(app.output()).toBe(`${SAID}what it reads`);
  });
});

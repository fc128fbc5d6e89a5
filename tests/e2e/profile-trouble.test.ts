import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RunningApp } from '../desktop/app';
import { OPEN_TO_TESTS, openPage, type Page } from '../desktop/page';
import type { TrayItem } from '../desktop/tray-item';
import { EMAIL, type Scene, setScene } from './scene';

let scene: Scene;
let app: RunningApp;
let tray: TrayItem;
let page: Page;
const isReady = ({ tooltip }: { tooltip: string }) => tooltip.startsWith('Ready');
const profile = () => path.join(scene.home.folder, '.config/Schalter-source');
const file = (name: string) => path.join(profile(), name);
const aside = (start: string) =>
  readdirSync(profile()).filter(name => name.startsWith(`${start}.unreadable-`));
/** Root may read and write everything. */
const ordinary = process.getuid?.() === 0 ? it.skip : it;

/** What Schalter leaves that has an account and has ended: each test begins with a copy of it. */
const kept = () => path.join(scene.home.folder, 'kept');
beforeAll(async () => {
  scene = await setScene({ state: 'READY' });
  ({ app, tray } = await scene.startProvisioned());
  await tray.until(isReady, 'READY');
  await app.kill('SIGTERM');
  renameSync(profile(), kept());
});
beforeEach(() => {
  cpSync(kept(), profile(), { recursive: true });
});
afterEach(async () => {
  await page.close();
  await app.kill('SIGTERM');
  chmodSync(profile(), 0o700);
  rmSync(profile(), { recursive: true });
});
afterAll(() => scene.end());

async function start(): Promise<void> {
  // Hidden or not: this has to be seen.
  ({ app, tray } = await scene.start({ args: [OPEN_TO_TESTS, '--hidden'] }));
  page = await openPage(app);
}

function put(name: string, spoil: (at: string) => void): void {
  rmSync(file(name), { recursive: true, force: true });
  spoil(file(name));
}
const folder = (at: string) => mkdirSync(path.join(at, 'within'), { recursive: true });
const deadLink = (at: string) => symlinkSync('/nowhere/at/all.json', at);
const loop = (at: string) => symlinkSync(at, at);

describe('a file of the profile that cannot be read is set aside and told, and Schalter runs:', () => {
  it.each<[string, string, (at: string) => void, RegExp]>([
    ['settings', 'a folder in its place', folder, /The settings were unreadable, so Schalter begins anew/],
    ['settings', 'a link that leads nowhere', deadLink, /The settings were unreadable/],
    ['settings', 'a link to itself', loop, /The settings were unreadable/],
    ['vault', 'a folder in its place', folder, /The stored access key was unreadable/],
    ['memory', 'a link to itself', loop, /The notes from the last run were unreadable/],
  ])('%s.json, %s', async (name, _what, spoil, told) => {
    put(`${name}.json`, spoil);
    await start();
    const text = await page.text(told);
    const [kept] = aside(name);
    expect(text).toContain(kept);
    if (spoil === folder) expect(readdirSync(file(String(kept)))).toEqual(['within']);
  });

  ordinary('settings.json, which must not be read: nothing of it is lost', async () => {
    const before = readFileSync(file('settings.json'), 'utf8');
    chmodSync(file('settings.json'), 0o000);
    await start();
    await page.text(/The settings were unreadable/);
    const [kept] = aside('settings');
    chmodSync(file(String(kept)), 0o600);
    expect(readFileSync(file(String(kept)), 'utf8')).toBe(before);
  });

  it.each<[string, () => void]>([
    ['a folder in the place of the log', () => put('logs/main.log', folder)],
    ['a file in the place of its folder', () => put('logs', at => writeFileSync(at, 'mine'))],
  ])('the log, %s', async (_what, spoil) => {
    spoil();
    ({ app, tray } = await scene.start({ args: [OPEN_TO_TESTS] }));
    page = await openPage(app);
    await page.text(/The log was unreadable, so a new one begins/);
    await tray.until(isReady, 'READY');
    expect(readFileSync(file('logs/main.log'), 'utf8')).toContain('set aside');
  });

  it('the window’s place, of which nobody has to hear', async () => {
    put('window.json', folder);
    ({ app, tray } = await scene.start({ args: [OPEN_TO_TESTS] }));
    page = await openPage(app);
    await page.text(/^Ready$/m);
    expect(aside('window')).toHaveLength(1);
  });
});

describe('what cannot be written is told for as long as that lasts', () => {
  ordinary('in the window and in the log, and the agent goes on working', async () => {
    ({ app, tray } = await scene.start({ args: [OPEN_TO_TESTS] }));
    page = await openPage(app);
    await tray.until(isReady, 'READY');
    chmodSync(profile(), 0o555);
    await tray.click('Go Not Ready', 'Coffee');
    await page.text(/A Not Ready that has not arrived yet would be forgotten in a crash/);
    await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready'), 'NOT READY');
    expect(scene.acd.agent(EMAIL).state).toBe('NOT_READY');
    chmodSync(profile(), 0o700);
    await page.text(/^(?![\s\S]*would be forgotten in a crash)/);
    expect(JSON.parse(readFileSync(file('memory.json'), 'utf8')).memory.ours.state).toBe('NOT_READY');
    const log = readFileSync(file('logs/main.log'), 'utf8');
    expect(log.match(/It cannot be written, and is lost when the app ends: memory/g)).toHaveLength(1);
    expect(log).toContain('What was not written can be written again: memory');
  });

  ordinary('settings that are changed meanwhile, too', async () => {
    ({ app, tray } = await scene.start({ args: [OPEN_TO_TESTS] }));
    page = await openPage(app);
    await page.click('button', 'Settings');
    chmodSync(profile(), 0o555);
    await page.choose('Language', 'de');
    await page.text(/Was du einstellst, ist vergessen, sobald die App endet/);
    chmodSync(profile(), 0o700);
    await page.text(/^(?![\s\S]*Was du einstellst, ist vergessen)/);
    expect(JSON.parse(readFileSync(file('settings.json'), 'utf8')).language).toBe('de');
  });
});

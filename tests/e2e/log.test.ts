import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { type FileManager, startFileManager } from '../desktop/file-manager';
import { OPEN_TO_TESTS, openPage } from '../desktop/page';
import type { TrayLook } from '../desktop/tray-item';
import { EMAIL, KEY, type Scene, setScene } from './scene';
import { openSettings } from './settings-page';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const NEW_KEY = 'n3w-5e55-UNMISTAKABLE-31cc';

let scene: Scene;
let fileManager: FileManager;
beforeEach(async () => {
  scene = await setScene({ state: 'READY' });
  fileManager = startFileManager(path.join(scene.home.folder, 'bin'));
});
afterEach(async () => {
  fileManager.stop();
  await scene.end();
});

const profile = () => path.join(scene.home.folder, '.config/Schalter-source');
const logs = () => path.join(profile(), 'logs');
const saying = (words: string) => (look: TrayLook) => look.tooltip.startsWith(words);

it('tells what happened to Schalter in a day, and nothing of its agent', async () => {
  const first = await scene.startProvisioned();
  await first.tray.until(saying('Ready'), 'READY');
  await first.app.kill('SIGTERM');
  writeFileSync(path.join(profile(), 'settings.json'), `{"account":{"email":"${EMAIL}"`);

  const { app, tray } = await scene.startProvisioned({ args: [OPEN_TO_TESTS] });
  await tray.until(saying('Ready'), 'READY');
  await tray.click('Go Not Ready', 'Coffee');
  await tray.until(saying('Not Ready (Coffee)'), 'Coffee');
  await tray.click('Go Ready');
  await tray.until(saying('Ready'), 'READY again');
  scene.acd.setWeather({ is: 'drops' });
  await scene.untilAcd(() => scene.acd.exchanges.find(({ status }) => status === 'dropped'), 'a lost poll');
  scene.acd.setWeather({ is: 'fine' });
  scene.acd.rotateKey(NEW_KEY);
  await tray.until(saying('Access key refused'), 'a refused key');
  await tray.activate();
  const page = await openPage(app);
  await page.click('button', 'New access key…');
  await page.type('New access key', NEW_KEY);
  await page.click('button', 'Check and save');
  await page.gone();
  const next = await openPage(app);
  await next.text(/^Ready$/m);
  await next.close();
  await app.kill('SIGTERM');

  const file = path.join(logs(), 'main.log');
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(`Schalter ${version}, Electron `);
  expect(text).toMatch(/broken and was set aside: ~\/\.config\/Schalter-source\/settings\.broken-/);
  expect(text).toContain('An account was set up.');
  expect(text).toMatch(/The ACD cannot be asked: auth\n/);
  expect(text).toContain('The ACD answers.');
  for (const secret of [KEY, NEW_KEY, EMAIL, EMAIL.split('@')[0] ?? '', scene.home.folder, 'Coffee', 'COF']) {
    expect(text).not.toContain(secret);
  }
  expect(text).not.toMatch(/not.?ready/i);
  expect([statSync(logs()).mode & 0o777, statSync(file).mode & 0o777]).toEqual([0o700, 0o600]);
});

it('“Open log folder” opens it', async () => {
  const started = await scene.start({ args: [OPEN_TO_TESTS], env: fileManager.env });
  const page = await openSettings(started);
  await page.click('button', 'Open log folder');
  expect(await fileManager.asked()).toBe(logs());
  await page.close();
});

it('“Open folder” shows what was set aside', async () => {
  const first = await scene.startProvisioned();
  await first.tray.until(saying('Ready'), 'READY');
  await first.app.kill('SIGTERM');
  writeFileSync(path.join(profile(), 'settings.json'), '{');
  const { app } = await scene.start({ args: [OPEN_TO_TESTS], env: fileManager.env });
  const page = await openPage(app);
  await page.click('button', 'Open folder');
  expect(await fileManager.asked()).toBe(profile());
  await page.close();
});

it('says so where a folder cannot be opened', async () => {
  // No such program, and none of those it would try in its place.
  const started = await scene.start({ args: [OPEN_TO_TESTS], env: { PATH: scene.home.folder } });
  const page = await openSettings(started);
  await page.click('button', 'Open log folder');
  await page.text(/The folder could not be opened/);
  await page.close();
});

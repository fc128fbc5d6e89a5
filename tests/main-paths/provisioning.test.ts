import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp } from '../desktop/app';
import { OPEN_TO_TESTS, openPage, type Page } from '../desktop/page';
import type { TrayItem } from '../desktop/tray-item';
import { EMAIL, KEY, type Scene, setScene } from '../e2e/scene';

let scene: Scene;
let tray: TrayItem;
let page: Page;
beforeAll(async () => {
  scene = await setScene({ state: 'READY', program: 'packaged' });
  const started = await scene.start({ args: [OPEN_TO_TESTS] });
  tray = started.tray;
  page = await openPage(started.app);
});
afterAll(async () => {
  await page.close();
  await scene.end();
});

const provision = (changes?: Record<string, unknown>) =>
  startApp(scene.home, { program: 'packaged', args: ['--provision', scene.provisioningFile(changes)] });

it('a first start without an account says so', async () => {
  await tray.until(({ tooltip }) => tooltip === 'Not set up yet', 'not set up');
  await page.text(/Welcome to Schalter/);
});

it('a bad file is refused in one line that names the field, and never the key', async () => {
  const second = provision({ email: 'nobody' });
  expect(await second.ended()).toBe(2);
  expect(second.output().trim()).toMatch(/: email must be an email address\.$/);
  expect(second.output()).not.toContain(KEY);
});

it('a running Schalter takes an account over from a second start', async () => {
  const second = provision();
  expect(await second.ended()).toBe(0);
  expect(second.output()).toContain('Schalter is running; it takes this account over.');
  await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY');
  await tray.click('Go Not Ready', 'Coffee');
  expect((await scene.change()).request).toMatchObject({ email: EMAIL, access_key: KEY });
});

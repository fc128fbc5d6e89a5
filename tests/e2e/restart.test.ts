import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from '@jest/globals';
import { startApp } from '../desktop/app';
import { OPEN_TO_TESTS, openPage } from '../desktop/page';
import { EMAIL, KEY, type Scene, setScene } from './scene';

let scene: Scene;
afterEach(() => scene.end());

const isReady = ({ tooltip }: { tooltip: string }) => tooltip.startsWith('Ready');

it('a restart keeps the account, and the key is nowhere to be read', async () => {
  scene = await setScene({ state: 'READY' });
  const first = await scene.startProvisioned({}, { quitting: 'stay-ready' });
  await first.tray.until(isReady, 'READY');
  rmSync(scene.provisioningFile());
  await first.tray.click('Quit Schalter');
  expect(await first.app.ended()).toBe(0);

  const second = await scene.start();
  await second.tray.until(isReady, 'READY after the restart');
  await second.tray.click('Go Not Ready', 'Coffee');
  expect((await scene.change()).request).toMatchObject({ access_key: KEY });
  await second.app.kill('SIGTERM');

  const files = allFiles(scene.home.folder);
  expect(files.some(file => file.endsWith('vault.json'))).toBe(true);
  const spellings = [
    Buffer.from(KEY),
    Buffer.from(KEY, 'utf16le'),
    Buffer.from(Buffer.from(KEY).toString('base64')),
  ];
  const leaks = files.filter(file => spellings.some(spelling => readFileSync(file).includes(spelling)));
  expect(leaks).toEqual([]);
  expect(first.app.output() + second.app.output()).not.toContain(KEY);
  expect(statSync(files.find(file => file.endsWith('vault.json')) ?? '').mode & 0o077).toBe(0);
});

it('without a keychain the key is kept for this run only, and the settings say so', async () => {
  scene = await setScene({ state: 'READY' });
  const env = { DBUS_SESSION_BUS_ADDRESS: String(process.env['DBUS_SESSION_BUS_ADDRESS']) };
  const first = await scene.startProvisioned({ env, args: ['--password-store=basic', OPEN_TO_TESTS] });
  await first.tray.until(isReady, 'READY');
  await first.tray.click('Settings…');
  const page = await openPage(first.app);
  await page.text(/For this run only: this computer offers no keychain/);
  await page.close();
  await first.app.kill('SIGTERM');

  const second = await scene.start({ args: ['--password-store=basic'] });
  const { tooltip } = await second.tray.until(look => !/Asking/.test(look.tooltip), 'a verdict');
  expect(tooltip).toBe('Access key missing');
});

it('a NOT_READY that was not delivered survives a crash, and is said', async () => {
  await crashOwingLunch();
  expect(scene.acd.agent(EMAIL).state).toBe('READY');

  const second = await scene.start();
  await second.tray.until(({ tooltip }) => tooltip.startsWith('Not Ready (Lunch)'), 'Lunch, delivered now');
  expect(scene.acd.agent(EMAIL)).toMatchObject({ state: 'NOT_READY', reason: 'LUN' });
  await scene.notifications.withTitle('Not Ready');
});

it('an owed NOT_READY that the ACD has already is not sent again', async () => {
  await crashOwingLunch();
  scene.acd.supervisorSets(EMAIL, 'NOT_READY');
  const sent = scene.changes().length;

  const second = await scene.start();
  await second.tray.until(({ tooltip }) => tooltip.startsWith('Not Ready'), 'Not Ready');
  expect(scene.changes()).toHaveLength(sent);
});

it('a second start opens the window of the first', async () => {
  scene = await setScene({ state: 'READY' });
  const { app, tray } = await scene.startProvisioned({ args: [OPEN_TO_TESTS] });
  await tray.until(isReady, 'READY');
  const second = startApp(scene.home);
  expect(await second.ended()).toBe(0);
  expect(second.output()).toContain('Schalter is running already.');
  const page = await openPage(app);
  await page.text(/Ready/);
  await page.close();
});

/** Schalter is killed with a NOT_READY (Lunch) on its way that the ACD, READY, never got. */
async function crashOwingLunch(): Promise<void> {
  scene = await setScene({ state: 'READY' });
  const first = await scene.startProvisioned();
  await first.tray.until(isReady, 'READY');
  scene.acd.setWeather({ is: 'drops' });
  await first.tray.click('Go Not Ready', 'Lunch');
  await scene.change();
  await first.app.kill('SIGKILL');
  scene.acd.setWeather({ is: 'fine' });
}

function allFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.path, entry.name));
}

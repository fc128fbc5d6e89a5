import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { RunningApp } from '../desktop/app';
import { OPEN_TO_TESTS, openPage } from '../desktop/page';
import type { TrayItem } from '../desktop/tray-item';
import { type Scene, setScene } from '../e2e/scene';

let scene: Scene;
let app: RunningApp;
let tray: TrayItem;
beforeAll(async () => {
  scene = await setScene({ state: 'READY', program: 'packaged' });
  const env = { LANG: 'de_DE.UTF-8', LANGUAGE: 'de_DE:de' };
  ({ app, tray } = await scene.startProvisioned({ args: [OPEN_TO_TESTS], env }));
});
afterAll(() => scene.end());

it('speaks German in the tray where the system does', async () => {
  const { menu } = await tray.until(({ tooltip }) => tooltip.startsWith('Bereit'), 'READY, in German');
  expect(menu.map(({ label }) => label)).toEqual([
    expect.stringMatching(/^Bereit · gesehen um \d\d:\d\d$/),
    'Bereit melden',
    'Nicht bereit melden',
    'Schalter öffnen',
    'Telefon & Skills…',
    'Einstellungen…',
    'Schalter beenden',
  ]);
  await tray.click('Nicht bereit melden', 'Kaffee');
  await tray.until(({ tooltip }) => /^Nicht bereit \(Kaffee\) · seit \d\d:\d\d$/.test(tooltip), 'Kaffee');
});

it('and in the window', async () => {
  await tray.click('Schalter öffnen');
  const page = await openPage(app);
  await page.text(/Nicht bereit \(Kaffee\)/);
  expect(await page.evaluate('document.documentElement.lang')).toBe('de');
  await page.close();
});

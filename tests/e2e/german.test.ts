import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { OPEN_TO_TESTS, openPage } from '../desktop/page';
import { type Scene, setScene } from './scene';

jest.setTimeout(30_000);
let scene: Scene;
beforeEach(async () => {
  scene = await setScene({ state: 'READY' });
});
afterEach(() => scene.end());

it('speaks the language of the system', async () => {
  const { app, tray } = await scene.startProvisioned({
    args: [OPEN_TO_TESTS],
    env: { LANG: 'de_DE.UTF-8', LANGUAGE: 'de_DE:de' },
  });
  const { menu } = await tray.until(({ tooltip }) => tooltip.startsWith('Bereit'), 'Bereit');
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
  await tray.click('Schalter öffnen');
  const page = await openPage(app);
  await page.text(/Nicht bereit \(Kaffee\)/);
  expect(await page.evaluate('document.documentElement.lang')).toBe('de');
  await page.close();
});

it('speaks the language of the provisioning file, or the one chosen in the settings', async () => {
  const { app, tray } = await scene.start({
    args: ['--provision', scene.provisioningFile({ language: 'de' }), OPEN_TO_TESTS],
  });
  await tray.until(({ tooltip }) => tooltip.startsWith('Bereit'), 'Bereit');
  await tray.click('Einstellungen…');
  const page = await openPage(app);
  await page.text(/Sprache/);
  await page.choose('Sprache', 'en');
  await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'Ready');
  await page.text(/Language/);
  await page.close();
});

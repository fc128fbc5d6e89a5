import { afterEach, beforeEach, it } from '@jest/globals';
import { OPEN_TO_TESTS, openPage } from '../desktop/page';
import { type Scene, setScene } from './scene';

let scene: Scene;
beforeEach(async () => {
  scene = await setScene({ state: 'READY' });
});
afterEach(() => scene.end());

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

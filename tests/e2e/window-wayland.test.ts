import { expect, it } from '@jest/globals';
import { startApp } from '../desktop/app';
import { OPEN_TO_TESTS, openPage } from '../desktop/page';
import { startWindowManager } from '../desktop/window-manager';
import { setScene } from './scene';

/** What Schalter takes for a desktop of Wayland without a tray; the windows are those of X11. */
const WAYLAND = { XDG_CURRENT_DESKTOP: 'GNOME', XDG_SESSION_TYPE: 'wayland' };

it('on Wayland, where nobody can bring a minimised window back, a second start makes another one', async () => {
  const scene = await setScene({ state: 'READY' });
  scene.host.stop();
  const windows = await startWindowManager();
  const args = ['--hidden', '--provision', scene.provisioningFile(), OPEN_TO_TESTS];
  const app = startApp(scene.home, { args, env: WAYLAND });
  try {
    const page = await openPage(app);
    await page.text(/This desktop shows no tray icons/);
    await windows.close('Schalter');
    expect(await windows.minimised()).toBe('Schalter');

    expect(await startApp(scene.home, { env: WAYLAND }).ended()).toBe(0);
    await page.gone();
    const another = await openPage(app);
    await another.text(/This desktop shows no tray icons/);
    await windows.until(titles => titles.filter(title => title === 'Schalter').length === 1, 'one window');
  } finally {
    await app.kill('SIGTERM');
    windows.stop();
    await scene.end();
  }
});

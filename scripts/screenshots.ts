import { buildStage } from '../tests/look/stage/build';
import { build } from './build';
import { cli, script } from './child';
import { withDesktop } from './desktop';
import { pictureElectron } from './look';
import { requireSystemPackages } from './system-packages';

/** Draws docs/screenshots/ anew: what the window looks like from now on. */
void cli(import.meta.url, async () => {
  const electron = await pictureElectron();
  await Promise.all([build(), buildStage(), requireSystemPackages('desktop', electron)]);
  return withDesktop(script('tests/look/draw.ts'), { ELECTRON_OVERRIDE_DIST_PATH: electron });
});

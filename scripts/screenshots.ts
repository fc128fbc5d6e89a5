import { buildStage } from '../tests/look/stage/build';
import { build } from './build';
import { cli, script } from './child';
import { withDesktop } from './desktop';
import { noteSources, pictureElectron } from './look';
import { requireSystemPackages } from './system-packages';

/** Draws docs/screenshots/ again: what the window looks like from now on. */
void cli(import.meta.url, async () => {
  const electron = await pictureElectron();
  await Promise.all([build(), buildStage(), requireSystemPackages('desktop', electron)]);
  const env = { ELECTRON_OVERRIDE_DIST_PATH: electron };
  const code = await withDesktop(script('tests/look/draw.ts'), env);
  if (code === 0) noteSources();
  return code;
});

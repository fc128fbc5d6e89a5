import path from 'node:path';
import { createBuilder } from 'vite';
import { cli } from './child';
import { drawIcons } from './icons';
import { projectRoot } from './project';

/**
 * Draws the icons and builds the main process, the preload script and the window into `dist/`.
 *
 * @throws if a source does not compile
 */
export async function build(): Promise<void> {
  const builder = await createBuilder({
    configFile: path.join(projectRoot, 'vite.config.ts'),
    logLevel: 'warn',
  });
  await builder.buildApp();
  drawIcons(); // last: the build starts with an empty dist/renderer, dist/main, dist/preload
}

void cli(import.meta.url, async () => {
  const start = Date.now();
  await build();
  console.log(`Built into dist/ in ${((Date.now() - start) / 1000).toFixed(1)} s.`);
  return 0;
});

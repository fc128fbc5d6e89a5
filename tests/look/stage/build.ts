import path from 'node:path';
import { build } from 'vite';
import { cli } from '../../../scripts/child';
import { STAGE } from './stage';

/** Bundles the stage's main process and preload, as vite.config.ts does the app's. @throws if one does not compile */
export async function buildStage(): Promise<void> {
  for (const name of ['main', 'preload']) {
    await build({
      configFile: false,
      logLevel: 'warn',
      build: {
        ssr: path.join(import.meta.dirname, `${name}.ts`),
        outDir: STAGE,
        emptyOutDir: false,
        target: 'node20',
        minify: false,
        rolldownOptions: {
          external: ['electron', /^node:/],
          output: { format: 'cjs', entryFileNames: `${name}.cjs` },
        },
      },
    });
  }
}

void cli(import.meta.url, async () => {
  await buildStage();
  return 0;
});

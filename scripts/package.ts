import { chmodSync } from 'node:fs';
import { path7za } from '7zip-bin';
import { build } from './build';
import { cli, run } from './child';
import { type ElectronRuntime, electronRuntime, wantedVersion } from './electron-runtime';

/** Options that make it plain, in the app and in its file name, that this one is not for people. */
const TEST_BUILD = [
  '-c.extraMetadata.testBuild=true',
  `-c.artifactName=\${productName}-\${version}-test-build-\${arch}.\${ext}`,
];

/** Linux archives without electron-builder's own downloads: 7-Zip comes from npm. */
function offlineTools(): Record<string, string> {
  if (process.platform !== 'linux') return {};
  chmodSync(path7za, 0o755); // npm unpacks it without the right to run it
  // Level 9, electron-builder's default, takes ten times as long for 3 % less.
  return { ELECTRON_BUILDER_7ZIP_PATH: path7za, ELECTRON_BUILDER_COMPRESSION_LEVEL: '5' };
}

/**
 * Packs what is in `dist/` into `release/`.
 *
 * @param args for electron-builder, e.g. `--dir` (a folder that runs, no installers)
 * @param show whether its output goes to the terminal; else it is shown only if it fails
 * @returns electron-builder's exit code and output
 */
export function pack(runtime: ElectronRuntime, args: readonly string[], show: boolean) {
  // With tsx, because electron-builder loads our TypeScript hook.
  const builder = [
    process.execPath,
    '--import',
    import.meta.resolve('tsx'),
    'node_modules/electron-builder/cli.js',
  ];
  const electron = [`-c.electronDist=${runtime.dist}`, `-c.electronVersion=${runtime.version}`];
  const marks = runtime.isForRelease ? [] : TEST_BUILD;
  return run([...builder, ...args, ...electron, ...marks, '--publish', 'never'], {
    env: offlineTools(),
    show,
  });
}

void cli(import.meta.url, async args => {
  const release = args.includes('--release');
  const runtime = await electronRuntime();
  if (release && !runtime.isForRelease) {
    throw new Error(
      `npm run release needs Electron ${wantedVersion()}; this machine has only the ${runtime.version} test runtime.`,
    );
  }
  await build();
  if (!runtime.isForRelease)
    console.log(`TEST BUILD with Electron ${runtime.version}: for tests only, not for people.`);
  return (
    await pack(
      runtime,
      args.filter(arg => arg !== '--release'),
      true,
    )
  ).code;
});

import { cli, run, script } from './child';
import { withDesktop } from './desktop';
import { electronBinary, electronRuntime } from './electron-runtime';
import { isRoot, projectRoot } from './project';
import { requireSystemPackages } from './system-packages';

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

void cli(import.meta.url, async args => {
  const display = hasDisplay();
  const runtime = await electronRuntime();
  const [built] = await Promise.all([
    run(script('scripts/build.ts')),
    requireSystemPackages(display ? 'app' : 'desktop', runtime.dist),
  ]);
  if (built.code !== 0) throw new Error(built.output);
  if (!display) {
    console.log('No display here: starting one and driving the main job on it.');
    return withDesktop(script('scripts/tour.ts', ...args), { ELECTRON_OVERRIDE_DIST_PATH: runtime.dist });
  }
  const sandbox = isRoot() ? ['--no-sandbox'] : []; // Chromium does not start for root otherwise
  return (await run([electronBinary(runtime.dist), projectRoot, ...sandbox, ...args], { show: true })).code;
});

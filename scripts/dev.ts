import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { createBuilder, createServer, type ViteDevServer } from 'vite';
import { cli, ended } from './child';
import { electronBinary, electronRuntime } from './electron-runtime';
import { drawIcons } from './icons';
import { isRoot, projectRoot } from './project';
import { requireSystemPackages } from './system-packages';

const configFile = path.join(projectRoot, 'vite.config.ts');

/** Serves the window on a free port of this machine, with hot reload. */
async function serveWindow(): Promise<{ server: ViteDevServer; url: string }> {
  const server = await createServer({ configFile });
  await server.listen();
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('The development server has no address.');
  return { server, url };
}

/** Builds the bundle `dist/<name>`, again on each change of its sources. @param built called after each success */
async function watch(name: 'main' | 'preload', built: () => void): Promise<void> {
  const environments = { [name]: { build: { watch: {} } } };
  const builder = await createBuilder({ configFile, mode: 'development', logLevel: 'warn', environments });
  const environment = builder.environments[name];
  const watcher = environment && (await builder.build(environment));
  if (!watcher || !('on' in watcher)) throw new Error(`vite.config.ts has no bundle ${name} to watch.`);
  watcher.on('event', event => {
    if (event.code === 'ERROR') console.error(event.error.message);
    if (event.code !== 'BUNDLE_END') return;
    void event.result.close();
    built();
  });
}

/** One Electron at a time. `start` replaces the one that runs; `over` is called when it ends of its own accord. */
function electronProcess(binary: string, args: readonly string[], url: string, over: (code: number) => void) {
  let running: ChildProcess | undefined;
  const stop = async () => {
    const old = running;
    running = undefined;
    if (old?.exitCode === null && old.kill()) await ended(old);
  };
  // One after the other, or a quick second change would start an app that the first one's lock turns away.
  let queue = Promise.resolve();
  const start = () => {
    queue = queue.then(async () => {
      await stop();
      const env = { ...process.env, VITE_DEV_SERVER_URL: url };
      const child = spawn(binary, [projectRoot, ...args], { stdio: 'inherit', env });
      running = child;
      void ended(child).then(code => {
        if (running === child) over(code);
      });
    });
  };
  return { start, stop, runs: () => running !== undefined };
}

void cli(import.meta.url, async args => {
  const { dist } = await electronRuntime();
  await requireSystemPackages('app', dist);
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    throw new Error('npm run dev needs a display. Without one: tsx scripts/desktop.ts -- npm run dev');
  }
  drawIcons();
  const { server, url } = await serveWindow();
  const code = await new Promise<number>((over, fail) => {
    const sandbox = isRoot() ? ['--no-sandbox'] : [];
    const electron = electronProcess(electronBinary(dist), [...sandbox, ...args], url, over);
    const quit = () => void electron.stop().then(() => over(0));
    process.once('SIGINT', quit).once('SIGTERM', quit);

    const done = new Set<string>();
    const built = (name: 'main' | 'preload') => () => {
      done.add(name);
      if (done.size < 2) return; // the first start waits for both
      if (name === 'preload' && electron.runs()) server.ws.send({ type: 'full-reload' });
      else electron.start();
    };
    Promise.all([watch('main', built('main')), watch('preload', built('preload'))]).catch(fail);
  });
  await server.close();
  return code;
});

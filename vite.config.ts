import { builtinModules } from 'node:module';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';

const root = import.meta.dirname;
const dist = path.join(root, 'dist');

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Puts the policy into the built page only: in development React's hot reload needs an inline script and a socket. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        injectTo: 'head-prepend',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
      },
    ],
  };
}

/**
 * A CommonJS bundle for Electron, with every dependency inside, so that the packaged app has no node_modules. A sandboxed
 * preload can only be CommonJS (Electron docs, tutorial/esm.md); the main process has the same format, so that there is one
 * kind of bundle. Both are compiled for the oldest Electron that runs them: 33, with Node 20 and Chromium 130.
 *
 * @param name the entry `electron/<name>.ts`, and the folder `dist/<name>`
 * @param codeSplitting whether a dynamic `import()` becomes a file of its own, loaded when it is reached
 */
function electronBundle(name: 'main' | 'preload', codeSplitting: boolean): EnvironmentOptions {
  return {
    consumer: 'server',
    keepProcessEnv: true,
    resolve: { noExternal: true, external: ['electron'], conditions: ['node', 'default'] },
    build: {
      ssr: true,
      outDir: path.join(dist, name),
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input: { index: path.join(root, `electron/${name}.ts`) },
        external: ['electron', /^node:/, ...builtinModules],
        platform: 'node',
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: '[name].cjs',
          codeSplitting,
        },
      },
    },
  };
}

export default defineConfig(({ command }) => ({
  root: path.join(root, 'renderer'),
  base: './',
  cacheDir: path.join(root, 'node_modules/.cache/vite'),
  plugins: [react(), contentSecurityPolicy()],
  server: { host: '127.0.0.1' },
  environments: {
    client: {
      build: {
        outDir: path.join(dist, 'renderer'),
        emptyOutDir: true,
        target: 'chrome130',
        modulePreload: { polyfill: false },
      },
    },
    // The development server serves the window only: scripts/dev.ts builds the other two.
    ...(command === 'build'
      ? { main: electronBundle('main', true), preload: electronBundle('preload', false) }
      : {}),
  },
  builder: {
    async buildApp(builder) {
      await Promise.all(
        Object.values(builder.environments)
          .filter(env => env.name !== 'ssr')
          .map(env => builder.build(env)),
      );
    },
  },
}));

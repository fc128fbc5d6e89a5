/**
 * Unit tests sit beside their source. Everything under `tests/` that needs a desktop runs on a throw-away one
 * (scripts/desktops.ts): `dbus` the adapters alone, `main-paths` the packaged app, `e2e` mostly the app from source, `look` the
 * window on a stage.
 */
const transform = {
  '^.+\\.[mc]?[jt]sx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
};
// ESM-only packages that a test reaches; everything else in node_modules is left as it is.
const esm = [
  '@hono',
  'hono',
  '@jellybrick/dbus-next',
  'pixelmatch',
  // electron-store and its tree
  'electron-store',
  'conf',
  'atomically',
  'debounce-fn',
  'dot-prop',
  'env-paths',
  'is-safe-filename',
  'mimic-function',
  'stubborn-fs',
  'stubborn-utils',
  'uint8array-extras',
  'when-exit',
];
const base = {
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(${esm.join('|')})/)`],
  setupFilesAfterEnv: ['<rootDir>/tests/support/timeout.ts'],
};
const node = {
  ...base,
  testEnvironment: 'node',
  moduleNameMapper: { '^electron$': '<rootDir>/tests/support/no-electron.ts' },
};
const desktop = { ...base, testEnvironment: 'node' };
/** Folders of `tests/` that are projects of their own. */
const own = ['e2e', 'main-paths', 'integration', 'look/on-stage', 'fleet', 'hostile'];

export default {
  projects: [
    {
      ...node,
      displayName: 'unit',
      testMatch: ['<rootDir>/{electron,scripts,tests}/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', `<rootDir>/tests/(${own.join('|')})/`],
    },
    {
      ...node,
      displayName: 'long', // they play the core thousands of times
      testMatch: ['<rootDir>/tests/{fleet,hostile}/**/*.test.ts'],
    },
    {
      ...base,
      displayName: 'window',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/renderer/**/*.test.tsx'],
      moduleNameMapper: { '\\.css$': '<rootDir>/tests/css-modules.ts' },
      setupFilesAfterEnv: [...base.setupFilesAfterEnv, '<rootDir>/tests/support/window-timeout.ts'],
    },
    { ...desktop, displayName: 'dbus', testMatch: ['<rootDir>/tests/integration/dbus/*.test.ts'] },
    { ...desktop, displayName: 'main-paths', testMatch: ['<rootDir>/tests/main-paths/*.test.ts'] },
    { ...desktop, displayName: 'e2e', testMatch: ['<rootDir>/tests/e2e/*.test.ts'] },
    { ...desktop, displayName: 'look', testMatch: ['<rootDir>/tests/look/on-stage/*.test.ts'] },
  ],
};

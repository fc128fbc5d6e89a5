/** Unit tests sit beside their source; `tests/e2e` drives the real app on a real (throw-away) desktop. */
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
/** They play the core thousands of times. */
const long = ['fleet', 'hostile'];
const node = {
  testEnvironment: 'node',
  moduleNameMapper: { '^electron$': '<rootDir>/tests/support/no-electron.ts' },
};
const base = { transform, transformIgnorePatterns: [`/node_modules/(?!(${esm.join('|')})/)`] };

export default {
  projects: [
    {
      ...base,
      ...node,
      displayName: 'unit',
      testMatch: ['<rootDir>/{electron,scripts,tests}/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', `<rootDir>/tests/(e2e|look/on-stage|${long.join('|')})/`],
    },
    {
      ...base,
      ...node,
      displayName: 'long',
      testMatch: [`<rootDir>/tests/{${long.join(',')}}/**/*.test.ts`],
    },
    {
      ...base,
      displayName: 'window',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/renderer/**/*.test.tsx'],
      moduleNameMapper: { '\\.css$': '<rootDir>/tests/css-modules.ts' },
    },
    {
      ...base,
      displayName: 'e2e',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
    },
    {
      ...base,
      displayName: 'look',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/look/on-stage/*.test.ts'],
    },
  ],
};

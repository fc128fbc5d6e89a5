/** The settings page. */
export const settings = {
  title: 'Settings',
  language: 'Language',
  asSystem: 'As the system',
  account: 'Account',
  email: 'Email',
  server: 'Server',
  key: 'Access key',
  keyStorage: {
    keychain: 'In the keychain of this computer',
    'this-run-only':
      'For this run only: this computer offers no keychain. After a restart it must be set up again.',
    none: 'None',
    demo: 'None needed in the demo',
  },
  reasons: 'Not-Ready Reasons',
  noReasons: 'No reasons are set up.',
  provisioned: 'Your administrator sets account and reasons with a file: bereit --provision FILE',
  version: 'Version',
  testRuntime: (version: string) => `Test build on Electron ${version}: only for an ACD on this computer`,
};

import type { Messages } from '../en';

/** The settings page. */
export const settings: Messages['settings'] = {
  title: 'Einstellungen',
  language: 'Sprache',
  asSystem: 'Wie das System',
  account: 'Konto',
  email: 'E-Mail',
  server: 'Server',
  key: 'Zugangsschlüssel',
  keyStorage: {
    keychain: 'Im Schlüsselbund dieses Computers',
    'this-run-only':
      'Nur für diese Sitzung: Dieser Computer bietet keinen Schlüsselbund. Nach einem Neustart muss neu eingerichtet werden.',
    none: 'Keiner',
    demo: 'In der Demo keiner nötig',
  },
  reasons: 'Nicht-bereit-Gründe',
  noReasons: 'Es sind keine Gründe eingerichtet.',
  provisioned: 'Konto und Gründe setzt die Administration mit einer Datei: bereit --provision DATEI',
  version: 'Version',
  testRuntime: version => `Testversion mit Electron ${version}: nur für eine ACD auf diesem Computer`,
};

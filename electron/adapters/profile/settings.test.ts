import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openJsonFile } from './files';
import { noSettings, preferencesChange, preferencesOf, serverUrl, settings, settingsFile } from './settings';
import { usualRules } from './settings-rules';

const COFFEE = { code: 'COF', label: { en: 'Coffee', de: 'Kaffee' } };

describe('the address of a server', () => {
  it.each([
    'https://api.tenios.com',
    'https://api.tenios.com/',
    'https://relay.example:8443/acd/tenios',
    'https://10.0.0.7',
    'http://localhost:8085',
    'http://127.0.0.1:8085',
    'http://127.8.9.10',
    'http://[::1]:8085',
    'http://LOCALHOST/relay',
  ])('may be %s', url => {
    expect(serverUrl.parse(url)).toBe(url);
  });

  it('loses the blanks around it', () => {
    expect(serverUrl.parse(' https://api.tenios.com\n')).toBe('https://api.tenios.com');
  });

  it.each([
    'http://api.tenios.com',
    'http://10.0.0.7',
    'http://localhost.example',
    'http://127.0.0.1.example',
    'http://127.evil.example',
    'http://0.0.0.0',
    'http://[::2]',
    'https://user:pass@api.tenios.com',
    'https://user@api.tenios.com',
    'http://localhost@evil.example',
    'https://api.tenios.com?key=1',
    'https://api.tenios.com/?',
    'https://api.tenios.com#top',
    'https://api.tenios.com/#',
    'ftp://api.tenios.com',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'api.tenios.com',
    'https://',
    '',
    `https://api.tenios.com/${'a'.repeat(500)}`,
  ])('may not be %s', url => {
    expect(serverUrl.safeParse(url).success).toBe(false);
  });
});

describe('the settings', () => {
  it('begin with an account of nobody, and Not Ready where nobody is there', () => {
    expect(noSettings).toEqual({
      account: null,
      language: null,
      appearance: 'system',
      reasons: [],
      rules: {
        lock: { enabled: true, reason: null, restore: { enabled: false, minutes: 10 } },
        idle: { enabled: false, reason: null, minutes: 15 },
        sleep: { enabled: true, reason: null },
        logOff: { enabled: true, reason: null },
      },
      shortcuts: { toggle: null, ready: null, notReady: null },
      quitting: 'ask',
      pollSeconds: 10,
      notReadyReasonField: 'auto',
      learnedFields: {},
      locked: [],
      detailsPolicy: 'none',
      mostUsedFirst: false,
      reasonUses: {},
    });
  });

  it('survive being written and read, and lose what they do not know: a key for one', () => {
    const full = {
      account: { serverUrl: 'https://api.tenios.com', email: 'ada@test.com' },
      reasons: [{ code: 'COF', label: { en: 'Coffee', de: 'Kaffee' } }],
      language: 'de',
      appearance: 'dark',
      rules: { ...usualRules, lock: { ...usualRules.lock, reason: 'COF' } },
      shortcuts: { toggle: 'Control+Alt+B', ready: null, notReady: 'Control+Shift+F9' },
      quitting: 'stay-ready',
      pollSeconds: 5,
      notReadyReasonField: 'nrr',
      learnedFields: { 'https://api.tenios.com': 'not_ready_reason' },
      locked: ['pollSeconds'],
      detailsPolicy: 'external-number',
      mostUsedFirst: false,
      reasonUses: {},
    };
    expect(settings.parse(JSON.parse(JSON.stringify({ ...full, accessKey: 'K' })))).toEqual(full);
  });

  it.each([
    { pollSeconds: 4 },
    { pollSeconds: 61 },
    { pollSeconds: 7.5 },
    { language: 'fr' },
    { account: { serverUrl: 'http://acd.example', email: 'ada@test.com' } },
    { account: { serverUrl: 'https://acd.example', email: 'ada' } },
    { reasons: [{ code: ' ', label: { en: 'a', de: 'b' } }] },
    { reasons: [COFFEE, { ...COFFEE, label: { en: 'Tea', de: 'Tee' } }] },
    { rules: {} },
    { rules: { lock: { enabled: true, reason: null } } },
    { rules: { ...usualRules, idle: { enabled: true, reason: null, minutes: 1 } } },
    { rules: { ...usualRules, logOff: { enabled: true } } },
    { shortcuts: { toggle: null } },
    { shortcuts: { toggle: 'R', ready: null, notReady: null } },
    { shortcuts: { toggle: 'Control+Alt+R', ready: 'Control+Alt+R', notReady: null } },
    { appearance: 'pink' },
    { quitting: 'never' },
    { notReadyReasonField: 'reason' },
    { learnedFields: { 'https://acd.example': 'auto' } },
    { detailsPolicy: 'everything' },
    { detailsPolicy: null },
  ])('are broken with %j', broken => {
    expect(settings.safeParse(broken).success).toBe(false);
  });
});

describe('a change of the settings', () => {
  const change = (input: unknown) => preferencesChange.safeParse(input).data ?? null;

  it.each([
    {},
    { language: null },
    { pollSeconds: 60, appearance: 'light' },
    { reasons: [COFFEE], rules: { ...usualRules, sleep: { enabled: false, reason: 'COF' } } },
    { shortcuts: { toggle: 'Control+Alt+R', ready: null, notReady: null } },
    { reasons: [{ ...COFFEE, label: { en: '👩‍💻 Coffee', de: 'Kaffee ☕' } }] },
    { quitting: 'ask', notReadyReasonField: 'auto', reasons: [] },
  ])('may be %j, and says no more', input => {
    expect(change(input)).toEqual(input);
  });

  it.each([
    null,
    [],
    { account: null },
    { learnedFields: {} },
    { locked: [] },
    { detailsPolicy: 'all' },
    { pollSeconds: undefined },
    { pollSeconds: 4 },
    { pollSeconds: '10' },
    { language: 'fr' },
    { reasons: [COFFEE, COFFEE] },
    { reasons: [{ ...COFFEE, code: 'x'.repeat(51) }] },
    { reasons: [{ ...COFFEE, label: { en: 'Tea\uffff', de: 'Tee' } }] },
    { reasons: [{ ...COFFEE, label: { en: 'Tea', de: 'T\0ee' } }] },
    { reasons: [{ ...COFFEE, label: { en: 'Tea', de: '\ud83c' } }] },
    { rules: { lock: { enabled: true, reason: null } } },
    { rules: { ...usualRules, idle: { enabled: true, reason: null, minutes: 1 } } },
    { rules: { ...usualRules, logOff: { enabled: true } } },
    { shortcuts: { toggle: null } },
    { shortcuts: { toggle: 'R', ready: null, notReady: null } },
    { shortcuts: { toggle: 'Control+Alt+R', ready: 'Control+Alt+R', notReady: null } },
    { rules: { lock: { enabled: true, reason: null }, idle: {} } },
  ])('may not be %j', input => {
    expect(change(input)).toBeNull();
  });

  it('is of the preferences, and those are the settings without account, what was learned and what the administrator says', () => {
    const { account, learnedFields, locked, detailsPolicy, reasonUses, ...rest } = noSettings;
    expect(preferencesOf(noSettings)).toEqual(rest);
    expect(change(preferencesOf(noSettings))).toEqual(rest);
  });
});

describe('settings of version 1', () => {
  let folder: string;
  const told: string[] = [];
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'schalter-settings-'));
    told.length = 0;
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  function opened(content: object) {
    writeFileSync(path.join(folder, 'settings.json'), JSON.stringify(content));
    return openJsonFile(folder, 'settings', settingsFile, { setAside: file => told.push(file) }).read();
  }

  it('come along, with what is new as it begins', () => {
    const old = {
      account: { serverUrl: 'https://api.tenios.com', email: 'ada@test.com' },
      reasons: [COFFEE],
      language: 'de',
      pollSeconds: 20,
      notReadyReasonField: 'nrr',
      learnedFields: { 'https://api.tenios.com': 'nrr' },
    };
    expect(opened({ ...old, rules: {} })).toEqual({ ...noSettings, ...old });
    expect(told).toEqual([]);
  });

  it.each([
    ['is off', { lock: { enabled: false } }, { enabled: false, reason: null }],
    ['has a reason', { lock: { enabled: true, reason: 'COF' } }, { enabled: true, reason: 'COF' }],
    ['has none', { lock: { enabled: true, reason: null } }, { enabled: true, reason: null }],
    ['was never said', undefined, { enabled: true, reason: null }],
  ])('keep a lock rule that %s', (_what, rules, lock) => {
    expect(opened({ rules }).rules).toEqual({ ...usualRules, lock: { ...usualRules.lock, ...lock } });
  });

  it('keep the first of two reasons with one code', () => {
    const tea = { code: 'TEA', label: { en: 'Tea', de: 'Tee' } };
    const twice = { ...COFFEE, label: { en: 'Café', de: 'Café' } };
    expect(opened({ reasons: [COFFEE, tea, twice] }).reasons).toEqual([COFFEE, tea]);
  });

  it.each([{ rules: 'none' }, { rules: { lock: { enabled: 'yes' } } }, { reasons: [1] }, { pollSeconds: 1 }])(
    'that make no sense are set aside: %j',
    content => {
      expect(opened(content)).toEqual(noSettings);
      expect(JSON.parse(readFileSync(String(told[0]), 'utf8'))).toEqual(content);
    },
  );
});

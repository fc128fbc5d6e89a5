import { describe, expect, it } from '@jest/globals';
import { noSettings, serverUrl, settings } from './settings';

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
  it('begin with an account of nobody, ten seconds and nothing else', () => {
    expect(noSettings).toEqual({
      account: null,
      reasons: [],
      language: null,
      rules: {},
      pollSeconds: 10,
      notReadyReasonField: 'auto',
      learnedFields: {},
    });
  });

  it('survive being written and read, and lose what they do not know: a key for one', () => {
    const full = {
      account: { serverUrl: 'https://api.tenios.com', email: 'ada@test.com' },
      reasons: [{ code: 'COF', label: { en: 'Coffee', de: 'Kaffee' } }],
      language: 'de',
      rules: { lock: { enabled: true, reason: null } },
      pollSeconds: 5,
      notReadyReasonField: 'nrr',
      learnedFields: { 'https://api.tenios.com': 'not_ready_reason' },
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
    { notReadyReasonField: 'reason' },
    { learnedFields: { 'https://acd.example': 'auto' } },
  ])('are broken with %j', broken => {
    expect(settings.safeParse(broken).success).toBe(false);
  });
});

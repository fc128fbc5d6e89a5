import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createAcd } from '../acd-service/acd';
import { acdFetch } from '../acd-service/service';
import type { Fetch } from '../adapters/acd/acd-http';
import type { JsonFile } from '../adapters/profile/files';
import type { Provisioning } from '../adapters/profile/provisioning';
import { noSettings, type Settings } from '../adapters/profile/settings';
import { noShortcuts, usualRules } from '../adapters/profile/settings-rules';
import { createVault, type SafeStorage, type VaultContent } from '../adapters/profile/vault';
import { type AccountParts, accountId, openAccount, takeOver, tryAccount, wipeAccount } from './account';
import { openDemo } from './demo';

const KEY = 'ABCDE-FGHI-JKLMNO';
const SERVER = 'https://api.tenios.com';
const EMAIL = 'Ada@Test.com';
const COFFEE = { code: 'COF', label: { en: 'Coffee', de: 'Kaffee' } };
const GIVEN: Provisioning = { serverUrl: SERVER, email: EMAIL, accessKey: KEY, reasons: [COFFEE] };
const never = new AbortController().signal;

function fileOf<T>(value: T): JsonFile<T> {
  return {
    read: () => value,
    write(next) {
      value = next;
    },
  };
}

/** A keychain that turns text around. */
const keychain: SafeStorage = {
  isEncryptionAvailable: () => true,
  encryptString: text => Buffer.from(`v11${[...text].reverse().join('')}`),
  decryptString: cipher => [...cipher.toString().slice(3)].reverse().join(''),
  getSelectedStorageBackend: () => 'gnome_libsecret',
};

let settings: JsonFile<Settings>;
let vaultFile: JsonFile<VaultContent>;
const refused = jest.fn<Fetch>(() => Promise.reject(new TypeError('net::ERR_CONNECTION_REFUSED')));
beforeEach(() => {
  settings = fileOf<Settings>(noSettings);
  vaultFile = fileOf<VaultContent>({ entry: null });
});
afterEach(() => void refused.mockClear());

function parts(changes: Partial<AccountParts> & { safeStorage?: SafeStorage } = {}): AccountParts {
  const vault = createVault(changes.safeStorage ?? keychain, vaultFile, 'linux');
  return { settings, vault, fetch: refused, userAgent: 'Schalter/test', loopbackOnly: false, ...changes };
}

describe('the name of an account', () => {
  it.each([
    [{ serverUrl: `${SERVER}/`, email: EMAIL }, { serverUrl: SERVER, email: 'ada@test.com' }, true],
    [{ serverUrl: `${SERVER}/relay//`, email: EMAIL }, { serverUrl: `${SERVER}/relay`, email: EMAIL }, true],
    [{ serverUrl: `${SERVER}/relay`, email: EMAIL }, { serverUrl: SERVER, email: EMAIL }, false],
    [{ serverUrl: `${SERVER}/a`, email: EMAIL }, { serverUrl: `${SERVER}/A`, email: EMAIL }, false],
    [{ serverUrl: SERVER, email: EMAIL }, { serverUrl: SERVER, email: 'bob@test.com' }, false],
    [{ serverUrl: SERVER, email: EMAIL }, { serverUrl: 'https://acd.example', email: EMAIL }, false],
  ])('%j and %j: the same is %s', (one, other, same) => {
    expect(accountId(one) === accountId(other)).toBe(same);
  });
});

describe('taking over what an administrator handed out', () => {
  it('puts the key into the vault, bound to the account, and everything else into the settings', async () => {
    const everything: Provisioning = {
      ...GIVEN,
      language: 'de',
      rules: { lock: { enabled: true, reason: 'COF' } },
      pollSeconds: 20,
      notReadyReasonField: 'not_ready_reason',
      locked: ['reasons'],
      detailsPolicy: 'external-number',
    };
    await takeOver(everything, parts());
    expect(settings.read()).toEqual({
      account: { serverUrl: SERVER, email: EMAIL },
      reasons: [COFFEE],
      language: 'de',
      rules: { ...usualRules, lock: { ...usualRules.lock, reason: 'COF' } },
      shortcuts: noShortcuts,
      pollSeconds: 20,
      notReadyReasonField: 'not_ready_reason',
      appearance: 'system',
      quitting: 'ask',
      learnedFields: {},
      locked: ['reasons'],
      detailsPolicy: 'external-number',
      mostUsedFirst: false,
      reasonUses: {},
    });
    expect(JSON.stringify(settings.read())).not.toContain(KEY);
    expect(await parts().vault.recall(accountId(GIVEN))).toBe(KEY);
  });

  it('leaves what the file does not state as it is set here', async () => {
    const set: Settings = {
      ...noSettings,
      language: 'de',
      rules: { ...usualRules, sleep: { enabled: false, reason: 'COF' } },
      pollSeconds: 30,
      notReadyReasonField: 'nrr',
      learnedFields: { [SERVER]: 'nrr' },
      locked: ['reasons'],
      detailsPolicy: 'all',
    };
    settings.write(set);
    // As the second start hands it over: absent fields may be there, without a value.
    await takeOver({ ...GIVEN, language: undefined, pollSeconds: undefined }, parts());
    expect(settings.read()).toEqual({
      ...set,
      account: { serverUrl: SERVER, email: EMAIL },
      reasons: [COFFEE],
    });
  });

  it('replaces the account before it, with its key and its reasons', async () => {
    await takeOver(GIVEN, parts());
    const bob = { serverUrl: SERVER, email: 'bob@test.com', accessKey: 'of bob', reasons: [] };
    await takeOver(bob, parts());
    expect(settings.read()).toMatchObject({ account: { email: 'bob@test.com' }, reasons: [] });
    expect(await parts().vault.recall(accountId(GIVEN))).toBeNull();
    expect(await parts().vault.recall(accountId(bob))).toBe('of bob');
  });
});

describe('opening the account', () => {
  it('without one gives none, and asks nobody', async () => {
    expect(openAccount(parts())).toEqual({
      id: null,
      client: null,
      plays: null,
      setting: { account: null, demoReasons: null, keyStorage: 'none', demo: false },
    });
  });

  it('with one speaks to its ACD with its key, and shows everything but the key', async () => {
    await takeOver(GIVEN, parts());
    const acd = createAcd({ accessKey: KEY, reasons: ['COF'], agents: [{ email: EMAIL }] });
    const opened = openAccount(parts({ fetch: acdFetch(acd) }));
    expect(opened.id).toBe(accountId(GIVEN));
    expect(opened.setting).toEqual({
      account: { serverUrl: SERVER, email: EMAIL },
      demoReasons: null,
      keyStorage: 'keychain',
      demo: false,
    });
    expect(await opened.client?.change('NOT_READY', 'COF', never)).toEqual({ ok: true, state: null });
    expect(acd.agent(EMAIL).reason).toBe('COF');
    expect(JSON.stringify(opened)).not.toContain(KEY);
  });

  it('finds its key however the address is written', async () => {
    await takeOver(GIVEN, parts());
    settings.write({ ...settings.read(), account: { serverUrl: `${SERVER}/`, email: EMAIL.toLowerCase() } });
    expect(openAccount(parts()).setting.keyStorage).toBe('keychain');
  });

  it('whose key is for this run only says so', async () => {
    const noKeychain = parts({ safeStorage: { ...keychain, isEncryptionAvailable: () => false } });
    await takeOver(GIVEN, noKeychain);
    expect(openAccount(noKeychain).setting.keyStorage).toBe('this-run-only');
  });

  it('whose key is not here says so, and asks nobody', async () => {
    await takeOver(GIVEN, parts());
    vaultFile.write({ entry: null });
    const { client, setting } = openAccount(parts());
    expect(setting.keyStorage).toBe('none');
    expect(await client?.retrieve(never)).toMatchObject({ ok: false, failure: { kind: 'no-key' } });
    expect(refused).not.toHaveBeenCalled();
  });

  it('on an outdated Electron asks nobody but this computer', async () => {
    await takeOver(GIVEN, parts());
    const { client } = openAccount(parts({ loopbackOnly: true }));
    expect(await client?.retrieve(never)).toMatchObject({ ok: false, failure: { kind: 'test-runtime' } });
    expect(refused).not.toHaveBeenCalled();
  });
});

describe('what the reason’s field is called', () => {
  const newer = () =>
    createAcd({
      accessKey: KEY,
      reasons: ['COF'],
      agents: [{ email: EMAIL }],
      reasonField: 'not_ready_reason',
    });
  const asked = (acd: ReturnType<typeof newer>) =>
    acd.exchanges.map(({ request }) => Object.keys(request as object).at(-1));
  async function change(acd: ReturnType<typeof newer>) {
    const { client } = openAccount(parts({ fetch: acdFetch(acd) }));
    return client?.change('NOT_READY', 'COF', never);
  }

  it('is learned per server, beyond a restart', async () => {
    await takeOver(GIVEN, parts());
    settings.write({ ...settings.read(), learnedFields: { 'https://acd.example': 'nrr' } });
    const acd = newer();
    expect(await change(acd)).toMatchObject({ ok: true });
    expect(settings.read().learnedFields).toEqual({
      'https://acd.example': 'nrr',
      [SERVER]: 'not_ready_reason',
    });
    expect(await change(acd)).toMatchObject({ ok: true });
    expect(asked(acd)).toEqual(['nrr', 'not_ready_reason', 'not_ready_reason']);
  });

  it('says nothing about another server', async () => {
    await takeOver({ ...GIVEN, serverUrl: 'https://acd.example' }, parts());
    settings.write({ ...settings.read(), learnedFields: { [SERVER]: 'not_ready_reason' } });
    const acd = newer();
    await change(acd);
    expect(asked(acd)[0]).toBe('nrr');
  });

  it('is what the setting says, whatever was learned', async () => {
    await takeOver({ ...GIVEN, notReadyReasonField: 'nrr' }, parts());
    settings.write({ ...settings.read(), learnedFields: { [SERVER]: 'not_ready_reason' } });
    const acd = newer();
    expect(await change(acd)).toMatchObject({ ok: false, failure: { kind: 'invalid' } });
    expect(asked(acd)).toEqual(['nrr']);
  });

  it('does not undo a setting changed meanwhile', async () => {
    await takeOver(GIVEN, parts());
    const { client } = openAccount(parts({ fetch: acdFetch(newer()) }));
    settings.write({ ...settings.read(), language: 'de' });
    await client?.change('NOT_READY', 'COF', never);
    expect(settings.read()).toMatchObject({
      language: 'de',
      learnedFields: { [SERVER]: 'not_ready_reason' },
    });
  });
});

it('the demo has an agent with reasons in both languages, changes its state, and tells all but its key', async () => {
  const told: string[] = [];
  const { id, client, setting } = await openDemo('Schalter/test', line => told.push(line));
  expect([id, setting.demo, setting.keyStorage]).toEqual(['demo', true, 'demo']);
  const reasons = setting.demoReasons ?? [];
  for (const { code, label } of reasons) {
    expect(await client?.change('NOT_READY', code, never)).toEqual({ ok: true, state: null });
    expect(label.de).not.toBe(label.en);
  }
  expect(await client?.retrieve(never)).toEqual({ ok: true, state: 'NOT_READY' });
  expect(told).toHaveLength(reasons.length + 1);
  expect(told.join()).toMatch(/"access_key":"•••".*"nrr":"COF"/);
});

describe('trying what a person typed', () => {
  const typed = { serverUrl: SERVER, email: EMAIL, accessKey: KEY };
  const acd = createAcd({ accessKey: KEY, reasons: [], agents: [{ email: EMAIL }] });

  it('that works keeps nothing: that is for whoever asked', async () => {
    expect(await tryAccount(typed, parts({ fetch: acdFetch(acd) }), never)).toBeNull();
    expect(settings.read()).toEqual(noSettings);
    expect(vaultFile.read()).toEqual({ entry: null });
  });

  it.each([
    ['another key', { accessKey: 'OTHER' }, 'auth'],
    ['an agent nobody knows', { email: 'bob@test.com' }, 'not-found'],
  ] as const)('%s: the ACD’s answer is the problem', async (_what, change, problem) => {
    expect(await tryAccount({ ...typed, ...change }, parts({ fetch: acdFetch(acd) }), never)).toBe(problem);
  });

  it.each([
    ['no key', { accessKey: '' }, 'no-key-typed'],
    ['no address', { email: 'agent@@test' }, 'invalid-email'],
    ['no server', { serverUrl: 'acd.example' }, 'invalid-server'],
    ['an unsafe server', { serverUrl: 'http://acd.example' }, 'invalid-server'],
  ] as const)('%s is found without sending the key anywhere', async (_what, change, problem) => {
    expect(await tryAccount({ ...typed, ...change }, parts(), never)).toBe(problem);
    expect(refused).not.toHaveBeenCalled();
  });
});

it('wiping an account leaves neither key nor name, and the settings that are nobody’s', async () => {
  await takeOver({ ...GIVEN, language: 'de' }, parts());
  const { vault } = parts();
  const saved: unknown[] = [];
  const setAside = ['settings.broken-2026.json'];
  wipeAccount(parts({ vault }), {
    memory: { load: () => null, save: memory => saved.push(memory) > 0 },
    folder: '/nowhere',
    setAside,
  });
  expect(setAside).toEqual([]);
  expect(await vault.recall(accountId(GIVEN))).toBeNull();
  expect(vaultFile.read()).toEqual({ entry: null });
  expect(settings.read()).toEqual({ ...noSettings, language: 'de', reasons: [COFFEE] });
  expect(saved).toEqual([null]);
});

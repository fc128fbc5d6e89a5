import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { only } from '../../tests/support/rules';
import { type AccountInUse, openAccount } from '../accounts/account';
import { openDemo } from '../accounts/demo';
import { createAcd } from '../acd-service/acd';
import { acdFetch } from '../acd-service/service';
import type { Fetch } from '../adapters/acd/acd-http';
import { systemClock } from '../adapters/computer/clock';
import type { JsonFile } from '../adapters/profile/files';
import { noSettings, type Settings } from '../adapters/profile/settings';
import { createVault, type VaultContent } from '../adapters/profile/vault';
import type { Rules } from '../contract/setting';
import type { Snapshot } from '../contract/snapshot';
import type { Memory } from '../core/memory';
import { createEngine } from '../engine';
import { createCommands } from './commands';
import { createScreen } from './demo-screen';
import type { CommandParts } from './parts';

const SERVER = 'https://api.tenios.com';
const ADA = { serverUrl: SERVER, email: 'ada@test.com', accessKey: 'KEY-AAAA-1111' };
const BOB = { ...ADA, email: 'bob@test.com' };

function fileOf<T>(value: T): JsonFile<T> {
  return {
    read: () => value,
    write(next) {
      value = next;
    },
  };
}

/** The commands over the real engine, vault and embedded ACD; a line that can be held, and views that are noted. */
function shop() {
  const agents = [ADA, BOB].map(({ email }) => ({ email, state: 'NOT_READY' as const }));
  const acd = createAcd({ accessKey: ADA.accessKey, agents, reasons: [], reasonField: 'nrr' });
  const settings = fileOf<Settings>(noSettings);
  const vaultFile = fileOf<VaultContent>({ entry: null });
  const memoryFile = fileOf<Memory | null>(null);
  const keychain = {
    isEncryptionAvailable: () => true,
    encryptString: (text: string) => Buffer.from(`v11${text}`),
    decryptString: (cipher: Buffer) => cipher.toString().slice(3),
    getSelectedStorageBackend: () => 'gnome_libsecret',
  };
  const vault = createVault(keychain, vaultFile, 'linux');
  let line: Promise<unknown> = Promise.resolve();
  const ask = acdFetch(acd);
  const fetch: Fetch = (input, init) => line.then(() => ask(input, init));
  const account = { settings, vault, fetch, userAgent: 'Schalter/test', loopbackOnly: false };
  let using: AccountInUse = openAccount(account);
  const memory = {
    load: () => memoryFile.read(),
    save(next: Memory | null) {
      if (!using.setting.demo) memoryFile.write(next);
      return true;
    },
  };
  const acdOf = () => {
    if (using.client === null) throw new Error('no account');
    return using.client;
  };
  const engine = createEngine({ acd: acdOf, memory, input: { idle: async () => null }, clock: systemClock });
  const pages: string[] = [];
  const quit = jest.fn();
  const configure = () =>
    engine.dispatch({ type: 'configured', account: using.id, memory: memory.load(), crowd: false });
  const apply = () => {
    const { pollSeconds, rules } = settings.read();
    engine.dispatch({ type: 'settings', interval: pollSeconds * 1000, rules });
  };
  const views = {
    open: (page: string) => pages.push(`open ${page}`) > 0,
    turnTo: (page: string) => pages.push(`turn to ${page}`),
    renew: (page: string) => pages.push(`renew ${page}`),
    endFirstRun: () => pages.push('end the first run'),
  };
  const parts = {
    profile: {
      settings,
      vault,
      memory: { load: memory.load, save: memoryFile.write },
      log: { info: () => {}, warn: () => {}, error: () => {}, folder: '/logs' },
      folder: '/nowhere',
      setAside: [],
    },
    accounts: {
      parts: account,
      using: () => using,
      open: async (which: 'demo' | 'settings') =>
        which === 'demo' ? openDemo('Schalter/test', () => {}) : openAccount(account),
      turnTo(next: AccountInUse) {
        using = next;
      },
      successor: null,
    },
    engine,
    views,
    loginItem: {},
    screen: createScreen(engine.dispatch),
    configure,
    apply,
    quit,
    openPath: async () => '',
  } as unknown as CommandParts;
  const commands = createCommands(parts);
  apply();
  configure();

  /** Waits until the snapshot is so. */
  function until(fits: (snapshot: Snapshot) => boolean): Promise<void> {
    if (fits(engine.snapshot())) return Promise.resolve();
    return new Promise(resolve => {
      const end = engine.subscribe(snapshot => {
        if (!fits(snapshot)) return;
        end();
        resolve();
      });
    });
  }

  return {
    acd,
    settings,
    vaultFile,
    memoryFile,
    engine,
    pages,
    quit,
    commands,
    until,
    using: () => using,
    /** From now on nothing passes the line, until what this gives back is called. */
    hold(): () => void {
      let release: () => void = () => {};
      line = new Promise<void>(resolve => {
        release = resolve;
      });
      return () => release();
    },
    async signIn(given = ADA, change: { rules?: Rules } = {}): Promise<void> {
      await commands.provision({ ...given, reasons: [], ...change });
      await until(({ headline }) => headline.is === 'not-ready');
    },
    async goReady(): Promise<void> {
      commands.act({ do: 'go', want: 'READY', reason: null });
      await until(({ look }) => look === 'ready');
    },
  };
}

let s: ReturnType<typeof shop>;
beforeEach(() => {
  s = shop();
});
afterEach(() => s.engine.stop());
const stateOf = ({ email }: { email: string }) => s.acd.agent(email).state;
/** Everything that is due now has had its turn. */
const turns = () => new Promise(resolve => setTimeout(resolve, 0));

describe('what the administrator locked', () => {
  it('is not changed from the window, and nothing that came with it', async () => {
    const { commands, settings } = s;
    await s.signIn();
    settings.write({ ...settings.read(), locked: ['pollSeconds'] });
    expect(() => commands.handlers['settings.change']({ pollSeconds: 30, quitting: 'stay-ready' })).toThrow(
      'locked by the administrator: pollSeconds',
    );
    expect(settings.read()).toMatchObject({ pollSeconds: 10, quitting: 'ask' });
  });

  it('may still come along unchanged', async () => {
    const { commands, settings } = s;
    await s.signIn();
    settings.write({ ...settings.read(), locked: ['pollSeconds'] });
    await commands.handlers['settings.change']({ pollSeconds: 10, quitting: 'stay-ready' });
    expect(settings.read()).toMatchObject({ pollSeconds: 10, quitting: 'stay-ready' });
  });
});

describe('how often a reason is set', () => {
  it('is counted while the agent wants those that are set most first, and forgotten with that', async () => {
    const { commands, settings } = s;
    await s.signIn();
    settings.write({ ...settings.read(), reasons: [{ code: 'COF', label: { en: 'Coffee', de: 'Kaffee' } }] });
    const go = commands.handlers['state.go-not-ready'];
    await go({ reason: 'COF' });
    expect(settings.read().reasonUses).toEqual({});
    await commands.handlers['settings.change']({ mostUsedFirst: true });
    await go({ reason: null });
    await go({ reason: 'COF' });
    expect(settings.read().reasonUses).toEqual({ COF: 1 });
    await commands.handlers['settings.change']({ mostUsedFirst: false });
    expect(settings.read().reasonUses).toEqual({});
  });
});

describe('a set-up that is still being checked', () => {
  it('does not bring a signed-out agent back', async () => {
    await s.signIn();
    const release = s.hold();
    const late = s.commands.handlers['account.set-up'](ADA);
    s.commands.handlers['page.open']({ page: 'settings' });
    expect(await s.commands.handlers['account.sign-out']({ anyway: true })).toBe('left');
    release();
    await expect(late).rejects.toThrow();
    expect(s.settings.read().account).toBeNull();
    expect(s.vaultFile.read()).toEqual({ entry: null });
    expect(s.pages.at(-1)).toBe('renew set-up');
  });

  it.each<[string, () => unknown]>([
    ['tries the demo', () => s.commands.handlers['account.demo'](undefined)],
    ['closes the window', () => s.commands.stopWaiting()],
    ['goes back', () => s.commands.handlers['page.open']({ page: 'state' })],
  ])('keeps nothing where the person %s', async (_what, turnAway) => {
    const release = s.hold();
    const late = s.commands.handlers['account.set-up'](ADA);
    await turnAway();
    release();
    await expect(late).rejects.toThrow();
    expect(s.settings.read().account).toBeNull();
    expect(s.vaultFile.read()).toEqual({ entry: null });
  });

  it('gives way to a newer one', async () => {
    const release = s.hold();
    const first = s.commands.handlers['account.set-up'](BOB);
    const second = s.commands.handlers['account.set-up'](ADA);
    release();
    await expect(first).rejects.toThrow();
    expect(await second).toBeNull();
    expect(s.settings.read().account?.email).toBe(ADA.email);
  });
});

describe('what follows the set-up', () => {
  const setUp = () => s.commands.handlers['account.set-up'](ADA);
  const COFFEE = { code: 'COF', label: { en: 'Coffee', de: 'Kaffee' } };

  it.each<[string, Partial<Settings>, string]>([
    ['the reasons', {}, 'renew first-reasons'],
    ['their check, where there are some', { reasons: [COFFEE] }, 'renew first-check'],
    [
      'what Schalter does, where the administrator keeps them away',
      { locked: ['reasons'] },
      'renew first-habits',
    ],
  ])('is %s', async (_what, differs, page) => {
    s.settings.write({ ...s.settings.read(), ...differs });
    expect(await setUp()).toBeNull();
    expect(s.pages.at(-1)).toBe(page);
  });

  it('is the state, where it was a new key', async () => {
    await s.signIn();
    expect(await setUp()).toBeNull();
    expect(s.pages.at(-1)).toBe('renew state');
  });

  it('is nothing more, where an administrator’s file did it', async () => {
    await s.signIn();
    expect(s.pages).toEqual(['end the first run']);
  });
});

describe('an account', () => {
  it('is set up by nobody over somebody else, nor is the demo', async () => {
    await s.signIn();
    await expect(s.commands.handlers['account.set-up'](BOB)).rejects.toThrow(/somebody else/);
    await expect(s.commands.handlers['account.demo'](undefined)).rejects.toThrow(/somebody is signed in/);
    expect(s.settings.read().account?.email).toBe(ADA.email);
  });

  it('that is signed out before the ACD has said anything is made not ready all the same', async () => {
    s.acd.supervisorSets(ADA.email, 'READY');
    const release = s.hold();
    await s.commands.provision({ ...ADA, reasons: [] });
    const out = s.commands.handlers['account.sign-out']({ anyway: false });
    release();
    expect(await out).toBe('left');
    expect(stateOf(ADA)).toBe('NOT_READY');
    expect(s.memoryFile.read()).toBeNull();
  });

  it('that is provisioned brings its rules and interval with it, at once', async () => {
    await s.signIn(ADA, { rules: only({}) });
    await s.goReady();
    s.engine.dispatch({ type: 'screen', locked: true, idle: 0, certain: true });
    expect(s.engine.snapshot().headline.is).toBe('ready');
  });

  it('that makes room for another one leaves as Not Ready, whatever happens at the window', async () => {
    await s.signIn();
    await s.goReady();
    const release = s.hold();
    const next = s.commands.provision({ ...BOB, reasons: [] });
    s.commands.stopWaiting();
    s.commands.act({ do: 'open', page: 'settings' });
    release();
    await next;
    expect(stateOf(ADA)).toBe('NOT_READY');
    expect(s.using().setting.account?.email).toBe(BOB.email);
  });
});

describe('quitting from the tray', () => {
  beforeEach(async () => {
    await s.signIn();
    await s.goReady();
    s.pages.length = 0;
  });

  it('asks, unless something else was chosen', () => {
    s.commands.act({ do: 'quit' });
    expect(s.pages).toEqual(['open quit']);
    expect(s.quit).not.toHaveBeenCalled();
    void s.commands.handlers['settings.change']({ quitting: 'stay-ready' });
    s.commands.act({ do: 'quit' });
    expect(s.quit).toHaveBeenCalled();
    expect(stateOf(ADA)).toBe('READY');
  });

  it('as Not Ready ends without a word when the ACD confirms it', async () => {
    void s.commands.handlers['settings.change']({ quitting: 'not-ready' });
    const ended = new Promise<void>(resolve => s.quit.mockImplementation(() => resolve()));
    s.commands.act({ do: 'quit' });
    await ended;
    expect(stateOf(ADA)).toBe('NOT_READY');
    expect(s.pages).toEqual([]);
  });

  it.each<['not-ready' | 'stay-ready', string]>([
    ['not-ready', 'NOT_READY'],
    ['stay-ready', 'READY'],
  ])('(%s) ends also where the answer is not to be remembered', async (how, state) => {
    s.settings.write({ ...s.settings.read(), locked: ['quitting'] });
    const answer = s.commands.handlers['app.quit']({ how, remember: true });
    await expect(answer).rejects.toThrow(/locked/);
    expect(s.quit).toHaveBeenCalledTimes(1);
    expect(stateOf(ADA)).toBe(state);
    expect(s.settings.read().quitting).toBe('ask');
  });

  it('does not come back over what the person has turned to', async () => {
    void s.commands.handlers['settings.change']({ quitting: 'not-ready' });
    const release = s.hold();
    s.commands.act({ do: 'quit' });
    s.commands.act({ do: 'open', page: 'settings' });
    release();
    await s.until(({ look }) => look === 'not-ready');
    await turns();
    expect(s.pages).toEqual(['open settings']);
    expect(s.quit).not.toHaveBeenCalled();
  });
});

it('a notification that no longer holds has nothing to offer', async () => {
  await s.signIn();
  await s.goReady();
  s.acd.supervisorSets(ADA.email, 'NOT_READY');
  s.engine.dispatch({ type: 'window', open: true });
  await s.until(({ notice }) => notice?.is === 'changed-elsewhere');
  const id = s.engine.snapshot().notice?.id ?? 0;
  s.commands.answered(id - 1, 'button');
  expect(s.engine.snapshot().headline.is).toBe('not-ready');
  s.commands.answered(id, 'button');
  await s.until(({ look }) => look === 'ready');
  s.commands.answered(id, 'button');
  s.commands.answered(id, 'opened');
  expect(s.pages.at(-1)).toBe('open state');
  expect(stateOf(ADA)).toBe('READY');
});

it.each(['opened', 'button'] as const)(
  'the notification of what keeps calls away leads to the phone and the skills (%s)',
  async answer => {
    await s.signIn();
    const acdIsOff = { ...s.acd.agent(ADA.email), cloudAcdEnabled: false };
    s.acd.changeDetails(ADA.email, acdIsOff, 'NOT_READY');
    s.commands.act({ do: 'go', want: 'READY', reason: null });
    await s.until(({ notice }) => notice?.is === 'obstacle');
    s.commands.answered(s.engine.snapshot().notice?.id ?? 0, answer);
    expect(s.pages.at(-1)).toBe('open phone');
  },
);

import type { DemoPlays } from '../acd-service/demo-plays';
import { type ClientOptions, createAcdClient } from '../adapters/acd/acd-client';
import type { Fetch } from '../adapters/acd/acd-http';
import { forgetSetAside } from '../adapters/profile/aside';
import type { JsonFile } from '../adapters/profile/files';
import type { Provisioning } from '../adapters/profile/provisioning';
import { email, type Settings, serverUrl } from '../adapters/profile/settings';
import { withGiven } from '../adapters/profile/settings-rules';
import type { Vault } from '../adapters/profile/vault';
import type { Credentials, SetUpProblem } from '../contract/bridge';
import type { Setting } from '../contract/setting';
import type { Reason } from '../contract/state';
import type { AcdPort } from '../ports';
import type { Profile } from '../profile';

/** An account in use: who it is, how it is reached, and what the views say of it. */
export interface AccountInUse {
  /** What memory and key are bound to; null without an account. */
  readonly id: string | null;
  readonly client: AcdPort | null;
  /** What can be played; null outside of the demo. */
  readonly plays: DemoPlays | null;
  readonly setting: Pick<Setting, 'account' | 'keyStorage' | 'demo'> & {
    /** The demo has reasons of its own; null: those of the settings. */
    readonly demoReasons: readonly Reason[] | null;
  };
}

export interface AccountParts {
  readonly settings: JsonFile<Settings>;
  readonly vault: Vault;
  readonly fetch: Fetch;
  readonly userAgent: string;
  /** Only loopback ACDs: the runtime is no supported Electron. */
  readonly loopbackOnly: boolean;
}

/** One agent at one server. A relay's path belongs to it, a slash at the end does not. */
export function accountId({ serverUrl, email }: { serverUrl: string; email: string }): string {
  return `${serverUrl.replace(/\/+$/, '')}|${email.toLowerCase()}`;
}

/**
 * Takes over what was handed out: the key into the vault, everything else into the settings. Throws, and keeps nothing,
 * if `signal` was aborted before it was done.
 */
export async function takeOver(
  given: Provisioning,
  { settings, vault }: AccountParts,
  signal?: AbortSignal,
): Promise<void> {
  const { accessKey, serverUrl, email, rules, ...rest } = given;
  await vault.keep(accountId(given), accessKey);
  if (signal?.aborted) {
    const { account } = settings.read();
    if (account === null || accountId(account) !== accountId(given)) vault.forget();
    throw new Error('nobody waits for this account any more');
  }
  // What the file leaves out stays as it is set here.
  const stated = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const before = settings.read();
  settings.write({
    ...before,
    ...stated,
    rules: rules ? withGiven(before.rules, rules) : before.rules,
    account: { serverUrl, email },
  });
}

/**
 * Asks the ACD with what a person typed. Gives back why it does not work, or null: it does. Keeps nothing; the key is
 * only sent to the server it was typed for.
 */
export async function tryAccount(
  typed: Credentials,
  { fetch, userAgent, loopbackOnly }: AccountParts,
  signal: AbortSignal,
): Promise<SetUpProblem | null> {
  if (typed.accessKey === '') return 'no-key-typed';
  if (!email.safeParse(typed.email).success) return 'invalid-email';
  if (!serverUrl.safeParse(typed.serverUrl).success) return 'invalid-server';
  const client = createAcdClient({
    serverUrl: typed.serverUrl,
    email: typed.email,
    fetch,
    accessKey: async () => typed.accessKey,
    userAgent,
    loopbackOnly,
    ...fixedField,
  });
  const answer = await client.retrieve(signal);
  return answer.ok ? null : answer.failure.kind;
}

/** Wipes what is the agent's: key, account, what was not delivered, and the files set aside that may name them. */
export function wipeAccount(
  { settings, vault }: AccountParts,
  { memory, folder, setAside }: Pick<Profile, 'memory' | 'folder' | 'setAside'>,
): void {
  vault.forget();
  memory.save(null);
  settings.write({ ...settings.read(), account: null, learnedFields: {}, reasonUses: {} });
  forgetSetAside(folder);
  setAside.length = 0;
}

/** The account of the settings, ready to be used. Its key is fetched when the first request needs it. */
export function openAccount(parts: AccountParts): AccountInUse {
  const { account } = parts.settings.read();
  const own = { account, demo: false, demoReasons: null };
  if (account === null)
    return { id: null, client: null, plays: null, setting: { ...own, keyStorage: 'none' } };
  const id = accountId(account);
  const client = createAcdClient(clientOptions(parts, id, account));
  const keyStorage = parts.vault.whereIs(id);
  return { id, client, plays: null, setting: { ...own, keyStorage } };
}

function clientOptions(
  { settings, vault, fetch, userAgent, loopbackOnly }: AccountParts,
  id: string,
  { serverUrl, email }: { serverUrl: string; email: string },
): ClientOptions {
  return {
    fetch,
    serverUrl,
    email,
    accessKey: () => vault.recall(id),
    userAgent,
    loopbackOnly,
    field: {
      forced: () => {
        const { notReadyReasonField } = settings.read();
        return notReadyReasonField === 'auto' ? null : notReadyReasonField;
      },
      learned: settings.read().learnedFields[serverUrl] ?? null,
    },
    onFieldLearned(field) {
      const now = settings.read();
      settings.write({ ...now, learnedFields: { ...now.learnedFields, [serverUrl]: field } });
    },
  };
}

/** For an ACD that is asked no more than its state, or that is our own. */
export const fixedField: Pick<ClientOptions, 'field' | 'onFieldLearned'> = {
  field: { forced: () => null, learned: null },
  onFieldLearned: () => {},
};

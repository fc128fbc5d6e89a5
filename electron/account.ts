import { type AcdClient, type ClientOptions, createAcdClient } from './adapters/acd-client';
import type { Fetch } from './adapters/acd-http';
import type { JsonFile } from './adapters/files';
import type { Provisioning } from './adapters/provisioning';
import type { Settings } from './adapters/settings';
import type { Vault } from './adapters/vault';
import type { Setting } from './contract/snapshot';

/** An account in use: who it is, how it is reached, and what the views say of it. */
export interface AccountInUse {
  /** What memory and key are bound to; null without an account. */
  readonly id: string | null;
  readonly client: AcdClient | null;
  readonly setting: Pick<Setting, 'account' | 'reasons' | 'keyStorage' | 'demo'>;
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

/** Takes over what an administrator handed out: the key into the vault, everything else into the settings. */
export async function takeOver(given: Provisioning, { settings, vault }: AccountParts): Promise<void> {
  const { accessKey, serverUrl, email, ...rest } = given;
  await vault.keep(accountId(given), accessKey);
  // What the file leaves out stays as it is set here.
  const stated = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  settings.write({ ...settings.read(), ...stated, account: { serverUrl, email } });
}

/** The account of the settings, ready to be used. Its key is fetched when the first request needs it. */
export function openAccount(parts: AccountParts): AccountInUse {
  const { account, reasons } = parts.settings.read();
  if (account === null) {
    return { id: null, client: null, setting: { account, reasons: [], keyStorage: 'none', demo: false } };
  }
  const id = accountId(account);
  const client = createAcdClient(clientOptions(parts, id, account));
  const keyStorage = parts.vault.whereIs(id);
  return { id, client, setting: { account, reasons, keyStorage, demo: false } };
}

function clientOptions(
  { settings, vault, fetch, userAgent, loopbackOnly }: AccountParts,
  id: string,
  { serverUrl, email }: { serverUrl: string; email: string },
): ClientOptions {
  const { notReadyReasonField, learnedFields } = settings.read();
  return {
    fetch,
    serverUrl,
    email,
    accessKey: () => vault.recall(id),
    userAgent,
    loopbackOnly,
    field: {
      forced: notReadyReasonField === 'auto' ? null : notReadyReasonField,
      learned: learnedFields[serverUrl] ?? null,
    },
    onFieldLearned(field) {
      const now = settings.read();
      settings.write({ ...now, learnedFields: { ...now.learnedFields, [serverUrl]: field } });
    },
  };
}

/** The demo: one agent of the embedded ACD, reached in-process. `tell` hears what that ACD hears, without the key. */
export async function openDemo(userAgent: string, tell: (exchange: string) => void): Promise<AccountInUse> {
  const [{ createDemoAcd }, { acdFetch }, { describeExchange }] = await Promise.all([
    import('./acd-service/demo'),
    import('./acd-service/service'),
    import('./acd-service/controls'),
  ]);
  const { acd, account } = createDemoAcd();
  acd.onExchange(exchange => tell(describeExchange(exchange)));
  const { serverUrl, email, accessKey, reasons } = account;
  const client = createAcdClient({
    fetch: acdFetch(acd),
    serverUrl,
    email,
    accessKey: async () => accessKey,
    userAgent,
    loopbackOnly: false,
    field: { forced: null, learned: null },
    onFieldLearned: () => {},
  });
  return {
    id: 'demo',
    client,
    setting: { account: { serverUrl, email }, reasons, keyStorage: 'demo', demo: true },
  };
}

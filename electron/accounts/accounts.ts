import { app } from 'electron';
import type { Provisioning } from '../adapters/profile/provisioning';
import { privateFetch } from '../adapters/window/hardening';
import { userAgent } from '../network';
import type { AcdPort, MemoryPort } from '../ports';
import type { Profile } from '../profile';
import { type AccountInUse, type AccountParts, accountId, openAccount, takeOver } from './account';
import { openDemo } from './demo';
import { withLastWill } from './will';

/** Whom Schalter is for: an agent, the demo's agent, or nobody yet. */
export interface Accounts {
  readonly parts: AccountParts;
  using(): AccountInUse;
  /** Opens the account of the settings as it is now (another one, none, another key), or the demo. */
  open(which: 'demo' | 'settings'): Promise<AccountInUse>;
  /** From now on it is this one. */
  turnTo(account: AccountInUse): void;
  /** What was handed out for another agent: the one who is here leaves first. */
  readonly successor: Provisioning | null;
  /** The ACD of the account in use. Throws without one: nobody asks then. */
  acd(): AcdPort;
  /** What survives a restart; the demo leaves nothing behind. */
  readonly memory: MemoryPort;
  /** Which login session this is: a word that differs in the next one. null: nobody can tell. */
  readonly session: string | null;
}

/** What this start says of accounts. */
interface Asked {
  readonly demo: boolean;
  readonly provisioning?: Provisioning | undefined;
}

/**
 * Takes over what was handed out, unless somebody else is here, and opens the account to begin with: from source,
 * without one, that is the demo.
 */
export async function openAccounts(profile: Profile, asked: Asked, loopbackOnly: boolean): Promise<Accounts> {
  const { settings, vault, memory } = profile;
  const called = userAgent(app);
  const parts: AccountParts = { settings, vault, fetch: privateFetch(), userAgent: called, loopbackOnly };
  const open = async (which: 'demo' | 'settings') =>
    which === 'demo' ? openDemo(called, tellDemo) : openAccount(parts);

  const { account } = settings.read();
  const isSwitch =
    account !== null && asked.provisioning && accountId(account) !== accountId(asked.provisioning);
  if (asked.provisioning && !isSwitch) await takeOver(asked.provisioning, parts);
  const fromSource = !app.isPackaged && settings.read().account === null;
  let using = await open(asked.demo || fromSource ? 'demo' : 'settings');
  const own: MemoryPort = {
    load: () => memory.load(),
    save: value => using.setting.demo || memory.save(value),
  };
  return {
    parts,
    using: () => using,
    open,
    turnTo(account) {
      using = account;
    },
    successor: (isSwitch && asked.provisioning) || null,
    acd() {
      if (using.client === null) throw new Error('no account, no requests');
      return using.client;
    },
    ...withLastWill(own, profile, parts, () => using),
  };
}

/** From source, the terminal shows what the demo's ACD hears. */
function tellDemo(exchange: string): void {
  if (!app.isPackaged) console.log(`[demo ACD] ${exchange}`);
}

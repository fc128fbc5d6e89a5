import { app } from 'electron';
import { type AccountInUse, type AccountParts, openAccount, takeOver } from './account';
import { privateFetch } from './adapters/hardening';
import type { Provisioning } from './adapters/provisioning';
import { openDemo } from './demo-account';
import type { AcdPort, MemoryPort } from './ports';
import type { Profile } from './profile';

/** Whom Bereit is for: an agent, the demo's agent, or nobody yet. */
export interface Accounts {
  readonly parts: AccountParts;
  using(): AccountInUse;
  /** Turns to the account of the settings as it is now (another one, none, another key), or to the demo. */
  turnTo(which: 'demo' | 'settings'): Promise<void>;
  /** The ACD of the account in use. Throws without one: nobody asks then. */
  acd(): AcdPort;
  /** What survives a restart; the demo leaves nothing behind. */
  readonly memory: MemoryPort;
}

/** What this start says of accounts. */
interface Asked {
  readonly demo: boolean;
  readonly provisioning?: Provisioning | undefined;
}

/** Takes over what was handed out, and opens the account to begin with: from source, without one, that is the demo. */
export async function openAccounts(profile: Profile, asked: Asked, loopbackOnly: boolean): Promise<Accounts> {
  const { settings, vault, memory } = profile;
  const userAgent = `Bereit/${app.getVersion()} (${process.platform})`;
  const parts: AccountParts = { settings, vault, fetch: privateFetch(), userAgent, loopbackOnly };
  const open = async (which: 'demo' | 'settings') =>
    which === 'demo' ? openDemo(userAgent, tellDemo) : openAccount(parts);

  if (asked.provisioning) await takeOver(asked.provisioning, parts);
  const fromSource = !app.isPackaged && settings.read().account === null;
  let using = await open(asked.demo || fromSource ? 'demo' : 'settings');
  return {
    parts,
    using: () => using,
    async turnTo(which) {
      using = await open(which);
    },
    acd() {
      if (using.client === null) throw new Error('no account, no requests');
      return using.client;
    },
    memory: {
      load: () => memory.load(),
      save: value => using.setting.demo || memory.save(value),
    },
  };
}

/** From source, the terminal shows what the demo's ACD hears. */
function tellDemo(exchange: string): void {
  if (!app.isPackaged) console.log(`[demo ACD] ${exchange}`);
}

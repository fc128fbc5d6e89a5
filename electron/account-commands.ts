import { accountId, takeOver, tryAccount, wipeAccount } from './account';
import type { Provisioning } from './adapters/provisioning';
import type { CommandParts } from './commands';
import type { Credentials, Leaving, SetUpProblem } from './contract/bridge';
import type { Exit } from './leaving';

/** Setting up, switching and signing out: whoever goes is not left READY, whoever comes finds nothing of theirs. */
export function createAccountCommands(parts: CommandParts, exit: Exit) {
  const { profile, accounts, views, configure } = parts;
  const { settings, memory, log } = profile;

  async function use(which: 'demo' | 'settings'): Promise<void> {
    await accounts.turnTo(which);
    configure(false);
  }

  /** The agent Bereit is for; the demo's is none. */
  function current(): string | null {
    const { id, setting } = accounts.using();
    return setting.demo ? null : id;
  }

  return {
    /** Throws where somebody else is signed in: the window does not offer that. */
    async setUp(given: Credentials): Promise<SetUpProblem | null> {
      const before = current();
      if (before !== null && before !== accountId(given)) throw new Error('somebody else is signed in');
      const problem = await tryAccount(given, accounts.parts);
      if (problem !== null) return problem;
      await takeOver({ ...given, reasons: settings.read().reasons }, accounts.parts);
      await use('settings');
      log.info('An account was set up.');
      // The window that took the key goes, with everything in it.
      views.renew(before === null ? 'check-reasons' : 'state');
      return null;
    },

    async demo(): Promise<void> {
      await use('demo');
      views.turnTo('state');
    },

    async signOut({ anyway }: { anyway: boolean }): Promise<Leaving> {
      if (current() === null) throw new Error('nobody is signed in');
      if (!anyway && !(await exit.notReady())) return 'not-confirmed';
      wipeAccount(accounts.parts, memory, profile.folder);
      await use('settings');
      log.info('The account was signed out.');
      views.renew('set-up');
      return 'left';
    },

    /** An administrator's account takes the place of this one, also when the ACD cannot confirm what is sent first. */
    async provision(given: Provisioning): Promise<void> {
      const before = current();
      if (before !== null && before !== accountId(given)) await exit.notReady();
      await takeOver(given, accounts.parts);
      await use('settings');
      log.info('An account was provisioned.');
    },
  };
}

import { accountId, takeOver, tryAccount, wipeAccount } from '../accounts/account';
import type { Provisioning } from '../adapters/profile/provisioning';
import type { Credentials, Leaving, SetUpProblem } from '../contract/bridge';
import { firstRunFrom } from '../contract/first-run';
import { leaveNotReady, type Waiting } from './leaving';
import type { CommandParts } from './parts';

/** Setting up, switching and signing out: whoever goes is not left READY, whoever comes finds nothing of theirs. */
export function createAccountCommands(parts: CommandParts, waiting: Waiting, endDemo: () => void) {
  const { profile, accounts, engine, views, configure, apply } = parts;
  const { settings, log } = profile;

  async function use(which: 'demo' | 'settings'): Promise<void> {
    // Client and engine change in one step: between the two, an answer would count for the wrong account.
    accounts.turnTo(await accounts.open(which));
    configure(false);
    // Before it, the demo's agent would be told of the unlock.
    endDemo();
  }

  /** The agent Schalter is for; the demo's is none. */
  function current(): string | null {
    const { id, setting } = accounts.using();
    return setting.demo ? null : id;
  }

  return {
    /**
     * Throws where somebody else is signed in, which the window does not offer, and where the person has turned to
     * something else meanwhile: then nothing is kept.
     */
    async setUp(given: Credentials): Promise<SetUpProblem | null> {
      const before = current();
      if (before !== null && before !== accountId(given)) throw new Error('somebody else is signed in');
      const turnedAway = waiting.begin();
      const problem = await tryAccount(given, accounts.parts, turnedAway);
      turnedAway.throwIfAborted();
      if (problem !== null) return problem;
      const { reasons, locked } = settings.read();
      const [, next = 'state'] = firstRunFrom('set-up', { isSetUp: before !== null, reasons, locked });
      await takeOver({ ...given, reasons }, accounts.parts, turnedAway);
      await use('settings');
      log.info('An account was set up.');
      // The window that took the key goes, with everything in it.
      views.renew(next);
      return null;
    },

    async demo(): Promise<void> {
      if (current() !== null) throw new Error('somebody is signed in');
      waiting.end();
      await use('demo');
      views.turnTo('state');
    },

    async signOut({ anyway }: { anyway: boolean }): Promise<Leaving> {
      if (current() === null) throw new Error('nobody is signed in');
      const turnedAway = waiting.begin();
      if (!anyway && !(await leaveNotReady(engine, turnedAway))) return 'not-confirmed';
      wipeAccount(accounts.parts, profile);
      await use('settings');
      log.info('The account was signed out.');
      views.renew('set-up');
      return 'left';
    },

    /** An administrator's account takes the place of this one, also when the ACD cannot confirm what is sent first. */
    async provision(given: Provisioning): Promise<void> {
      waiting.end();
      const before = current();
      if (before !== null && before !== accountId(given)) await leaveNotReady(engine);
      await takeOver(given, accounts.parts);
      await use('settings');
      apply();
      views.endFirstRun();
      log.info('An account was provisioned.');
    },
  };
}

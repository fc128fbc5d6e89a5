import type { Commands, Leaving } from '../contract/bridge';
import type { Preferences } from '../contract/setting';
import { leaveNotReady, type Waiting } from './leaving';
import type { CommandParts } from './parts';

/** How long (ms) quitting may take without a word. */
const SILENCE = 500;

/** Quitting, which asks first where it matters. The system's own quit (log-off, SIGTERM) does not come here. */
export function createQuitCommands(
  { profile, accounts, engine, views, quit: end }: CommandParts,
  waiting: Waiting,
  change: (preferences: Partial<Preferences>) => void,
) {
  async function quitAs({ how, remember }: Commands['app.quit']['input']): Promise<Leaving> {
    if (how === 'not-ready' && !(await leaveNotReady(engine, waiting.begin()))) return 'not-confirmed';
    try {
      if (remember) change({ quitting: how });
    } finally {
      // Whoever quits is not kept by an answer that cannot be.
      end();
    }
    return 'left';
  }

  /** As chosen in the settings; a NOT_READY that is still on its way is waited for. */
  async function quit(): Promise<void> {
    const { mayBeReady, owesNotReady } = engine.snapshot();
    if (accounts.using().setting.demo || !(mayBeReady || owesNotReady)) return end();
    const { quitting } = profile.settings.read();
    if (quitting === 'stay-ready' && mayBeReady) return end();
    if (quitting === 'ask' && mayBeReady) return void views.open('quit');
    await quitQuietly();
  }

  /** The page comes only where it takes long or fails, and not over what the person has turned to. */
  async function quitQuietly(): Promise<void> {
    const turnedAway = waiting.begin();
    const late = setTimeout(() => void (turnedAway.aborted || views.open('quit')), SILENCE);
    const isSettled = await leaveNotReady(engine, turnedAway);
    clearTimeout(late);
    if (isSettled) end();
    else if (!turnedAway.aborted) views.open('quit');
  }

  return { quit, quitAs };
}

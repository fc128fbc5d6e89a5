import { app } from 'electron';
import type { CommandParts } from './commands';
import type { Leaving } from './contract/bridge';
import type { Preferences } from './contract/setting';
import type { Exit } from './leaving';

/** Quitting, which asks first where it matters. The system's own quit (log-off, SIGTERM) does not come here. */
export function createQuitCommands(
  { profile, accounts, engine, views }: CommandParts,
  exit: Exit,
  change: (preferences: Partial<Preferences>) => void,
) {
  async function quitAs({
    how,
    remember,
  }: {
    how: 'not-ready' | 'stay-ready';
    remember: boolean;
  }): Promise<Leaving> {
    if (how === 'not-ready' && !(await exit.notReady())) return 'not-confirmed';
    if (remember) change({ quitting: how });
    app.quit();
    return 'left';
  }

  /** As chosen in the settings; a NOT_READY that is still on its way is waited for. */
  async function quit(): Promise<void> {
    const { mayBeReady, owesNotReady } = engine.snapshot();
    if (accounts.using().setting.demo || !(mayBeReady || owesNotReady)) return app.quit();
    const { quitting } = profile.settings.read();
    if (quitting === 'stay-ready' && mayBeReady) return app.quit();
    if (quitting === 'ask' && mayBeReady) return views.open('quit');
    const gone = await quitAs({ how: 'not-ready', remember: false });
    if (gone === 'not-confirmed') views.open('quit');
  }

  return { quit, quitAs };
}

import { app } from 'electron';
import { onlyChanges } from './adapters/changes';
import type { Log } from './adapters/profile/log';
import { watchChildren } from './children';
import type { FailureKind } from './contract/state';
import type { Engine } from './engine';

/**
 * What goes wrong gets into the log: whether the ACD can be asked (nothing of what it says), and our own bugs, after
 * which the agent's state is still watched. Electron would show a window of its own for these. Of Chromium's processes it
 * tells too, and starts anew where no other can be started: `quit` ends the app in order and at once.
 */
export function watchTrouble(engine: Engine, log: Log, quit: () => void): void {
  const tell = onlyChanges<FailureKind | null>(null, failure =>
    log.info(failure === null ? 'The ACD answers.' : `The ACD cannot be asked: ${failure}`),
  );
  engine.subscribe(({ failure }) => tell(failure));
  watchChildren(app, log, quit);
  process.on('uncaughtException', error => log.error('Something failed unexpectedly.', error));
  process.on('unhandledRejection', reason => log.error('Something failed unexpectedly.', reason));
}

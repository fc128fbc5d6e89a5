import { app, dialog } from 'electron';
import { diskTrouble, type StartTrouble } from './contract/disk-trouble';
import { messagesIn } from './contract/messages';
import { systemLanguage } from './language';

/** The place where something is wrong with the files of a start, thrown: `endStart` has words for it. */
export class UnusablePlace extends Error {
  override readonly name = 'UnusablePlace';
  readonly trouble: StartTrouble;
  constructor(trouble: StartTrouble) {
    super(`${trouble.path} cannot be used (${trouble.code}).`);
    this.trouble = trouble;
  }
}

/**
 * Ends a start that cannot be one, with exit code 1: on stderr what happened, and in a dialog what is wrong, where, and
 * what to do. On Linux Electron shows none before it is ready (docs/api/dialog.md, `showErrorBox`), and none at all
 * without a display: there it ends itself. A signal ends it too.
 */
export async function endStart(error: unknown): Promise<void> {
  console.error(error instanceof UnusablePlace ? error.message : stackOf(error));
  app.removeAllListeners('before-quit');
  app.once('will-quit', () => app.exit(1));
  await app.whenReady();
  const { title, message, detail } = words(error);
  // Electron hears of the answer at Node's next turn, which may never come where nothing else happens: the dialog was gone,
  // and the process stayed, in 4 of 9 runs of its tests.
  const turns = setInterval(() => {}, 100);
  await dialog.showMessageBox({ type: 'error', title, message, detail, buttons: ['OK'] });
  clearInterval(turns);
  app.exit(1);
}

function words(error: unknown) {
  const { start } = messagesIn(systemLanguage());
  if (!(error instanceof UnusablePlace)) {
    const said = error instanceof Error ? error.message : String(error);
    return {
      title: start.title,
      message: start.title,
      detail: [start.unexpected, said, start.unexpectedRemedy].join('\n\n'),
    };
  }
  const { path, code } = error.trouble;
  const kind = diskTrouble(code);
  const detail = [start.why[kind], start.where(path, code), start.remedy[kind]].join('\n\n');
  return { title: start.title, message: start.title, detail };
}

const stackOf = (error: unknown) => (error instanceof Error ? String(error.stack) : String(error));

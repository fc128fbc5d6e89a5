import { app, dialog } from 'electron';
import type { Whereabouts } from './adapters/profile/whereabouts';
import { diskTrouble, type StartTrouble } from './contract/disk-trouble';
import { messagesIn } from './contract/messages';
import { timeOfDay } from './contract/names';
import { PRODUCT } from './contract/product';
import type { Language } from './contract/state';
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

/** Schalter runs where nobody here sees it: in another session of the same user. */
export class RunsElsewhere extends Error {
  override readonly name = 'RunsElsewhere';
  readonly where: Whereabouts;
  readonly language: Language;
  constructor(where: Whereabouts, language: Language) {
    super(`${PRODUCT.name} runs in another session of this user (${where.session.join(', ')}).`);
    this.where = where;
    this.language = language;
  }
}

/**
 * Ends a start that cannot be one, with exit code 1: on stderr what happened, and in a dialog what is wrong, where, and
 * what to do. On Linux Electron shows none before it is ready (docs/api/dialog.md, `showErrorBox`), and none at all
 * without a display: there it ends itself. A signal ends it too.
 */
export async function endStart(error: unknown): Promise<void> {
  const isForeseen = error instanceof UnusablePlace || error instanceof RunsElsewhere;
  console.error(isForeseen ? error.message : stackOf(error));
  app.removeAllListeners('before-quit');
  app.once('will-quit', () => app.exit(1));
  await app.whenReady();
  const { type, message, detail } = words(error);
  // Electron hears of the answer at Node's next turn, which may never come where nothing else happens: the dialog was gone,
  // and the process stayed, in 4 of 9 runs of its tests.
  const turns = setInterval(() => {}, 100);
  await dialog.showMessageBox({ type, title: message, message, detail, buttons: ['OK'] });
  clearInterval(turns);
  app.exit(1);
}

function words(error: unknown): { type: 'error' | 'info'; message: string; detail: string } {
  if (error instanceof RunsElsewhere) {
    const { where, language } = error;
    const { elsewhere } = messagesIn(language).start;
    const there = elsewhere.where(where.session.join(', '), timeOfDay(where.since, language));
    return { type: 'info', message: elsewhere.title, detail: [there, elsewhere.remedy].join('\n\n') };
  }
  const { start } = messagesIn(systemLanguage());
  if (!(error instanceof UnusablePlace)) {
    const said = error instanceof Error ? error.message : String(error);
    const detail = [start.unexpected, said, start.unexpectedRemedy].join('\n\n');
    return { type: 'error', message: start.title, detail };
  }
  const { path, code } = error.trouble;
  const kind = diskTrouble(code);
  const detail = [start.why[kind], start.where(path, code), start.remedy[kind]].join('\n\n');
  return { type: 'error', message: start.title, detail };
}

const stackOf = (error: unknown) => (error instanceof Error ? String(error.stack) : String(error));

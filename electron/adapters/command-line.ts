import { parseArgs } from 'node:util';
import { PRODUCT } from '../contract/product';

/** What somebody wants of this start. */
export interface Command {
  /** A file to provision from; `-` is standard input. */
  readonly provision: string | null;
  readonly demo: boolean;
  /** Into the tray, without opening the window. */
  readonly hidden: boolean;
  /** The system starts it so at login: hidden, and not at the same moment as everybody's in the office. */
  readonly atLogin: boolean;
}

/** A command line, file or setting that does not make sense; the message is for the person at the keyboard. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Reads our own options; switches of Chromium pass by. Takes the arguments after the program (and the app's folder).
 * Throws a `UsageError` where `--provision` names no file.
 */
export function parseCommandLine(args: readonly string[]): Command {
  const { tokens } = parseArgs({
    args: [...args],
    options: {
      provision: { type: 'string' },
      demo: { type: 'boolean' },
      hidden: { type: 'boolean' },
      'at-login': { type: 'boolean' },
    },
    strict: false,
    tokens: true,
  });
  let provision: string | null = null;
  let demo = false;
  let hidden = false;
  let atLogin = false;
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (token.name === 'demo') demo = true;
    if (token.name === 'hidden') hidden = true;
    if (token.name === 'at-login') atLogin = true;
    if (token.name !== 'provision') continue;
    // An option is no file: whoever means one of that name writes ./--name.
    if (!token.value || token.value.startsWith('--'))
      throw new UsageError(
        `--provision needs a file: ${PRODUCT.binary} --provision FILE (- reads standard input)`,
      );
    provision = token.value;
  }
  return { provision, demo, hidden: hidden || atLogin, atLogin };
}

import type { Credentials, SetUpProblem } from '../../electron/contract/bridge';
import { isEmail } from '../../electron/contract/email';
import { assertNever } from '../../electron/contract/state';

/** A field of the set-up form. */
export type SetUpField = keyof Credentials;

/** What the form may be told, by the main process or by itself. */
export type FormProblem = SetUpProblem | 'no-email-typed';

/** What can be seen without asking the ACD: null, or the first problem from the top of the form. */
export function obviousProblem({ email, accessKey, serverUrl }: Credentials): FormProblem | null {
  if (email === '') return 'no-email-typed';
  if (!isEmail(email)) return 'invalid-email';
  if (accessKey === '') return 'no-key-typed';
  // Which http addresses are this computer is known to the main process; it refuses the others.
  return /^https?:\/\/\S+$/i.test(serverUrl) ? null : 'invalid-server';
}

/** The field a problem is about; null: the way to the ACD, or the ACD itself. */
export function fieldOf(problem: FormProblem): SetUpField | null {
  switch (problem) {
    case 'not-found':
    case 'invalid-email':
    case 'no-email-typed':
      return 'email';
    case 'auth':
    case 'no-key':
    case 'no-key-typed':
      return 'accessKey';
    case 'invalid-server':
    case 'not-the-acd':
    case 'tls':
    case 'test-runtime':
      return 'serverUrl';
    case 'offline':
    case 'proxy':
    case 'server':
    case 'rate-limited':
    case 'timeout':
    case 'invalid':
    case 'reason-unknown':
    case 'skills-unknown':
      return null;
    default:
      return assertNever(problem);
  }
}

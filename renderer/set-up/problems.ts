import type { Credentials, SetUpProblem } from '../../electron/contract/bridge';
import { assertNever } from '../../electron/contract/state';

/** A field of the set-up form. */
export type SetUpField = keyof Credentials;

/** What can be seen without asking the ACD: null, or the first problem from the top of the form. */
export function obviousProblem({ email, accessKey, serverUrl }: Credentials): SetUpProblem | null {
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) return 'invalid-email';
  if (accessKey === '') return 'no-key-typed';
  // Which http addresses are this computer is known to the main process; it refuses the others.
  return /^https?:\/\/\S+$/i.test(serverUrl) ? null : 'invalid-server';
}

/** The field a problem is about; null: the way to the ACD, or the ACD itself. */
export function fieldOf(problem: SetUpProblem): SetUpField | null {
  switch (problem) {
    case 'not-found':
    case 'invalid-email':
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
      return null;
    default:
      return assertNever(problem);
  }
}

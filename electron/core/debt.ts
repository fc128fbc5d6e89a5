import type { Memory } from './memory';
import { mayBeReady } from './reach';
import { isOn } from './rules';
import type { State } from './state';

/** Whether a NOT_READY is still to be delivered or proven: the promise that outlives a crash (design, truth 5). */
export function owesNotReady(state: State): boolean {
  return owed(state) !== null;
}

/** The NOT_READY that is still to be delivered or proven. */
export function owed({ wish, stray, unapplied }: State): Memory['owed'] {
  if (wish?.want === 'NOT_READY') return { reason: wish.reason, by: wish.by };
  if (unapplied) return { reason: unapplied.reason, by: unapplied.by };
  return stray?.instead ? { reason: stray.instead.reason, by: 'app' } : null;
}

/**
 * What becomes owed if the login session ends without a word. Whoever logs off has touched this computer, so it does not
 * matter where READY was set (truth 6).
 */
export function atLogOff(state: State): Memory['atLogOff'] {
  const { session, leaves, quitting, rules } = state;
  if (session === null || leaves || quitting || !isOn(state, 'logOff') || !mayBeReady(state)) return null;
  return { session, reason: rules.logOff.reason };
}

/** What an earlier run owes: what it left, or what its login session's end has made of READY. */
export function leftOwed({ owed, atLogOff }: Memory, session: string | null): Memory['owed'] {
  if (owed !== null || atLogOff === null || atLogOff.session === session) return owed;
  return { reason: atLogOff.reason, by: 'logOff' };
}

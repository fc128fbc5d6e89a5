import { NOTHING_FOUND } from '../contract/capabilities';
import type { Rules } from '../contract/setting';
import type { Moment } from './moment';
import type { State } from './state';

/** Until the settings are read. */
const NO_RULES: Rules = { lock: { enabled: false, reason: null } };

/** The state before anything is known. */
export function nothingKnown(now: Moment): State {
  return {
    account: null,
    confirmed: null,
    earlier: null,
    wish: null,
    stray: null,
    ours: null,
    flight: null,
    requests: 0,
    trouble: null,
    doubted: 0,
    slept: 0,
    polling: { dueAt: now.mono, interval: 10_000, briskUntil: 0, windowOpen: false },
    rules: NO_RULES,
    screen: { locked: false, lastInput: null },
    lockRule: { setAt: null, undoneAt: [], standsDown: false },
    notice: null,
    notices: 0,
    capabilities: NOTHING_FOUND,
    quitting: false,
  };
}

/** The state for another account: nothing is known of it, but the computer, its user's settings and numbers go on. */
export function anotherAccount(state: State, account: string | null, now: Moment): State {
  const { requests, notices, rules, screen, lockRule, capabilities, polling, quitting } = state;
  const { interval, windowOpen } = polling;
  const fresh = nothingKnown(now);
  return {
    ...fresh,
    account,
    requests,
    notices,
    rules,
    screen: { ...screen, lastInput: null },
    lockRule: { ...fresh.lockRule, standsDown: lockRule.standsDown },
    capabilities,
    quitting,
    polling: { ...fresh.polling, interval, windowOpen },
  };
}

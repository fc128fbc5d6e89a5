import { NOTHING_FOUND } from '../contract/capabilities';
import type { Rules } from '../contract/setting';
import { NOTHING_SAID } from './details/state';
import type { Moment } from './moment';
import type { State } from './state';

/** Until the settings are read. */
const OFF = { enabled: false, reason: null };
const NO_RULES: Rules = {
  lock: { ...OFF, restore: { enabled: false, minutes: 10 } },
  idle: { ...OFF, minutes: 15 },
  sleep: OFF,
  logOff: OFF,
};

/** The state before anything is known. */
export function nothingKnown(now: Moment): State {
  return {
    account: null,
    session: null,
    leaves: false,
    confirmed: null,
    documented: null,
    isOtherTold: false,
    earlier: null,
    wish: null,
    stray: null,
    unapplied: null,
    ours: null,
    flight: null,
    second: null,
    requests: 0,
    trouble: null,
    doubted: 0,
    slept: 0,
    wokeAt: null,
    polling: { dueAt: now.mono, interval: 10_000, briskUntil: 0, windowOpen: false },
    rules: NO_RULES,
    locked: false,
    ruling: { occasions: [], set: null, undone: [], standDown: [] },
    idle: { inputAt: now.mono, lookAt: now.mono, isLooking: false, warnedAt: null },
    restore: null,
    lossTold: null,
    elsewhere: [],
    notice: null,
    notices: 0,
    toldAt: null,
    details: NOTHING_SAID,
    change: null,
    outcome: null,
    capabilities: NOTHING_FOUND,
    quitting: false,
  };
}

/** The state for another account: nothing is known of it, but the computer, its user's settings and numbers go on. */
export function anotherAccount(state: State, account: string | null, now: Moment): State {
  const { session, leaves, requests, notices, toldAt, rules, locked, idle, capabilities, polling, quitting } =
    state;
  const { interval, windowOpen } = polling;
  const fresh = nothingKnown(now);
  return {
    ...fresh,
    account,
    session,
    leaves,
    requests,
    notices,
    toldAt,
    rules,
    locked,
    idle: { ...idle, warnedAt: null },
    capabilities,
    quitting,
    polling: { ...fresh.polling, interval, windowOpen },
  };
}

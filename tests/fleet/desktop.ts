import type { ReadyState } from '../../electron/contract/state';
import { nothingKnown } from '../../electron/core/beginning';
import type { Answer, Effect, Event } from '../../electron/core/events';
import { type Memory, toRemember } from '../../electron/core/memory';
import type { Moment } from '../../electron/core/moment';
import { wakeAt } from '../../electron/core/plan';
import { show } from '../../electron/core/show';
import type { State } from '../../electron/core/state';
import { transition } from '../../electron/core/transition';
import { DETAILS } from '../support/core-acd';
import { only } from '../support/rules';
import type { Send } from './acd';
import type { Agenda } from './agenda';

/** 2025-11-24, 09:00 in Berlin. */
const NINE_O_CLOCK = Date.UTC(2025, 10, 24, 8);

/** What a desktop stands in. */
export interface Surroundings {
  readonly agenda: Agenda;
  readonly dice: () => number;
  readonly send: Send;
}

/** What can be done with a desktop, and seen on it. */
export interface Desktop {
  start(): void;
  click(want: ReadyState): void;
  openWindow(): void;
  lock(): void;
  /** The program dies and is started again, with what it had saved. */
  crash(): void;
  /** Since when (ms) it says what is now on the screen: the ACD's own state, live. null: the screen says otherwise. */
  confirmedAt(): number | null;
}

export type Kind = (agent: number, surroundings: Surroundings) => Desktop;

/** The rule for the screen lock is off: who is locked here is not ready already. */
const SETTINGS: Event = {
  type: 'settings',
  interval: 10_000,
  rules: only({}),
};

/** A moment on the agenda's clock. */
export const momentAt = (time: number, dice: number): Moment => ({
  wall: NINE_O_CLOCK + time,
  mono: time,
  dice,
});

/** What brings a program up: its settings, and its account as after a start at login. */
export function startUp(dispatch: (event: Event) => void, agent: number, memory: Memory | null): void {
  dispatch(SETTINGS);
  dispatch({ type: 'configured', account: `acd/${agent}`, memory, crowd: true });
}

/** When the screen was confirmed, on the agenda's clock; null while it says anything but the ACD's own state. */
export function confirmedOn({ look, confirmedAt }: ReturnType<typeof show>): number | null {
  const isConfirmed = look === 'ready' || look === 'not-ready';
  return isConfirmed && confirmedAt !== null ? confirmedAt - NINE_O_CLOCK : null;
}

/** The ACD of the fleet knows of the state only. */
const withDetails = ({ do: asks }: Effect, answer: Answer): Answer =>
  answer.ok && asks === 'retrieve-details' ? { ...answer, details: DETAILS } : answer;

/**
 * A desktop with the real core in it. It does what `electron/engine.ts` does, without the snapshot it makes of every
 * event and the promises: those would take four times as long as all the rest. A test compares the two.
 */
export const app: Kind = (agent, { agenda, dice, send }) => {
  let state: State = nothingKnown(momentAt(agenda.time(), 0));
  let saved: Memory | null = null;
  let cancelWake = () => {};
  let flight: { request: number; end: () => void } | null = null;
  let run = 0;

  function dispatch(event: Event): void {
    const now = momentAt(agenda.time(), dice());
    const step = transition(state, event, now);
    state = step.state;
    saved = toRemember(state);
    for (const effect of step.effects) perform(effect);
    cancelWake();
    const at = wakeAt(state, now);
    // Timers count in whole ms.
    cancelWake =
      at === null
        ? () => {}
        : agenda.at(now.mono + Math.ceil(at - now.mono), () => dispatch({ type: 'tick' }));
  }

  function perform(effect: Effect): void {
    if (effect.do === 'abort') {
      if (flight?.request === effect.request) flight.end();
      return;
    }
    if (effect.do === 'look-for-input') throw new Error('The fleet has no rule that looks for input.');
    const { request } = effect;
    const mine = run;
    const end = send(agent, effect.do === 'change' ? effect.state : null, answer => {
      if (mine === run) dispatch({ type: 'answered', request, answer: withDetails(effect, answer) });
    });
    flight = { request, end };
  }

  return {
    start: () => startUp(dispatch, agent, null),
    click: want => dispatch({ type: 'go', want, reason: null }),
    openWindow: () => dispatch({ type: 'window', open: true }),
    lock: () => dispatch({ type: 'screen', locked: true, idle: 0, certain: true }),
    crash() {
      run += 1;
      state = nothingKnown(momentAt(agenda.time(), 0));
      startUp(dispatch, agent, saved);
    },
    confirmedAt: () => confirmedOn(show(state, momentAt(agenda.time(), 0))),
  };
};

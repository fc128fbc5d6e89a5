import { asItIs, type Difference, withDifference } from '../../electron/contract/difference';
import type { Notice, Told } from '../../electron/contract/notice';
import type { Rules } from '../../electron/contract/setting';
import type { Snapshot } from '../../electron/contract/snapshot';
import { assertNever, type ReadyState } from '../../electron/contract/state';
import { nothingKnown } from '../../electron/core/beginning';
import type { Answer, Effect, Event } from '../../electron/core/events';
import { type Memory, toRemember } from '../../electron/core/memory';
import type { Moment } from '../../electron/core/moment';
import { wakeAt } from '../../electron/core/plan';
import { show } from '../../electron/core/show';
import type { State } from '../../electron/core/state';
import { transition } from '../../electron/core/transition';
import {
  type Acd,
  type Asks,
  createAcd,
  routed,
  takeChange,
  takeDetails,
  takeDetailsChange,
  takeRetrieve,
  type Weather,
} from './core-acd';
import { only } from './rules';

/** The client's hard deadline, ms. */
const DEADLINE = 10_000;
const MOST_TICKS_AT_ONCE = 3;
/** 2025-11-24, 10:00 in Berlin. */
export const TEN_O_CLOCK = Date.UTC(2025, 10, 24, 9);

/** An account, and nothing else. */
export const REMEMBERED: Memory = {
  account: 'server/agent',
  owed: null,
  atLogOff: null,
  stray: null,
  ours: null,
  last: null,
  ruling: null,
};

/** A request as the wire saw it. Times in ms of the desk's own time. */
export interface Sent {
  readonly effect: Extract<Effect, { readonly do: Asks }>;
  readonly weather: Weather;
  readonly sentAt: number;
  /** As the core's own clocks had it. */
  readonly clocks: Moment;
  aborted: boolean;
  /** What the core was told, and when. */
  answer: Answer | null;
}

export interface DeskOptions {
  /** The ACD's state at first. */
  readonly acd?: string;
  readonly memory?: Memory | null;
  /** Chance, the same each time; 0.5 makes intervals exact. */
  readonly dice?: () => number;
  readonly account?: string | null;
  /** The login session at first; nobody can tell, unless said. */
  readonly session?: string | null;
  /** The lock rule, with Lunch, unless said. */
  readonly rules?: Rules;
  /** Takes a request in the place of the tiny ACD, whose weather holds all the same. */
  readonly service?: (request: Sent['effect']) => Answer;
  /** Sees each step, the first ones too; whatever it throws ends the test. */
  readonly onStep?: (step: DeskStep) => void;
}

/** One event and what came of it. */
export interface DeskStep {
  readonly event: Event;
  readonly before: State;
  readonly after: State;
  readonly effects: readonly Effect[];
  readonly now: Moment;
  readonly shown: Snapshot;
}

interface Item {
  readonly at: number;
  readonly side: 'acd' | 'desk';
  readonly run: () => void;
}

export type Desk = ReturnType<typeof createDesk>;

/**
 * The core at work: a clock that goes when told to, a tiny ACD, and nothing else. It does what the engine does: feeds
 * events, carries requests, wakes the core when it asks for it, and fails should the core ask too often.
 */
export function createDesk(options: DeskOptions = {}) {
  const { dice = () => 0.5, account = REMEMBERED.account } = options;
  const acd: Acd = createAcd(options.acd ?? 'NOT_READY');
  const { service = tinyService(acd) } = options;
  const notices: Notice[] = [];
  const wire: string[] = [];
  const everything: string[] = [];
  const sent: Sent[] = [];
  const snapshots: Snapshot[] = [];
  let agenda: Item[] = [];
  let time = 0; // real time
  let origin = 0;
  let slept = 0; // the monotonic clock stands still in sleep
  let jumped = 0; // the wall clock may be set
  let wake = Number.POSITIVE_INFINITY; // a timer, set in whole ms as the real one is
  let ticks = { at: -1, count: 0 };
  const afterStep = options.onStep ?? (() => {});
  let told = 0;
  let touchedAt = 0; // by the clock that stands still in sleep, as X11's counter
  let canTellInput = true;
  let looks = 0;
  let run = 0; // of the program; a request of an earlier one has nobody to answer to
  let session = options.session ?? null;
  let state: State = { ...nothingKnown(now()), session };

  function now(): Moment {
    return { wall: TEN_O_CLOCK + time + jumped, mono: 5000 + time - slept, dice: dice() };
  }

  function dispatch(event: Event): void {
    const moment = now();
    const before = state;
    const step = transition(state, event, moment);
    state = step.state;
    // Two notices in one step: the agent sees the second.
    if (step.state.notice && step.state.notices > told) notices.push(withoutId(step.state.notice));
    told = step.state.notices;
    for (const effect of step.effects) perform(effect);
    const shown = show(state, moment);
    snapshots.push(shown);
    const at = wakeAt(state, moment);
    wake = at === null ? Number.POSITIVE_INFINITY : time + Math.ceil(at - moment.mono);
    afterStep({ event, before, after: state, effects: step.effects, now: moment, shown });
  }

  function perform(effect: Effect): void {
    const note = (text: string, isOfDetails: boolean) => {
      const line = `${((time - origin) / 1000).toFixed(2)} ${text}`;
      everything.push(line);
      if (!isOfDetails) wire.push(line);
    };
    switch (effect.do) {
      case 'look-for-input':
        looks += 1;
        later(1, 'desk', () => {
          const idle = canTellInput ? Math.max(0, time - slept - touchedAt) : null;
          dispatch({ type: 'input', idle });
        });
        return;
      case 'abort': {
        const flight = sent.findLast(({ effect: { request } }) => request === effect.request);
        if (flight) flight.aborted = true;
        note(
          `abort ${flight ? words(flight.effect) : '?'}`,
          flight !== undefined && isOfDetails(flight.effect),
        );
        return;
      }
      default:
        note(words(effect), isOfDetails(effect));
        fly(effect);
    }
  }

  function fly(effect: Sent['effect']): void {
    const is = effect.do;
    const weather = acd.next[is].shift() ?? acd.always[is];
    const flight: Sent = { effect, weather, sentAt: time, clocks: now(), aborted: false, answer: null };
    const mine = run;
    sent.push(flight);
    let said: Answer | null = null;
    let looked: Answer | null = null;
    const look = () => {
      looked = service({ do: 'retrieve-details', request: effect.request });
    };
    const land = () => {
      said = service(effect);
    };
    // A look goes out with the write, and arrives first.
    if (is === 'change-details') later(weather.looksAfter ?? weather.landsAfter ?? 0, 'acd', look);
    if (weather.landsAfter !== null) later(weather.landsAfter, 'acd', land);
    later(Math.min(weather.answersAfter ?? DEADLINE, DEADLINE), 'desk', () => {
      if (mine !== run) return;
      const cut = weather.answersAfter === null || weather.answersAfter > DEADLINE;
      flight.answer = weather.failure
        ? { ok: false, failure: weather.failure }
        : cut || said === null
          ? { ok: false, failure: { kind: 'timeout', mayHaveReached: true, retryAfter: null } }
          : said.ok && looked?.ok
            ? looked
            : said;
      dispatch({ type: 'answered', request: effect.request, answer: flight.answer });
    });
  }

  function later(ms: number, side: Item['side'], what: () => void): void {
    agenda.push({ at: time + ms, side, run: what });
  }

  /** Lets time pass, doing all that is due on the way. */
  function passMs(ms: number): void {
    const end = time + ms;
    for (;;) {
      const item = agenda.reduce<Item | null>((best, one) => (best && best.at <= one.at ? best : one), null);
      const next = Math.min(item?.at ?? Number.POSITIVE_INFINITY, wake);
      if (next > end) break;
      time = Math.max(time, next);
      if (item && item.at <= wake) {
        agenda = agenda.filter(one => one !== item);
        item.run();
      } else {
        countTick();
        dispatch({ type: 'tick' });
      }
    }
    time = end;
  }

  function countTick(): void {
    ticks = { at: time, count: ticks.at === time ? ticks.count + 1 : 1 };
    if (ticks.count > MOST_TICKS_AT_ONCE) {
      throw new Error(`a busy loop at ${time} ms: ${JSON.stringify(state)}`);
    }
  }

  function configure(memory: Memory | null): void {
    dispatch({
      type: 'settings',
      interval: 10_000,
      rules: options.rules ?? only({ lock: { enabled: true, reason: 'Lunch' } }),
    });
    dispatch({ type: 'configured', account, memory, crowd: false });
  }

  configure(options.memory ?? null);

  return {
    acd,
    notices,
    /** What went over the wire for the state, e.g. `0.00 change NOT_READY Coffee`; seconds since `begin`. */
    wire,
    /** The same with what went over it for the details. */
    everything,
    sent,
    snapshots,
    dispatch,
    passMs,
    now,
    state: () => state,
    shown: () => show(state, now()),
    headline: () => show(state, now()).headline,
    seconds: () => (time - origin) / 1000,
    time: () => time,
    pass: (seconds: number) => passMs(seconds * 1000),
    until: (seconds: number) => passMs(origin + seconds * 1000 - time),
    /** Time is counted from here, and what was before is forgotten. */
    begin() {
      origin = time;
      for (const list of [wire, everything, notices, snapshots]) list.length = 0;
    },
    click(want: ReadyState, reason: string | null = null) {
      touchedAt = time - slept;
      dispatch({ type: 'go', want, reason });
    },
    /** Changes the details as the window does: what is there is what the ACD last said. */
    change(difference: Difference, readyAgain = false) {
      const { said } = state.details;
      if (said === null) throw new Error('nobody changes details that are not known');
      const from = asItIs(said.details, difference);
      dispatch({ type: 'change-details', difference, from, readyAgain });
    },
    /** Somebody elsewhere changes the details. */
    changeElsewhere(difference: Difference) {
      acd.details = routed(withDifference(acd.details, difference));
    },
    details: () => show(state, now()).details,
    /** Somebody moves the mouse. */
    touch() {
      touchedAt = time - slept;
    },
    /** How often it was looked for input. */
    looks: () => looks,
    /** Whether this computer can tell how long ago the last input was. */
    tellInput(can: boolean) {
      canTellInput = can;
    },
    /** The screen is locked; the last input was so many seconds ago. */
    lock: (idle = 0) => dispatch({ type: 'screen', locked: true, idle: idle * 1000, certain: true }),
    unlock() {
      touchedAt = time - slept;
      dispatch({ type: 'screen', locked: false, idle: 0, certain: true });
    },
    /** Whoever said that the screen is locked has gone. */
    loseLock: () => dispatch({ type: 'screen', locked: false, idle: null, certain: false }),
    leave: (rule: 'sleep' | 'logOff', idle = 0) => dispatch({ type: 'leaving', rule, idle: idle * 1000 }),
    /** Something that happens by itself, seconds from now. */
    in: (seconds: number, what: () => void) => later(seconds * 1000, 'acd', what),
    /** Everything stands still here but the wall clock and the ACD. */
    sleep(seconds: number) {
      const end = time + seconds * 1000;
      slept += seconds * 1000;
      wake += seconds * 1000;
      const due = agenda.filter(({ side, at }) => side === 'acd' && at <= end).sort((a, b) => a.at - b.at);
      agenda = agenda.filter(item => !due.includes(item));
      for (const item of due) item.run();
      time = end;
    },
    setWallClock: (seconds: number) => {
      jumped += seconds * 1000;
    },
    memory: () => toRemember(state),
    configure,
    /** The display has gone, and the next start is in another login session. */
    logOnAgain() {
      session = `after ${session}`;
      this.restart();
    },
    /** A crash and a new start, with what was remembered. */
    restart(memory: Memory | null = JSON.parse(JSON.stringify(toRemember(state)))) {
      run += 1;
      for (const flight of sent) flight.aborted ||= flight.answer === null;
      state = { ...nothingKnown(now()), session };
      told = 0;
      configure(memory);
    },
  };
}

function tinyService(acd: Acd): (request: Sent['effect']) => Answer {
  return request => {
    switch (request.do) {
      case 'retrieve':
        return takeRetrieve(acd);
      case 'change':
        return takeChange(acd, request.state, request.reason);
      case 'retrieve-details':
        return takeDetails(acd);
      case 'change-details':
        return takeDetailsChange(acd, request.details);
      default:
        return assertNever(request);
    }
  };
}

function withoutId({ id: _, ...notice }: Told): Notice {
  return notice;
}

const isOfDetails = (effect: Sent['effect']) => effect.do !== 'retrieve' && effect.do !== 'change';

function words(effect: Sent['effect']): string {
  if (effect.do !== 'change') return effect.do;
  return ['change', effect.state, effect.reason].filter(Boolean).join(' ');
}

/** A desk whose ACD has just said its state; time begins now. */
export function deskAt(acd: string, options: DeskOptions = {}): Desk {
  const desk = createDesk({ ...options, acd });
  desk.pass(1);
  desk.begin();
  return desk;
}

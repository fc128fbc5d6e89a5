import { type Memory, toRemember } from '../../electron/core/memory';
import { show } from '../../electron/core/show';
import { fine, weather } from '../support/core-acd';
import { createDesk, type Desk, type DeskStep, REMEMBERED } from '../support/core-desk';
import { createService, type Service } from './service';
import { OF_DETAILS, TRUTHS } from './truths';
import { newWitness, see, type Witness } from './witness';

export interface World {
  readonly desk: Desk;
  readonly service: Service;
  readonly witness: () => Witness;
  /** The program dies, and is started again with what is on disk. */
  restart(): void;
  /** The display dies, the program with it, and the next start is in another login session. */
  logOnAgain(): void;
  /** Signed out, and in again so many seconds later; nothing is remembered. */
  signOut(seconds: number): void;
  /** Somebody sets the wall clock, by so many seconds. */
  setClock(seconds: number): void;
  /** Nobody could know what was still on its way: the clock was set within seconds before the program died. */
  readonly isExcused: () => boolean;
}

/** How a schedule begins. */
export interface Start {
  readonly state: string;
  readonly dice: () => number;
}

/**
 * A desk with the embedded ACD, and a witness that holds every step against the ten truths. `onStep` sees the steps too.
 * Whatever does not hold is thrown as an Error that names the truth.
 */
export function createWorld({ state, dice }: Start, onStep: (step: DeskStep) => void): World {
  let time = () => 0;
  let witness = newWitness(null, { wall: 0, mono: 0, dice: 0 });
  let clockSetAt = Number.NEGATIVE_INFINITY;
  let isExcused = false;
  const service = createService(state, () => time());

  function look(step: DeskStep): void {
    onStep(step);
    const news = see(witness, step, time());
    const scene = { step, witness, news, turns: service.turns, time: time() };
    for (const [name, holds] of [...TRUTHS, ...OF_DETAILS]) {
      const fault = holds(scene);
      if (fault !== undefined) throw new Error(`Truth ${name}: ${fault}.`);
    }
  }

  const desk = createDesk({ dice, session: 'the first', service: service.take, onStep: look });
  time = desk.time;
  const memoryNow = () => JSON.parse(JSON.stringify(toRemember(desk.state())));

  /** The run is over, at once: what is written down is all there is. */
  function end(): Memory | null {
    isExcused = time() - clockSetAt < 20_000;
    const memory = memoryNow();
    witness = newWitness(memory, desk.now());
    return memory;
  }

  return {
    desk,
    service,
    witness: () => witness,
    isExcused: () => isExcused,
    setClock(seconds) {
      clockSetAt = time();
      desk.setWallClock(seconds);
    },
    signOut(seconds) {
      witness = newWitness(null, desk.now());
      desk.dispatch({ type: 'configured', account: null, memory: null, crowd: false });
      desk.passMs(seconds * 1000);
      witness = newWitness(null, desk.now());
      desk.dispatch({ type: 'configured', account: REMEMBERED.account, memory: null, crowd: false });
    },
    restart() {
      const { locked } = desk.state();
      end();
      desk.restart();
      // The computer tells a program that starts, too.
      if (locked) desk.lock();
    },
    logOnAgain() {
      const { atLogOff, owed } = end() ?? {};
      // A READY that nobody took back is one to take back now.
      if (atLogOff && !owed)
        witness = newWitness({ ...memoryNow(), owed: { reason: atLogOff.reason, by: 'logOff' } }, desk.now());
      desk.logOnAgain();
    },
  };
}

/** The weather clears up; whatever was open has to come to an end, and the right one. */
export function settle({ desk, service, witness, isExcused }: World): void {
  for (const next of Object.values(desk.acd.next)) next.length = 0;
  weather(desk.acd, fine);
  service.setKey(true);
  service.endCall();
  // What is on its way; then what the ACD asked to wait (120 s), and the checks after it.
  desk.passMs(16_000);
  desk.unlock();
  desk.dispatch({ type: 'network' });
  desk.configure(null);
  desk.passMs(140_000);
  const { wish, stray, trouble, change } = desk.state();
  if (wish || stray || trouble || change)
    throw new Error(`Not settled: ${JSON.stringify({ wish, stray, trouble, change })}`);
  const look = lookOf(service, desk);
  const shown = show(desk.state(), desk.now());
  if (shown.look !== look) throw new Error(`Shown is ${shown.look}, the ACD has ${service.state()}.`);
  const { asked } = witness();
  const last = service.turns.at(-1);
  if (
    !isExcused() &&
    asked?.want === 'NOT_READY' &&
    asked.over !== 'failed' &&
    last?.to === 'READY' &&
    last.ours
  ) {
    throw new Error('Truth 5: READY is what Schalter left, and NOT_READY was asked for last.');
  }
}

/** READY with an obstacle is one or the other: what is known of the details may be five minutes old. */
function lookOf(service: Service, desk: Desk): string {
  if (service.state() === 'READY') return desk.details().check.is === 'obstacle' ? 'obstacle' : 'ready';
  return service.state() === 'NOT_READY' ? 'not-ready' : 'unknown';
}

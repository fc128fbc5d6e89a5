import type { Difference } from '../../electron/contract/difference';
import { type Asks, fine, offline, silent, weather } from '../support/core-acd';
import { only } from '../support/rules';
import { anyWeather, type Draw } from './weathers';
import type { World } from './world';

/** Something that happens, and what it is called in a story. */
export interface Deed {
  readonly name: string;
  readonly act: (world: World) => void;
}

/** Each as often as its weight says. */
const KINDS: readonly (readonly [weight: number, (draw: Draw) => Deed])[] = [
  [14, draw => pass([0, 10, 60, 400, 600, 1500, 2000, 5000][draw(8)] ?? 0)],
  [6, draw => pass(draw(200) * 100)],
  [1, draw => pass(draw(200) * 1000)],
  [8, () => ({ name: 'click READY', act: ({ desk }) => desk.click('READY') })],
  [9, draw => clickNotReady([null, 'Coffee', 'Lunch', 'Tea'][draw(4)] ?? null)],
  [9, draw => weatherFor('change', draw)],
  [9, draw => weatherFor('retrieve', draw)],
  [5, draw => elsewhere(['READY', 'NOT_READY', 'READY', 'NOT_READY', 'WRAP_UP'][draw(5)] ?? '')],
  [2, () => ({ name: 'a missed call', act: ({ service }) => service.missCall() })],
  [2, () => ({ name: 'a call begins', act: ({ service }) => service.startCall() })],
  [2, () => ({ name: 'the call ends', act: ({ service }) => service.endCall() })],
  [2, draw => deadConnection([null, 3000, 6000, 9900][draw(4)] ?? null)],
  [1, draw => wrapUps(3 + draw(8), draw(2) === 0)],
  [5, draw => lock([0, 1, 30, 600][draw(4)] ?? 0)],
  [5, () => ({ name: 'unlock', act: ({ desk }) => desk.unlock() })],
  [2, () => ({ name: 'undone lock', act: undoneLock })],
  [2, draw => sleep(draw(3600), draw(2) === 0)],
  [2, draw => nap(draw(3600), [0, 1, 600][draw(3)] ?? 0)],
  [2, draw => idle(60 + draw(400))],
  [2, () => ({ name: 'somebody moves the mouse', act: ({ desk }) => desk.touch() })],
  [1, () => ({ name: 'somebody wants to stay', act: ({ desk }) => desk.dispatch({ type: 'here' }) })],
  [1, () => ({ name: 'who locked the screen has gone', act: ({ desk }) => desk.loseLock() })],
  [1, draw => logOff(draw(4) > 0)],
  [1, draw => jump(draw(8000) - 4000)],
  [2, () => ({ name: 'network', act: ({ desk }) => desk.dispatch({ type: 'network' }) })],
  [2, draw => windowIs(draw(2) === 0)],
  [2, () => ({ name: 'crash', act: world => world.restart() })],
  [2, () => ({ name: 'the display dies', act: world => world.logOnAgain() })],
  [1, () => ({ name: 'quit', act: quit })],
  [1, () => ({ name: 'the same account', act: ({ desk }) => desk.configure(null) })],
  [1, draw => key(draw(3) > 0)],
  [2, draw => lid(draw(7200), ['READY', 'NOT_READY', 'WRAP_UP', null][draw(4)] ?? null)],
  [2, draw => outage(5 + draw(600))],
  [1, draw => settings(draw(2) === 0, [5000, 7000, 10_000][draw(3)] ?? 10_000)],
  [2, draw => rules(draw(2) === 0, draw(2) === 0, draw(2) === 0)],
  [1, draw => signOutAndIn(draw(30))],
  [7, draw => changeDetails(DIFFERENCES[draw(DIFFERENCES.length)] ?? {}, draw(8) > 0)],
  [2, draw => stateMeanwhile(['READY', 'WRAP_UP'][draw(2)] ?? '', draw(500))],
  [1, () => ({ name: 'undo', act: undo })],
  [5, draw => changeElsewhere(DIFFERENCES[draw(DIFFERENCES.length)] ?? {})],
  [3, draw => weatherFor('retrieve-details', draw)],
  [5, draw => weatherFor('change-details', draw)],
  [2, draw => changeMeanwhile(DIFFERENCES[draw(DIFFERENCES.length)] ?? {}, draw(400))],
  [
    1,
    () => ({ name: 'what are the details now', act: ({ desk }) => desk.dispatch({ type: 'ask-details' }) }),
  ],
];
const WEIGHTS = KINDS.reduce((sum, [weight]) => sum + weight, 0);

/** How many numbers there are to draw a deed from. */
export const DEEDS = 2 ** 31 - 1;

/** What can be changed of the details. */
const DIFFERENCES: readonly Difference[] = [
  { sipEnabled: false, externalNumberEnabled: true },
  { sipEnabled: true, externalNumberEnabled: false },
  { acdEnabled: false },
  { acdEnabled: true },
  { externalNumber: '+493023125000' },
  { skills: [{ name: 'Sales', has: true }] },
  { skills: [{ name: 'Sales', has: false }] },
  {
    skills: [
      { name: 'German', has: false },
      { name: 'Support', has: true },
    ],
  },
];

/** The deed a number stands for. 0 is the plainest: no time passes. */
export function deedOf(number: number): Deed {
  let rest = number;
  const draw: Draw = choices => {
    const drawn = rest % choices;
    rest = Math.floor(rest / choices);
    return drawn;
  };
  let at = draw(WEIGHTS);
  for (const [weight, make] of KINDS) {
    if (at < weight) return make(draw);
    at -= weight;
  }
  throw new RangeError(`No deed for ${number}.`);
}

function pass(ms: number): Deed {
  return { name: `${ms} ms pass`, act: ({ desk }) => desk.passMs(ms) };
}

function clickNotReady(reason: string | null): Deed {
  return { name: `click NOT_READY ${reason ?? ''}`, act: ({ desk }) => desk.click('NOT_READY', reason) };
}

function elsewhere(state: string): Deed {
  return { name: `elsewhere ${state}`, act: ({ service }) => service.supervisorSets(state) };
}

/** The next change and what is asked meanwhile: the kept connection has died, and what is on it arrives late or never. */
function deadConnection(landsAfter: number | null): Deed {
  return {
    name: `the connection is dead${landsAfter === null ? '' : `, and what is on it arrives after ${landsAfter} ms`}`,
    act: ({ desk }) => void desk.acd.next.change.push(silent(landsAfter)),
  };
}

/** The ACD puts the agent into wrap-up after each call, for 10 s; back to READY, or to what it was. */
function wrapUps(calls: number, isReady: boolean): Deed {
  return {
    name: `${calls} calls with a wrap-up${isReady ? ', READY after each' : ''}`,
    act({ desk, service }) {
      for (let call = 0; call < calls; call += 1) {
        const before = service.state();
        service.supervisorSets('WRAP_UP');
        desk.passMs(10_000);
        service.supervisorSets(isReady ? 'READY' : before);
        desk.passMs(15_000);
      }
    },
  };
}

function lock(idle: number): Deed {
  return { name: `lock, idle for ${idle} s`, act: ({ desk }) => desk.lock(idle) };
}

/** What a second desktop does that wants READY. */
function undoneLock({ desk, service }: World): void {
  desk.lock();
  desk.passMs(300);
  service.supervisorSets('READY');
  desk.passMs(9000);
  desk.unlock();
}

function sleep(seconds: number, reported: boolean): Deed {
  return {
    name: `sleep for ${seconds} s${reported ? '' : ', unreported'}`,
    act({ desk }) {
      desk.sleep(seconds);
      if (reported) desk.dispatch({ type: 'resumed' });
    },
  };
}

/** The rule sees it coming. */
function nap(seconds: number, idleFor: number): Deed {
  return {
    name: `the computer naps for ${seconds} s, idle for ${idleFor} s`,
    act({ desk }) {
      desk.leave('sleep', idleFor);
      desk.passMs(200);
      desk.sleep(seconds);
      desk.dispatch({ type: 'resumed' });
    },
  };
}

function idle(seconds: number): Deed {
  return { name: `nobody touches anything for ${seconds} s`, act: ({ desk }) => desk.pass(seconds) };
}

function logOff(ends: boolean): Deed {
  return {
    name: ends ? 'log-off' : 'a log-off that is called off',
    act(world) {
      world.desk.leave('logOff');
      world.desk.passMs(400);
      if (ends) world.restart();
      else world.desk.dispatch({ type: 'resumed' });
    },
  };
}

function rules(restores: boolean, isIdle: boolean, leaves: boolean): Deed {
  return {
    name: `the rules are ${JSON.stringify({ restores, isIdle, leaves })}`,
    act: ({ desk }) =>
      desk.dispatch({
        type: 'settings',
        interval: 10_000,
        rules: only({
          lock: { enabled: true, reason: 'Lunch', ...(restores && { restore: 2 }) },
          idle: { enabled: isIdle, reason: 'Tea', minutes: 2 },
          sleep: { enabled: leaves, reason: 'Nap' },
          logOff: { enabled: leaves, reason: null },
        }),
      }),
  };
}

function jump(seconds: number): Deed {
  return { name: `the clock is set by ${seconds} s`, act: world => world.setClock(seconds) };
}

/** Lock and sleep come together when a lid is closed; while it sleeps somebody elsewhere may set something. */
function lid(seconds: number, to: string | null): Deed {
  return {
    name: `the lid is closed for ${seconds} s${to ? `, ${to} meanwhile` : ''}`,
    act({ desk, service }) {
      desk.lock();
      desk.passMs(1500);
      desk.sleep(seconds);
      if (to) service.supervisorSets(to);
      desk.dispatch({ type: 'resumed' });
      desk.passMs(400);
    },
  };
}

function outage(seconds: number): Deed {
  return {
    name: `nobody answers for ${seconds} s`,
    act({ desk }) {
      weather(desk.acd, offline);
      desk.in(seconds, () => weather(desk.acd, fine));
    },
  };
}

function settings(enabled: boolean, interval: number): Deed {
  return {
    name: `the rule is ${enabled ? 'on' : 'off'}, every ${interval} ms`,
    act: ({ desk }) =>
      desk.dispatch({ type: 'settings', interval, rules: only({ lock: { enabled, reason: 'Lunch' } }) }),
  };
}

/** As the window does: what is not known cannot be changed, and who is READY is asked to agree. */
function changeDetails(difference: Difference, agrees: boolean): Deed {
  return {
    name: `change ${JSON.stringify(difference)}${agrees ? '' : ', and not agree to end READY'}`,
    act({ desk }) {
      const isReady = desk.headline().is === 'ready';
      if (desk.details().known) desk.change(difference, isReady && agrees);
    },
  };
}

function undo({ desk }: World): void {
  const { outcome } = desk.details();
  if (outcome?.undoUntil == null) return;
  const { difference, from } = outcome;
  const readyAgain = desk.headline().is === 'ready';
  desk.dispatch({ type: 'change-details', difference: from, from: difference, readyAgain });
}

function changeElsewhere(difference: Difference): Deed {
  return {
    name: `elsewhere ${JSON.stringify(difference)}`,
    act: ({ service }) => service.changeElsewhere(difference),
  };
}

/** Two at once: one here, and another one elsewhere so many ms later. */
function changeMeanwhile(difference: Difference, ms: number): Deed {
  return {
    name: `elsewhere ${JSON.stringify(difference)} ${ms} ms after a skill was switched here`,
    act(world) {
      const has = world.service.details().skills.some(({ name, has }) => name === 'Sales' && has);
      changeDetails({ skills: [{ name: 'Sales', has: !has }] }, true).act(world);
      world.desk.passMs(ms);
      world.service.changeElsewhere(difference);
    },
  };
}

/** A READY agent changes something, and somebody else sets a state so many ms later. */
function stateMeanwhile(state: string, ms: number): Deed {
  return {
    name: `elsewhere ${state} ${ms} ms after a READY agent has switched a skill`,
    act(world) {
      const has = world.service.details().skills.some(({ name, has }) => name === 'Sales' && has);
      changeDetails({ skills: [{ name: 'Sales', has: !has }] }, true).act(world);
      world.desk.passMs(ms);
      world.service.supervisorSets(state);
    },
  };
}

function signOutAndIn(seconds: number): Deed {
  return { name: `signed out for ${seconds} s`, act: world => world.signOut(20 + seconds) };
}

function windowIs(open: boolean): Deed {
  return {
    name: `window ${open ? 'opened' : 'closed'}`,
    act: ({ desk }) => desk.dispatch({ type: 'window', open }),
  };
}

function quit(world: World): void {
  world.desk.dispatch({ type: 'quit' });
  world.restart();
}

function key(valid: boolean): Deed {
  return { name: `the key is ${valid ? 'valid' : 'refused'}`, act: ({ service }) => service.setKey(valid) };
}

/** The weather of the next requests of that kind. */
function weatherFor(kind: Asks, draw: Draw): Deed {
  const count = 1 + draw(3);
  const met = Array.from({ length: count }, () => anyWeather(draw));
  return {
    name: `requests to ${kind} meet ${JSON.stringify(met)}`,
    act: ({ desk }) => void desk.acd.next[kind].push(...met),
  };
}

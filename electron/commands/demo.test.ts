import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { only } from '../../tests/support/rules';
import { type AccountInUse, openAccount } from '../accounts/account';
import { openDemo } from '../accounts/demo';
import { systemClock } from '../adapters/computer/clock';
import { noSettings } from '../adapters/profile/settings';
import type { DemoOutcome, DemoPlay } from '../contract/demo';
import type { Notice } from '../contract/notice';
import type { Rules } from '../contract/setting';
import type { Snapshot } from '../contract/snapshot';
import { noticeWords } from '../contract/words';
import { createEngine, type Engine } from '../engine';
import { createDemoCommands, playedNow } from './demo';
import { createScreen, type Screen } from './demo-screen';
import type { CommandParts } from './parts';

const SETTINGS = { read: () => noSettings };
const NOBODY = openAccount({ settings: SETTINGS } as never);

let using: AccountInUse;
let rules: Rules;
let engine: Engine;
let screen: Screen;
let demo: ReturnType<typeof createDemoCommands>;
const show = jest.fn();

/** The commands over the real engine and the demo's own ACD. */
beforeEach(async () => {
  using = await openDemo('Schalter/test', () => {});
  rules = noSettings.rules;
  engine = createEngine({
    acd: () => {
      if (using.client === null) throw new Error('no account');
      return using.client;
    },
    memory: { load: () => null, save: () => true },
    input: { idle: async () => null },
    clock: systemClock,
  });
  screen = createScreen(engine.dispatch);
  const configure = () => {
    engine.dispatch({ type: 'configured', account: using.id, memory: null, crowd: false });
    show();
  };
  demo = createDemoCommands({
    accounts: { using: () => using },
    profile: { settings: { read: () => ({ ...noSettings, rules }) } },
    views: { show },
    engine,
    screen,
    configure,
  } as unknown as CommandParts);
  withRules(noSettings.rules);
  configure();
  await until(({ headline }) => headline.is === 'not-ready');
  show.mockClear();
});
afterEach(() => {
  demo.end();
  engine.stop();
});

function withRules(next: Rules): void {
  rules = next;
  engine.dispatch({ type: 'settings', interval: 10_000, rules });
}

function until(fits: (snapshot: Snapshot) => boolean): Promise<void> {
  if (fits(engine.snapshot())) return Promise.resolve();
  return new Promise(resolve => {
    const end = engine.subscribe(snapshot => {
      if (!fits(snapshot)) return;
      end();
      resolve();
    });
  });
}

async function goReady(): Promise<void> {
  engine.dispatch({ type: 'go', want: 'READY', reason: null });
  await until(({ look }) => look === 'ready');
}
const play = (name: DemoPlay, on = true): DemoOutcome => demo.play({ play: name, on });
const lasts = () => playedNow(using, screen);

describe('missed calls', () => {
  it('set READY to NOT_READY, and Schalter tells it without waiting for the next poll', async () => {
    await goReady();
    expect(play('missed-calls')).toBe('missed');
    await until(({ notice }) => notice?.is === 'changed-elsewhere');
    const { look, notice } = engine.snapshot();
    expect(look).toBe('not-ready');
    // However soon after READY: two calls that are busy or fail take no time.
    const { title, body } = noticeWords(notice as Notice, { language: 'en', reasons: [] });
    expect([title, body]).toEqual([
      'Not Ready, changed elsewhere',
      expect.stringContaining('Likely missed, busy or failed calls'),
    ]);
  });

  it('are not to be had while NOT_READY', () => {
    expect(play('missed-calls')).toBe('not-called');
  });
});

it('a supervisor sets the other state, and Schalter tells it', async () => {
  expect(play('supervisor')).toBe('set-ready');
  await until(({ notice, look }) => notice?.is === 'changed-elsewhere' && look === 'ready');
  expect(play('supervisor')).toBe('set-not-ready');
  await until(({ notice, look }) => notice?.is === 'changed-elsewhere' && look === 'not-ready');
});

describe('an ACD that is switched off', () => {
  const isObstacle = ({ details: { check } }: Snapshot) => check.is === 'obstacle';

  it('is told at once to who is READY, and lasts until it is switched on again', async () => {
    await goReady();
    expect(play('acd-off')).toBe('acd-off');
    expect(lasts()).toEqual(['acd-off']);
    expect(show).toHaveBeenCalled();
    await until(isObstacle);
    expect(engine.snapshot()).toMatchObject({
      headline: { is: 'ready' },
      details: { check: { obstacle: 'acd-off' } },
      notice: { is: 'obstacle', obstacle: 'acd-off' },
    });

    expect(play('acd-off', false)).toBe('acd-on');
    expect(lasts()).toEqual([]);
    await until(({ details, notice }) => details.check.is === 'clear' && notice === null);
  });

  it('is told to who is NOT_READY once they are READY', async () => {
    expect(play('acd-off')).toBe('acd-off-not-ready');
    await goReady();
    await until(isObstacle);
    expect(play('acd-off', false)).toBe('acd-on');
  });

  it('is over, too, when the agent has switched it on', async () => {
    engine.dispatch({ type: 'window', open: true });
    play('acd-off');
    await until(isObstacle);
    const [difference, from] = [{ acdEnabled: true }, { acdEnabled: false }];
    engine.dispatch({ type: 'change-details', difference, from, readyAgain: false });
    await until(({ details }) => details.outcome?.came === 'done');
    expect(lasts()).toEqual([]);
  });

  it('is hidden by an outage, but for the strip, and told when that is over', async () => {
    await goReady();
    play('outage');
    await until(({ failure }) => failure === 'offline');
    show.mockClear();
    expect(play('acd-off')).toBe('unseen');
    expect(lasts()).toEqual(['acd-off', 'outage']);
    expect(show).toHaveBeenCalled();
    play('outage', false);
    await until(isObstacle);
  });
});

describe('an outage', () => {
  it('lasts until it is ended, and keeps a Not Ready until then', async () => {
    await goReady();
    expect(play('outage')).toBe('out');
    expect(lasts()).toEqual(['outage']);
    engine.dispatch({ type: 'go', want: 'NOT_READY', reason: 'COF' });
    await until(({ failure, owesNotReady }) => failure === 'offline' && owesNotReady);

    expect(play('outage', false)).toBe('back');
    expect(lasts()).toEqual([]);
    await until(({ headline }) => headline.is === 'not-ready' && headline.reason === 'COF');
    expect(engine.snapshot().owesNotReady).toBe(false);
  });

  it('ends by itself after two minutes, is shown to have, and the ACD is asked', async () => {
    // The engine keeps its own timers: only this one is to be hurried.
    const timers = jest.spyOn(globalThis, 'setTimeout');
    play('outage');
    const [ends] = timers.mock.calls.find(([, ms]) => ms === 120_000) ?? [];
    timers.mockRestore();
    await until(({ failure }) => failure === 'offline');
    show.mockClear();
    (ends as () => void)();
    expect(lasts()).toEqual([]);
    expect(show).toHaveBeenCalled();
    await until(({ failure }) => failure === null);
  });

  it('hides what happens at the ACD, which is seen when it is over', async () => {
    await goReady();
    play('outage');
    expect([play('missed-calls'), play('missed-calls'), play('supervisor'), play('supervisor')]).toEqual([
      'unseen',
      'not-called',
      'unseen',
      'unseen',
    ]);
    await until(({ failure }) => failure === 'offline');
    expect(engine.snapshot().notice).toBeNull();
    play('outage', false);
    await until(({ notice }) => notice?.is === 'changed-elsewhere');
  });
});

describe('a lock', () => {
  it('sets NOT_READY by its rule, and the unlock offers Go Ready', async () => {
    await goReady();
    expect(play('lock')).toBe('locked');
    expect(lasts()).toEqual(['lock']);
    expect(show).toHaveBeenCalled();
    await until(({ headline }) => headline.is === 'not-ready' && headline.time.by === 'lock');
    expect(play('lock', false)).toBe('unlocked');
    expect(lasts()).toEqual([]);
    expect(engine.snapshot().notice).toMatchObject({ is: 'not-ready-by-rule', rule: 'lock' });
  });

  it('leaves a NOT_READY as it is', () => {
    expect([play('lock'), play('lock', false)]).toEqual(['locked-as-it-was', 'unlocked-as-it-was']);
  });

  it('does nothing where its rule is off', async () => {
    withRules(only({}));
    await goReady();
    expect([play('lock'), play('lock', false)]).toEqual(['lock-rule-off', 'unlocked-as-it-was']);
    expect(engine.snapshot().look).toBe('ready');
  });

  it('that is short brings READY back where the agent wants that', async () => {
    const { lock } = noSettings.rules;
    withRules({ ...noSettings.rules, lock: { ...lock, restore: { enabled: true, minutes: 10 } } });
    await goReady();
    play('lock');
    await until(({ headline }) => headline.is === 'not-ready');
    expect(play('lock', false)).toBe('restores');
    await until(({ look }) => look === 'ready');
  });
});

it('outside of the demo nothing is played', () => {
  using = NOBODY;
  expect(() => play('lock')).toThrow('only the demo plays');
  expect(screen.isPlayed()).toBe(false);
});

it('whoever leaves the demo takes nothing of it along', () => {
  play('outage');
  play('lock');
  using = NOBODY;
  engine.dispatch({ type: 'configured', account: null, memory: null, crowd: false });
  demo.end();
  expect(lasts()).toEqual([]);
  expect(screen.isPlayed()).toBe(false);
  expect(engine.snapshot().notice).toBeNull();
});

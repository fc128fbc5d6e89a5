import { describe, expect, it } from '@jest/globals';
import { DETAILS } from '../tests/support/core-acd';
import { REMEMBERED } from '../tests/support/core-desk';
import type { Snapshot } from './contract/snapshot';
import type { Answer } from './core/events';
import type { Memory } from './core/memory';
import { createEngine } from './engine';
import type { AcdPort } from './ports';

const done: Answer = { ok: true, state: null };
const says = (state: string): Answer => ({ ok: true, state });

/** The engine with ports that write down what happens, in order. */
function workshop() {
  const log: string[] = [];
  const saved: (Memory | null)[] = [];
  const timers = new Set<{ at: number; ring: () => void }>();
  const answers: { to: string; fail: (error: Error) => void; give: (answer: Answer) => Promise<void> }[] = [];
  let time = 1000;
  let diskIsFull = false;
  let name = 'first';

  const asked = (what: string, signal: AbortSignal): Promise<Answer> => {
    log.push(`${name}: ${what}`);
    signal.addEventListener('abort', () => log.push(`aborted: ${what}`));
    return new Promise((resolve, reject) => {
      answers.push({
        to: what,
        fail: reject,
        async give(answer) {
          resolve(answer);
          await Promise.resolve();
          await Promise.resolve();
        },
      });
    });
  };
  const acd: AcdPort = {
    retrieve: signal => asked('retrieve', signal),
    change: (state, reason, signal) => asked(`change ${state} ${reason}`, signal),
    retrieveDetails: async () => ({ ok: true, state: 'NOT_READY', details: DETAILS }),
    changeDetails: (_, signal) => asked('change details', signal),
  };
  const bugs: unknown[] = [];
  const engine = createEngine({
    input: { idle: async () => null },
    acd: () => acd,
    onBug: error => bugs.push(error),
    memory: {
      load: () => null,
      save(memory) {
        if (diskIsFull) return false;
        log.push(`saved ${memory?.owed ? 'owed' : 'not owed'}`);
        saved.push(memory);
        return true;
      },
    },
    clock: {
      now: () => ({ wall: 1_000_000 + time, mono: time, dice: 0.5 }),
      after(ms, callback) {
        const timer = { at: time + ms, ring: callback };
        timers.add(timer);
        return () => timers.delete(timer);
      },
    },
  });

  return {
    engine,
    bugs,
    log,
    saved,
    timers,
    fillDisk: (full: boolean) => {
      diskIsFull = full;
    },
    useAcd: (next: string) => {
      name = next;
    },
    setUp: (account: string | null = 'a', memory: Memory | null = null) =>
      engine.dispatch({ type: 'configured', account, memory, crowd: false }),
    /** Answers the newest request. */
    answer: async (answer: Answer) => answers.at(-1)?.give(answer),
    answers,
    pass(ms: number) {
      time += ms;
      for (const timer of [...timers].filter(({ at }) => at <= time)) {
        timers.delete(timer);
        timer.ring();
      }
    },
  };
}

async function ready() {
  const shop = workshop();
  shop.setUp();
  await shop.answer(says('READY'));
  shop.log.length = 0;
  shop.saved.length = 0;
  return shop;
}

describe('the engine', () => {
  it('asks once an account is set up, and shows what is answered', async () => {
    const { engine, setUp, answer, log } = workshop();
    expect(engine.snapshot().headline).toEqual({ is: 'needs-you', why: 'no-account' });
    setUp();
    expect(log).toEqual(['first: retrieve']);
    await answer(says('READY'));
    expect(engine.snapshot().look).toBe('ready');
  });

  it('has on disk what is owed before it is on its way (truth 5)', async () => {
    const { engine, log, saved } = await ready();
    engine.dispatch({ type: 'go', want: 'NOT_READY', reason: 'Coffee' });
    expect(log).toEqual(['saved owed', 'first: change NOT_READY Coffee']);
    expect(saved).toMatchObject([{ account: 'a', owed: { reason: 'Coffee', by: 'you' } }]);
  });

  it('takes it off the disk once it is confirmed, and saves nothing twice', async () => {
    const { engine, answer, saved, pass } = await ready();
    engine.dispatch({ type: 'go', want: 'NOT_READY', reason: null });
    pass(100);
    await answer(done);
    await answer(says('NOT_READY'));
    pass(20_000);
    expect(saved.map(memory => memory?.owed)).toMatchObject([{ reason: null }, null]);
  });

  it('sends what has to be sent though the disk is full, and tries to save it again', async () => {
    const { engine, log, fillDisk, timers } = await ready();
    fillDisk(true);
    engine.dispatch({ type: 'go', want: 'NOT_READY', reason: null });
    expect(log).toEqual(['first: change NOT_READY null']);
    expect(engine.snapshot().look).toBe('changing');
    expect(timers.size).toBe(1);
    fillDisk(false);
    engine.dispatch({ type: 'tick' });
    expect(log.at(-1)).toBe('saved owed');
  });

  it('ends a request that counts no more, and does not hear its answer', async () => {
    const { engine, log, answers, pass } = await ready();
    pass(10_000);
    engine.dispatch({ type: 'go', want: 'READY', reason: null });
    engine.dispatch({ type: 'go', want: 'NOT_READY', reason: null });
    expect(log).toEqual([
      'first: retrieve',
      'saved not owed', // but that a READY may land
      'aborted: retrieve',
      'first: change READY null',
      'saved owed',
      'aborted: change READY null',
      'first: change NOT_READY null',
    ]);
    await answers.find(({ to }) => to === 'change READY null')?.give(done);
    expect(engine.snapshot().headline).toMatchObject({ is: 'changing', to: 'NOT_READY' });
  });

  it('wakes up when the core asks it to, with one timer at most', async () => {
    const { log, pass, timers } = await ready();
    expect(timers.size).toBe(1);
    pass(9999);
    expect(log).toEqual([]);
    pass(1);
    expect(log).toEqual(['first: retrieve']);
    expect(timers.size).toBe(1);
  });

  it('shows what grows old though nothing happens', async () => {
    const { engine, pass } = await ready();
    pass(10_000);
    const seen: Snapshot[] = [];
    engine.subscribe(snapshot => seen.push(snapshot));
    pass(20_001);
    expect(seen.map(({ look }) => look)).toEqual(['unknown']);
  });

  it('tells its listeners what differs, until they go', async () => {
    const { engine } = await ready();
    const heard: string[] = [];
    const end = engine.subscribe(({ look }) => heard.push(`one ${look}`));
    engine.subscribe(({ look }) => heard.push(`two ${look}`));
    engine.dispatch({ type: 'tick' });
    expect(heard).toEqual([]);
    engine.dispatch({ type: 'go', want: 'NOT_READY', reason: null });
    expect(heard).toEqual(['one changing', 'two changing']);
    end();
    engine.dispatch({ type: 'configured', account: null, memory: null, crowd: false });
    expect(heard).toEqual(['one changing', 'two changing', 'two needs-you']);
  });

  it('turns to another account: waits for nothing of the old one, and asks the new one’s ACD', async () => {
    const { engine, log, setUp, useAcd, answers, answer } = await ready();
    engine.dispatch({ type: 'go', want: 'NOT_READY', reason: null });
    const old = answers.at(-1);
    log.length = 0;
    useAcd('second');
    setUp('b');
    expect(log).toEqual(['saved not owed', 'aborted: change NOT_READY null', 'second: retrieve']);
    await answer(says('READY'));
    await old?.give(done);
    expect(engine.snapshot()).toMatchObject({ look: 'ready', owesNotReady: false });
  });

  it('saves when the ACD last answered no more than once a minute', async () => {
    const { saved, pass, answer } = await ready();
    for (let polls = 0; polls < 12; polls += 1) {
      pass(10_000);
      await answer(says('READY'));
    }
    expect(saved.map(memory => memory?.last?.at)).toEqual([1_020_000, 1_080_000]);
  });

  it('goes on where a port breaks its promise and throws: the request has failed, and is made again', async () => {
    const { engine, log, answers, bugs, pass } = await ready();
    engine.dispatch({ type: 'go', want: 'NOT_READY', reason: null });
    answers.at(-1)?.fail(new Error('a bug'));
    for (const _ of [1, 2, 3]) await Promise.resolve();
    expect(bugs).toEqual([new Error('a bug')]);
    pass(70_000);
    expect(log.filter(line => line.includes('change'))).toHaveLength(2);
  });

  it('takes up what the last run owed', async () => {
    const { answer, setUp, log } = workshop();
    setUp('a', { ...REMEMBERED, account: 'a', owed: { reason: 'Coffee', by: 'you' } });
    await answer(says('READY'));
    expect(log).toEqual(['saved owed', 'first: retrieve', 'saved owed', 'first: change NOT_READY Coffee']);
  });

  it('does nothing after it was stopped', async () => {
    const { engine, log, timers, answer } = await ready();
    engine.dispatch({ type: 'go', want: 'READY', reason: null });
    log.length = 0;
    engine.stop();
    expect(log).toEqual(['aborted: change READY null']);
    expect(timers.size).toBe(0);
    await answer(done);
    engine.dispatch({ type: 'go', want: 'NOT_READY', reason: null });
    expect(log).toHaveLength(1);
    expect(engine.snapshot().look).toBe('changing');
  });
});

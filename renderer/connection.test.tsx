import { describe, expect, it, jest } from '@jest/globals';
import type { Bridge, Result } from '../electron/contract/bridge';
import type { Shown } from '../electron/contract/snapshot';
import { connect } from './connection';

/** Told apart by their identity only: the connection looks into none. */
const shown = () => ({}) as Shown;

function bridge() {
  const pushes = new Set<(payload: Shown) => void>();
  const calls: unknown[][] = [];
  let answer: (result: Result<never>) => void = () => {};
  const it: Bridge = {
    call: (...call) => {
      calls.push(call);
      return new Promise(resolve => {
        answer = resolve;
      });
    },
    on: (_name, listener) => {
      pushes.add(listener);
      return () => pushes.delete(listener);
    },
  };
  return {
    bridge: it,
    calls,
    answer: async (result: Result<unknown>) => {
      answer(result as Result<never>);
      await Promise.resolve();
      await Promise.resolve();
    },
    push: (payload: Shown) => {
      for (const listener of pushes) listener(payload);
    },
  };
}

describe('the connection', () => {
  it('asks once, and shows nothing until it is answered', async () => {
    const main = bridge();
    const connection = connect(main.bridge);
    const heard = jest.fn();
    connection.subscribe(heard);
    expect(connection.current()).toBeNull();
    expect(main.calls).toEqual([['shown.get']]);
    const first = shown();
    await main.answer({ ok: true, value: first });
    expect(connection.current()).toBe(first);
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('takes a push that comes before the first answer for the newer one', async () => {
    const main = bridge();
    const connection = connect(main.bridge);
    const [older, newer] = [shown(), shown()];
    main.push(newer);
    await main.answer({ ok: true, value: older });
    expect(connection.current()).toBe(newer);
  });

  it('shows each push, to everybody who still listens', () => {
    const main = bridge();
    const connection = connect(main.bridge);
    const [stays, leaves] = [jest.fn(), jest.fn()];
    connection.subscribe(stays);
    const end = connection.subscribe(leaves);
    main.push(shown());
    end();
    const last = shown();
    main.push(last);
    expect(connection.current()).toBe(last);
    expect([stays.mock.calls.length, leaves.mock.calls.length]).toEqual([2, 1]);
  });

  it('shows nothing where the main process refuses to say', async () => {
    const main = bridge();
    const connection = connect(main.bridge);
    await main.answer({ ok: false, error: 'not from the window' });
    expect(connection.current()).toBeNull();
  });

  it.each<Result<undefined>>([
    { ok: true, value: undefined },
    { ok: false, error: 'not a valid argument' },
  ])('gives a command its answer (%j), and changes nothing by itself', async result => {
    const main = bridge();
    const connection = connect(main.bridge);
    const before = shown();
    main.push(before);
    const sent = connection.send('state.go-not-ready', { reason: 'COF' });
    await main.answer(result);
    expect(await sent).toEqual(result);
    expect(main.calls.at(-1)).toEqual(['state.go-not-ready', { reason: 'COF' }]);
    expect(connection.current()).toBe(before);
  });

  it('takes a command that could not be delivered for a refused one', async () => {
    const { send } = connect({ call: () => Promise.reject(new Error('gone')), on: () => () => {} });
    expect(await send('account.demo')).toEqual({ ok: false, error: 'Error: gone' });
  });
});

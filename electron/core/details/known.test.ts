import { describe, expect, it } from '@jest/globals';
import { DETAILS, failing, fine, offline, silent, weather } from '../../../tests/support/core-acd';
import { createDesk, deskAt } from '../../../tests/support/core-desk';

/** When the details were asked for, in seconds. */
const asked = ({ everything }: { everything: readonly string[] }) =>
  everything.filter(line => line.endsWith(' retrieve-details')).map(line => Number.parseFloat(line));

describe('the details are asked for', () => {
  it('every five minutes while the agent is READY; at a start within a minute, since an office starts at nine', () => {
    const desk = createDesk({ acd: 'READY' });
    desk.pass(1000);
    expect(asked(desk)).toEqual([30.05, 330.1, 630.15, 930.2]);
    expect(desk.details()).toMatchObject({ known: { details: DETAILS }, failure: null });
  });

  it('with 10 % of jitter, which keeps desktops apart', () => {
    const desk = createDesk({ acd: 'READY', dice: () => 0 });
    desk.pass(300);
    expect(asked(desk)).toEqual([0.05, 270.1]);
  });

  it('not while the agent is NOT_READY and nobody looks', () => {
    const desk = deskAt('NOT_READY');
    desk.pass(3600);
    expect(asked(desk)).toEqual([]);
  });

  it('when the window opens, and every five minutes while it is open', () => {
    const desk = deskAt('NOT_READY');
    desk.until(10);
    desk.dispatch({ type: 'window', open: true });
    desk.passMs(55);
    expect(desk.details().isAsking).toBe(true);
    desk.until(320);
    expect(asked(desk)).toEqual([10.05, 310.1]);
    desk.dispatch({ type: 'window', open: false });
    desk.until(3600);
    expect(asked(desk)).toEqual([10.05, 310.1]);
  });

  it('when somebody wants to know', () => {
    const desk = deskAt('READY');
    desk.until(100);
    desk.dispatch({ type: 'ask-details' });
    desk.until(120);
    expect(asked(desk)).toEqual([29.05, 100.05]);
  });

  it('when somebody wants to know though nobody answers: for the state first', () => {
    const desk = deskAt('READY');
    weather(desk.acd, offline);
    desk.until(300);
    weather(desk.acd, fine);
    desk.begin();
    desk.dispatch({ type: 'ask-details' });
    expect(desk.everything).toEqual(['0.00 retrieve']);
    desk.passMs(60);
    expect(desk.shown()).toMatchObject({ failure: null, look: 'ready' });
  });

  it('when the agent has become READY, here or elsewhere', () => {
    const desk = deskAt('NOT_READY');
    desk.click('READY');
    desk.until(1);
    desk.click('NOT_READY');
    desk.until(2);
    desk.acd.state = 'READY';
    desk.until(10);
    expect(asked(desk)).toEqual([0.1, 6.15]);
  });

  it('when the computer is awake again: what was said before the sleep is old', () => {
    const desk = deskAt('READY');
    desk.sleep(60);
    desk.dispatch({ type: 'resumed' });
    desk.pass(1);
    expect(asked(desk)).toEqual([60.05]);
  });

  it('when the computer is awake again; without an answer nobody knows whether calls can come', () => {
    const desk = deskAt('READY');
    desk.dispatch({ type: 'ask-details' });
    desk.pass(1);
    expect(desk.details().check).toEqual({ is: 'clear' });
    desk.acd.always['retrieve-details'] = offline;
    desk.sleep(60);
    desk.dispatch({ type: 'resumed' });
    desk.pass(1);
    expect(desk.details().check).toEqual({ is: 'unsure', why: 'no-answer' });
    desk.acd.always['retrieve-details'] = fine;
    desk.pass(60);
    expect(desk.details().check).toEqual({ is: 'clear' });
  });

  it('within a minute after an outage: not by a whole office at once', () => {
    const desk = deskAt('READY');
    desk.until(35);
    weather(desk.acd, offline);
    desk.in(365, () => weather(desk.acd, fine));
    desk.until(500);
    const back = Number.parseFloat(desk.wire.find(line => Number.parseFloat(line) >= 400) ?? '');
    expect(asked(desk)).toEqual([29.05, back + 30.05]);
  });

  it('anew for another account', () => {
    const desk = deskAt('READY');
    desk.dispatch({ type: 'configured', account: 'server/other', memory: null, crowd: false });
    expect(desk.details()).toMatchObject({ known: null, change: null, outcome: null });
    desk.pass(31);
    expect(asked(desk)).toHaveLength(1);
  });
});

describe('a question for the details', () => {
  it('keeps no click waiting', () => {
    const desk = createDesk({ acd: 'READY' });
    desk.acd.always['retrieve-details'] = silent();
    desk.dispatch({ type: 'window', open: true });
    desk.pass(3);
    desk.click('NOT_READY');
    desk.pass(1);
    expect(desk.everything).toEqual([
      '0.00 retrieve',
      '0.05 retrieve-details',
      '3.00 abort retrieve-details',
      '3.00 change NOT_READY',
      '3.05 retrieve',
      '3.10 retrieve-details',
    ]);
  });

  it('is not asked while a change is open, or nobody answers', () => {
    const desk = deskAt('READY');
    weather(desk.acd, offline);
    desk.until(11);
    desk.dispatch({ type: 'ask-details' });
    desk.click('NOT_READY');
    desk.until(600);
    expect(asked(desk)).toEqual([]);
  });

  it('that fails says nothing of the state: it is asked again, and less often where it is refused', () => {
    const failed = (kind: 'server' | 'auth' | 'invalid') => {
      const desk = deskAt('READY', { dice: () => 0.999 });
      desk.acd.always['retrieve-details'] = failing(kind);
      desk.dispatch({ type: 'ask-details' });
      desk.pass(330);
      expect(desk.shown()).toMatchObject({ look: 'ready', failure: null, notice: null });
      expect(desk.details()).toMatchObject({ failure: kind });
      return asked(desk).map(Math.round);
    };
    expect(failed('server')).toEqual([0, 10, 20, 30, 46, 78, 138, 198, 258, 318]);
    expect([failed('auth'), failed('invalid')]).toEqual([
      [0, 300],
      [0, 300],
    ]);
  });

  it('that brings another state has the ACD asked for that at once', () => {
    const desk = deskAt('READY');
    desk.until(2);
    desk.dispatch({ type: 'ask-details' });
    desk.passMs(40);
    desk.acd.state = 'NOT_READY';
    desk.pass(1);
    expect(desk.wire).toEqual(['2.00 retrieve', '2.10 retrieve']);
    expect(desk.shown()).toMatchObject({ look: 'not-ready', notice: { is: 'changed-elsewhere' } });
  });

  it('is asked again as late as the ACD wishes', () => {
    const desk = deskAt('READY');
    desk.acd.next['retrieve-details'].push(failing('rate-limited', { retryAfter: 100_000 }));
    desk.dispatch({ type: 'ask-details' });
    desk.pass(50);
    desk.dispatch({ type: 'ask-details' });
    desk.pass(150);
    expect(asked(desk).map(Math.round)).toEqual([0, 105]);
    expect(desk.details().failure).toBeNull();
  });

  it.each([{ state: 'READY' }, { state: null, details: DETAILS }])(
    'whose answer is %j has no answer: nobody we know answers like that',
    answer => {
      const desk = createDesk({
        service: ({ do: asks }) => ({ ok: true, ...(asks === 'retrieve' ? { state: 'READY' } : answer) }),
      });
      desk.pass(31);
      expect(desk.details()).toMatchObject({ known: null, failure: 'not-the-acd' });
      expect(desk.shown().look).toBe('ready');
    },
  );
});

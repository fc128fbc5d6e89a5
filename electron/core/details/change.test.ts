import { describe, expect, it } from '@jest/globals';
import { DETAILS, failing, fine, offline, silent, weather } from '../../../tests/support/core-acd';
import { type Desk, deskAt, TEN_O_CLOCK } from '../../../tests/support/core-desk';
import type { Details } from '../../contract/details';
import type { Difference } from '../../contract/difference';
import { transition } from '../transition';

const MOBILE: Difference = { sipEnabled: false, externalNumberEnabled: true };
/** What comes of it. */
const ON_MOBILE: Details = { ...DETAILS, ...MOBILE, destination: 'EXTERNAL_NUMBER' };
const SALES: Difference = { skills: [{ name: 'Sales', has: true }] };

/** A desk with an open window, whose ACD has said its state and details. */
function deskWith(acd: 'READY' | 'NOT_READY'): Desk {
  const desk = deskAt(acd);
  desk.dispatch({ type: 'window', open: true });
  desk.pass(2);
  desk.begin();
  return desk;
}

const outcome = (desk: Desk) => desk.details().outcome;
const has = (desk: Desk, name: string) => desk.acd.details.skills.find(skill => skill.name === name)?.has;

describe('a change of the details while NOT_READY', () => {
  it('looks, looks again, writes, and looks whether it is so', () => {
    const desk = deskWith('NOT_READY');
    desk.change(MOBILE);
    const steps = [desk.details().change?.step];
    for (const ms of [60, 50, 50, 50]) {
      desk.passMs(ms);
      steps.push(desk.details().change?.step);
    }
    desk.pass(1);
    expect(steps).toEqual(['reading', 'reading', 'writing', 'checking', 'checking']);
    expect(desk.everything.slice(0, 5)).toEqual([
      '0.00 retrieve-details',
      '0.05 retrieve-details',
      '0.10 change-details',
      '0.15 retrieve',
      '0.20 retrieve-details',
    ]);
    expect(desk.acd).toMatchObject({ state: 'NOT_READY', details: ON_MOBILE });
    expect(outcome(desk)).toMatchObject({
      came: 'done',
      difference: MOBILE,
      from: { sipEnabled: true, externalNumberEnabled: false },
      replaced: null,
      leftNotReady: false,
    });
    expect(desk.notices).toEqual([]);
  });

  it('keeps all else as it is: the other skills, their order, and a number in whatever form', () => {
    const desk = deskWith('NOT_READY');
    desk.changeElsewhere({ externalNumber: '0221/155-400 300 ' });
    desk.change(SALES);
    desk.pass(2);
    expect(desk.acd.details).toEqual({
      ...DETAILS,
      externalNumber: '0221/155-400 300 ',
      skills: DETAILS.skills.map(({ name }) => ({ name, has: true })),
    });
  });

  it('keeps what somebody else changed before the first look', () => {
    const desk = deskWith('NOT_READY');
    desk.changeElsewhere({ skills: [{ name: 'Support', has: false }] });
    desk.change(SALES);
    desk.pass(2);
    expect(['Sales', 'Support'].map(name => has(desk, name))).toEqual([true, false]);
    expect(outcome(desk)).toMatchObject({ came: 'done' });
  });

  it('is not made where it is so already', () => {
    const desk = deskWith('NOT_READY');
    desk.change(SALES);
    desk.changeElsewhere(SALES);
    desk.pass(2);
    expect(desk.everything).toEqual(['0.00 retrieve-details']);
    expect(outcome(desk)).toMatchObject({ came: 'already', undoUntil: null });
    expect(desk.notices).toEqual([]);
  });

  it('forgets whose reason it was: the ACD may have done so, too', () => {
    const desk = deskWith('NOT_READY');
    desk.click('NOT_READY', 'Coffee');
    desk.pass(2);
    expect(desk.shown().currentReason).toBe('Coffee');
    desk.change(SALES);
    desk.pass(2);
    expect(desk.shown()).toMatchObject({ currentReason: null, headline: { is: 'not-ready', reason: null } });
    expect(desk.acd.reason).toBeNull();
  });

  it('is made one at a time', () => {
    const desk = deskWith('NOT_READY');
    desk.change(MOBILE);
    desk.change(SALES);
    desk.pass(2);
    expect(desk.acd.details).toEqual(ON_MOBILE);
  });

  it('waits for the NOT_READY that was just asked for', () => {
    const desk = deskWith('READY');
    desk.click('NOT_READY', 'Lunch');
    desk.change(SALES);
    expect(desk.details().change).toMatchObject({ step: 'not-ready', readyAgain: false });
    desk.pass(2);
    expect(desk.everything.slice(0, 5)).toEqual([
      '0.00 change NOT_READY Lunch',
      '0.05 retrieve',
      '0.10 retrieve-details',
      '0.15 retrieve-details',
      '0.20 change-details',
    ]);
    expect(desk.acd.state).toBe('NOT_READY');
  });

  it('needs an account', () => {
    const desk = deskWith('NOT_READY');
    desk.dispatch({ type: 'configured', account: null, memory: null, crowd: false });
    desk.dispatch({ type: 'change-details', difference: SALES, from: {}, readyAgain: false });
    expect(desk.state().change).toBeNull();
  });
});

describe('a change of the details is stopped, and nothing is written', () => {
  const stopped = { is: 'details-change', came: 'stopped', cause: null, replaced: null, leftNotReady: false };

  it.each<[string, (desk: Desk) => void]>([
    ['another skill', desk => desk.changeElsewhere({ skills: [{ name: 'Support', has: false }] })],
    ['the same thing', desk => desk.changeElsewhere(SALES)],
    ['the state', desk => Object.assign(desk.acd, { state: 'READY' })],
    [
      'the skills of the account',
      desk => {
        desk.acd.details = {
          ...DETAILS,
          skills: [...DETAILS.skills, { name: 'Spanish', has: false }],
        };
      },
    ],
  ])('by somebody who changes %s between the two looks', (_what, elsewhere) => {
    const desk = deskWith('NOT_READY');
    desk.change(SALES);
    desk.passMs(60);
    elsewhere(desk);
    const { details } = desk.acd;
    desk.pass(1);
    expect(desk.everything).not.toContain('0.10 change-details');
    expect(desk.acd.details).toEqual(details);
    expect(outcome(desk)).toMatchObject({ came: 'stopped', undoUntil: null });
    expect(desk.notices[0]).toEqual(stopped);
  });

  it('where it is not any more what the agent saw of it', () => {
    const desk = deskWith('NOT_READY');
    desk.change({ externalNumber: '+493023125000' });
    desk.changeElsewhere({ externalNumber: '+493023125001' });
    desk.pass(2);
    expect(desk.acd.details.externalNumber).toBe('+493023125001');
    expect(desk.notices).toEqual([stopped]);
  });

  it('where the skill is gone', () => {
    const desk = deskWith('NOT_READY');
    desk.change(SALES);
    desk.acd.details = { ...DETAILS, skills: DETAILS.skills.filter(({ name }) => name !== 'Sales') };
    desk.pass(2);
    expect(desk.notices).toEqual([stopped]);
  });

  it('by a READY that is seen: the ACD is asked for the state at once', () => {
    const desk = deskWith('NOT_READY');
    desk.acd.state = 'READY';
    desk.change(SALES);
    desk.passMs(110);
    expect(desk.everything).toEqual(['0.00 retrieve-details', '0.05 retrieve', '0.10 retrieve-details']);
    expect(desk.notices.map(({ is }) => is)).toEqual(['details-change', 'changed-elsewhere']);
    expect(desk.shown().look).toBe('ready');
  });

  it('where the agent is READY and has not agreed to end that', () => {
    const desk = deskWith('READY');
    desk.change(SALES);
    desk.pass(2);
    expect(desk.everything).toEqual([]);
    expect(desk.notices).toEqual([stopped]);
    expect(desk.acd.state).toBe('READY');
  });

  it('by a READY that the ACD says before anybody has looked, which is told already', () => {
    const desk = deskWith('NOT_READY');
    desk.acd.state = 'READY';
    desk.dispatch({ type: 'resumed' });
    desk.change(SALES);
    desk.pass(1);
    expect(outcome(desk)).toMatchObject({ came: 'stopped' });
    expect(desk.notices).toMatchObject([{ is: 'changed-elsewhere', to: 'READY' }]);
  });

  it('in a state nobody knows', () => {
    const desk = deskWith('NOT_READY');
    desk.acd.state = 'WRAP_UP';
    desk.pass(6);
    desk.begin();
    desk.change(SALES, true);
    desk.pass(2);
    expect(desk.everything).toEqual([]);
    expect(outcome(desk)).toMatchObject({ came: 'stopped' });
  });
});

describe('a change of the details that fails', () => {
  it.each(['retrieve-details', 'change-details'] as const)('at %s is told with its cause', request => {
    const desk = deskWith('NOT_READY');
    desk.acd.next[request].push(failing('server'));
    desk.change(SALES);
    desk.pass(2);
    expect(desk.notices).toEqual([
      { is: 'details-change', came: 'failed', cause: 'server', replaced: null, leftNotReady: false },
    ]);
    expect(has(desk, 'Sales')).toBe(false);
    expect(desk.shown()).toMatchObject({ look: 'not-ready', failure: null });
  });

  it('since the account has other skills by now begins anew, once', () => {
    const desk = deskWith('NOT_READY');
    const refused = failing('skills-unknown');
    desk.acd.next['change-details'].push(refused);
    desk.change(SALES);
    desk.pass(2);
    expect(desk.everything.filter(line => line.includes('details'))).toEqual([
      '0.00 retrieve-details',
      '0.05 retrieve-details',
      '0.10 change-details',
      '0.15 retrieve-details',
      '0.20 retrieve-details',
      '0.25 change-details',
      '0.35 retrieve-details',
    ]);
    expect(outcome(desk)).toMatchObject({ came: 'done' });
    desk.acd.next['change-details'].push(refused, refused);
    desk.change({ acdEnabled: false });
    desk.pass(2);
    expect(outcome(desk)).toMatchObject({ came: 'failed', cause: 'skills-unknown' });
    expect(desk.acd.details.acdEnabled).toBe(true);
  });

  it('to look in time is given up: the computer slept over the answer', () => {
    const desk = deskWith('NOT_READY');
    desk.acd.next['retrieve-details'].push(fine, { ...fine, answersAfter: 3000 });
    desk.change(SALES);
    desk.pass(1);
    desk.sleep(3600);
    desk.changeElsewhere({ acdEnabled: false });
    desk.pass(10);
    expect(outcome(desk)).toMatchObject({ came: 'failed', cause: 'timeout' });
    expect(desk.acd.details).toMatchObject({ acdEnabled: false });
  });

  it('to begin within 30 s is given up', () => {
    const desk = deskWith('NOT_READY');
    weather(desk.acd, offline);
    desk.dispatch({ type: 'network' });
    desk.pass(5);
    desk.change(SALES);
    desk.pass(29);
    expect(outcome(desk)).toBeNull();
    desk.passMs(1100);
    expect(outcome(desk)).toMatchObject({ came: 'failed', cause: 'offline' });
    weather(desk.acd, fine);
    desk.pass(200);
    expect(has(desk, 'Sales')).toBe(false);
  });

  it('to begin, since the ACD acknowledges NOT_READY and does not apply it, is given up, too', () => {
    const desk = deskWith('READY');
    desk.acd.keepsChanges = false;
    desk.change(SALES, true);
    desk.pass(6);
    expect(desk.shown()).toMatchObject({ look: 'ready', owesNotReady: true });
    expect(desk.notices).toMatchObject([{ is: 'did-not-stick', wanted: 'NOT_READY' }]);
    expect(outcome(desk)).toMatchObject({ came: 'failed' });
  });

  it('to begin within 30 s, since the ACD takes its time with NOT_READY, is given up, too', () => {
    const desk = deskWith('READY');
    desk.acd.always.change = failing('server', { answersAfter: 2000 });
    desk.change(SALES, true);
    desk.pass(31);
    expect(outcome(desk)).toMatchObject({ came: 'failed', cause: 'server' });
  });

  it.each(['offline', 'auth'] as const)(
    'since the ACD cannot be asked (%s) does not sweep away that callers may ring an empty desk',
    kind => {
      const desk = deskWith('READY');
      weather(desk.acd, failing(kind));
      desk.change(SALES, true);
      desk.pass(40);
      expect(outcome(desk)).toMatchObject({ came: 'failed', cause: kind });
      const is = kind === 'auth' ? 'blocked' : 'lost-while-ready';
      expect(desk.notices.map(notice => notice.is)).toEqual([is]);
      expect(desk.shown().notice).toMatchObject({ is });
    },
  );

  it('to begin since nobody has said anything at all is given up, too', () => {
    const desk = deskAt('NOT_READY', { account: null });
    desk.dispatch({ type: 'configured', account: 'server/agent', memory: null, crowd: false });
    desk.acd.always.retrieve = silent();
    desk.dispatch({ type: 'configured', account: 'server/other', memory: null, crowd: false });
    desk.dispatch({ type: 'change-details', difference: SALES, from: {}, readyAgain: false });
    desk.pass(31);
    expect(outcome(desk)).toMatchObject({ came: 'failed', cause: 'timeout' });
  });

  it('the ACD acknowledged it, and says otherwise 5 s later', () => {
    const desk = deskWith('NOT_READY');
    desk.acd.keepsChanges = false;
    desk.change(SALES);
    desk.pass(4);
    expect(desk.details().change).not.toBeNull();
    desk.pass(2);
    expect(desk.everything.filter(line => line.endsWith('retrieve-details'))).toHaveLength(6);
    expect(desk.notices).toEqual([
      { is: 'details-change', came: 'not-kept', cause: null, replaced: null, leftNotReady: false },
    ]);
  });

  it('takes its time to be seen, and is no failure', () => {
    const desk = deskWith('NOT_READY');
    desk.acd.next['change-details'].push({ answersAfter: 50, landsAfter: 2100, failure: null });
    desk.change(SALES);
    desk.pass(1);
    expect(outcome(desk)).toBeNull();
  });
});

describe('a write without a clear answer', () => {
  it('is looked for until 10 s later: it has arrived', () => {
    const desk = deskWith('NOT_READY');
    desk.acd.next['change-details'].push(failing('server', { mayHaveReached: true, landsAfter: 4000 }));
    desk.change(SALES);
    desk.pass(3);
    expect(desk.details().change).toMatchObject({ step: 'checking' });
    desk.pass(3);
    expect(outcome(desk)).toMatchObject({ came: 'done', leftNotReady: false });
    expect(desk.notices).toEqual([]);
  });

  it('or has not', () => {
    const desk = deskWith('NOT_READY');
    desk.acd.next['change-details'].push(failing('server', { mayHaveReached: true }));
    desk.change(SALES);
    desk.pass(10);
    expect(outcome(desk)).toBeNull();
    desk.pass(1);
    expect(outcome(desk)).toMatchObject({ came: 'failed', cause: 'server' });
    expect(desk.state().stray).toBeNull();
  });

  it('may land over the READY that was clicked meanwhile, and is then perhaps ours', () => {
    const desk = deskWith('NOT_READY');
    desk.acd.next['change-details'].push(failing('server', { mayHaveReached: true, landsAfter: 4000 }));
    desk.change(SALES);
    desk.pass(1);
    desk.click('READY');
    desk.pass(1);
    expect(desk.shown().look).toBe('ready');
    desk.pass(8);
    expect(desk.notices).toMatchObject([{ is: 'changed-elsewhere', to: 'NOT_READY', clue: 'perhaps-ours' }]);
  });

  it('that a READY of ours may overtake changes nothing of that READY’s own', () => {
    const desk = deskWith('NOT_READY');
    desk.acd.next['change-details'].push(failing('server', { mayHaveReached: true, answersAfter: 400 }));
    desk.change(SALES);
    desk.passMs(150);
    desk.click('READY');
    expect(desk.wire).toEqual([]);
    desk.passMs(400);
    expect(desk.wire).toEqual(['0.50 change READY', '0.55 retrieve']);
    expect(desk.shown()).toMatchObject({ look: 'changing' });
    desk.pass(1);
    expect(desk.shown()).toMatchObject({ look: 'ready' });
  });

  it('nobody can tell of, if the ACD says nothing for 30 s', () => {
    const desk = deskWith('NOT_READY');
    desk.acd.next['change-details'].push(failing('timeout', { mayHaveReached: true }));
    desk.change(SALES);
    desk.passMs(140);
    desk.acd.always['retrieve-details'] = offline;
    desk.pass(30);
    expect(outcome(desk)).toBeNull();
    desk.pass(60);
    expect(desk.notices).toEqual([
      { is: 'details-change', came: 'unclear', cause: 'offline', replaced: null, leftNotReady: false },
    ]);
  });

  it('nobody can tell of leaves nothing to say of the way, until the ACD says how it is', () => {
    const desk = deskWith('NOT_READY');
    desk.acd.next['change-details'].push(silent(20));
    desk.change(MOBILE);
    desk.passMs(140);
    desk.acd.always['retrieve-details'] = offline;
    desk.pass(60);
    desk.click('READY');
    desk.pass(2);
    expect(outcome(desk)).toMatchObject({ came: 'unclear' });
    expect(desk.details().check).toEqual({ is: 'unsure', why: 'no-answer' });
    desk.acd.always['retrieve-details'] = fine;
    desk.pass(60);
    expect(desk.details()).toMatchObject({ check: { is: 'clear' }, known: { details: ON_MOBILE } });
  });

  it('nobody can tell of, if the ACD asks to wait longer than that', () => {
    const desk = deskWith('NOT_READY');
    desk.change(SALES);
    desk.passMs(140);
    desk.acd.always['retrieve-details'] = failing('rate-limited', { retryAfter: 100_000 });
    desk.pass(1);
    expect(outcome(desk)).toMatchObject({ came: 'unclear', cause: 'rate-limited' });
    expect(desk.everything.filter(line => line.endsWith(' retrieve-details'))).toHaveLength(3);
  });

  it('nobody can tell of, if the key is refused meanwhile', () => {
    const desk = deskWith('NOT_READY');
    desk.change(SALES);
    desk.passMs(140);
    weather(desk.acd, failing('auth'));
    desk.pass(29);
    expect(outcome(desk)).toBeNull();
    desk.pass(3);
    expect(outcome(desk)).toMatchObject({ came: 'unclear', cause: 'auth' });
  });

  it('is not cut by a READY that is given up', () => {
    const desk = deskWith('NOT_READY');
    desk.acd.next['change-details'].push(silent(9000));
    desk.change(SALES);
    desk.passMs(150);
    desk.acd.always.change = offline;
    desk.dispatch({ type: 'go', want: 'READY', reason: null });
    desk.sleep(14);
    desk.pass(2);
    expect(desk.everything).not.toContain(expect.stringContaining('abort change-details'));
    expect(desk.notices).toMatchObject([{ is: 'change-failed', wanted: 'READY' }]);
  });
});

describe('somebody else’s change that ours has replaced', () => {
  const theirs: Difference = { skills: [{ name: 'Support', has: false }] };

  it('is told if the look that goes out with the write has seen it', () => {
    const desk = deskWith('NOT_READY');
    desk.acd.next['change-details'].push({ ...fine, looksAfter: 10 });
    desk.change(SALES);
    desk.passMs(102);
    desk.changeElsewhere(theirs);
    desk.pass(2);
    expect(has(desk, 'Support')).toBe(true);
    expect(outcome(desk)).toMatchObject({ came: 'done', replaced: theirs });
    expect(desk.notices).toEqual([
      { is: 'details-change', came: 'done', cause: null, replaced: theirs, leftNotReady: false },
    ]);
  });

  it('is told if it was seen while a late write was looked for', () => {
    const desk = deskWith('NOT_READY');
    desk.acd.next['change-details'].push(failing('server', { mayHaveReached: true, landsAfter: 4000 }));
    desk.change(SALES);
    desk.pass(1);
    desk.changeElsewhere(theirs);
    desk.pass(6);
    expect(outcome(desk)).toMatchObject({ came: 'done', replaced: theirs });
  });

  it('that was READY is told, and the way back with it', () => {
    const desk = deskWith('NOT_READY');
    desk.acd.next['change-details'].push({ ...fine, looksAfter: 10 });
    desk.change(SALES);
    desk.passMs(102);
    desk.acd.state = 'READY';
    desk.pass(2);
    expect(desk.acd.state).toBe('NOT_READY');
    expect(desk.notices).toEqual([
      { is: 'details-change', came: 'done', cause: null, replaced: {}, leftNotReady: true },
    ]);
  });

  it('is told if it was the same change, and something else with it', () => {
    const desk = deskWith('NOT_READY');
    desk.acd.next['change-details'].push({ ...fine, looksAfter: 10 });
    desk.change(SALES);
    desk.passMs(102);
    desk.changeElsewhere({ ...SALES, acdEnabled: false });
    desk.pass(2);
    expect(desk.acd.details.acdEnabled).toBe(true);
    expect(outcome(desk)).toMatchObject({ came: 'done', replaced: { acdEnabled: false } });
  });

  it('that was a READY is none if the READY came after our write', () => {
    const desk = deskWith('NOT_READY');
    desk.acd.next['change-details'].push({ ...fine, looksAfter: 40 });
    desk.acd.next.retrieve.push(failing('server'));
    desk.change(SALES);
    desk.passMs(125);
    desk.acd.state = 'READY';
    desk.pass(4);
    expect(outcome(desk)).toMatchObject({ came: 'done', replaced: null, leftNotReady: false });
    expect(desk.notices.map(({ is }) => is)).toEqual(['changed-elsewhere']);
  });

  it('is none if it came after our write, and stays', () => {
    const desk = deskWith('NOT_READY');
    desk.acd.next['change-details'].push({ ...fine, answersAfter: 300 });
    desk.change(SALES);
    desk.passMs(200);
    desk.changeElsewhere(theirs);
    desk.pass(2);
    expect([has(desk, 'Sales'), has(desk, 'Support')]).toEqual([true, false]);
    expect(outcome(desk)).toMatchObject({ came: 'done', replaced: null });
    expect(desk.notices).toEqual([]);
  });

  it('cannot be told where that look brings nothing', () => {
    const desk = deskWith('NOT_READY');
    desk.acd.next['change-details'].push({ ...fine, looksAfter: 500 });
    desk.change(SALES);
    desk.passMs(102);
    desk.changeElsewhere(theirs);
    desk.pass(2);
    expect(has(desk, 'Support')).toBe(true);
    expect(outcome(desk)).toMatchObject({ came: 'done', replaced: null });
  });

  it('is none if the last look came after our write', () => {
    const desk = deskWith('NOT_READY');
    desk.acd.next['change-details'].push({ ...fine, looksAfter: 30 });
    desk.change(SALES);
    desk.pass(2);
    expect(outcome(desk)).toMatchObject({ came: 'done', replaced: null });
  });
});

describe('a change of the details of who is READY', () => {
  it('ends READY, changes, and goes READY again, as one step', () => {
    const desk = deskWith('READY');
    desk.change(MOBILE, true);
    expect(desk.details().change).toMatchObject({ step: 'not-ready', readyAgain: true });
    desk.pass(2);
    expect(desk.everything).toEqual([
      '0.00 change NOT_READY',
      '0.05 retrieve',
      '0.10 retrieve-details',
      '0.15 retrieve-details',
      '0.20 change-details',
      '0.25 retrieve',
      '0.30 retrieve-details',
      '0.35 change READY',
      '0.40 retrieve',
      '0.45 retrieve-details',
    ]);
    expect(desk.acd).toMatchObject({ state: 'READY', details: MOBILE });
    expect(desk.shown()).toMatchObject({ look: 'ready', notice: null });
    expect(outcome(desk)).toMatchObject({ came: 'done', leftNotReady: false });
  });

  it('goes READY again though it was stopped: that was asked for, too', () => {
    const desk = deskWith('READY');
    desk.change(SALES, true);
    desk.passMs(160);
    desk.changeElsewhere({ acdEnabled: false });
    desk.pass(2);
    expect(desk.acd.state).toBe('READY');
    expect(outcome(desk)).toMatchObject({ came: 'stopped', leftNotReady: false });
  });

  const way = (came: string, cause: string | null = null) => ({
    is: 'details-change',
    came,
    cause,
    replaced: null,
    leftNotReady: true,
  });

  it.each<[string, (desk: Desk) => void]>([
    ['the screen is locked', desk => desk.lock()],
    ['the computer goes to sleep', desk => desk.leave('sleep')],
    ['the session ends', desk => desk.leave('logOff')],
    ['the agent quits', desk => desk.dispatch({ type: 'quit' })],
  ])('does not go READY again if %s meanwhile; the way back is offered', (_what, happens) => {
    const desk = deskWith('READY');
    desk.change(SALES, true);
    desk.passMs(160);
    happens(desk);
    desk.pass(2);
    expect(desk.acd).toMatchObject({ state: 'NOT_READY' });
    expect(has(desk, 'Sales')).toBe(true);
    expect(desk.notices).toEqual([way('done')]);
  });

  it('does not go READY again once somebody else has set a state', () => {
    const desk = deskWith('READY');
    desk.acd.next['change-details'].push({ ...fine, answersAfter: 9000 });
    desk.change(SALES, true);
    desk.passMs(300);
    desk.acd.state = 'READY';
    desk.acd.always['retrieve-details'] = failing('server');
    desk.pass(10);
    desk.acd.state = 'NOT_READY';
    desk.pass(6);
    desk.acd.always['retrieve-details'] = fine;
    desk.pass(60);
    expect(desk.acd.state).toBe('NOT_READY');
    expect(desk.wire.filter(line => line.includes('READY'))).toEqual(['0.00 change NOT_READY']);
  });

  it('does not go READY again over a state that a look has seen', () => {
    const desk = deskWith('READY');
    desk.change(SALES, true);
    desk.passMs(105);
    desk.acd.state = 'WRAP_UP';
    desk.pass(3);
    expect(desk.acd.state).toBe('WRAP_UP');
    expect(desk.wire).toEqual(['0.00 change NOT_READY', '0.05 retrieve', '0.15 retrieve']);
    expect(desk.notices.map(({ is }) => is)).toEqual(['details-change']);
    expect(outcome(desk)).toMatchObject({ came: 'stopped' });
  });

  it.each(['READY', 'WRAP_UP'])('does not go READY again once the write has replaced %s', state => {
    const desk = deskWith('READY');
    desk.acd.next['change-details'].push({ ...fine, looksAfter: 20, landsAfter: 20 });
    desk.change(SALES, true);
    desk.passMs(210);
    desk.acd.state = state;
    desk.pass(3);
    expect(desk.acd.state).toBe('NOT_READY');
    expect(outcome(desk)).toMatchObject({ came: 'done', replaced: {}, leftNotReady: true });
  });

  it('goes READY again only within the 15 s in which a click is', () => {
    const desk = deskWith('READY');
    desk.acd.next['retrieve-details'].push({ ...fine, answersAfter: 8000 }, { ...fine, answersAfter: 8000 });
    desk.change(SALES, true);
    desk.pass(20);
    expect(desk.acd.state).toBe('NOT_READY');
    expect(desk.notices).toEqual([way('done')]);
    desk.click('READY');
    desk.pass(1);
    expect(desk.shown()).toMatchObject({ look: 'ready', notice: null });
  });

  it('stays NOT_READY after a write that may still land', () => {
    const desk = deskWith('READY');
    desk.acd.next['change-details'].push(failing('timeout', { mayHaveReached: true }));
    desk.acd.always['retrieve-details'] = fine;
    desk.change(SALES, true);
    desk.passMs(240);
    desk.acd.always['retrieve-details'] = offline;
    desk.pass(90);
    expect(desk.acd.state).toBe('NOT_READY');
    expect(desk.notices).toEqual([way('unclear', 'offline')]);
  });

  it('stays NOT_READY if the ACD does not keep it: it may show late', () => {
    const desk = deskWith('READY');
    desk.change(SALES, true);
    desk.passMs(210);
    desk.acd.keepsChanges = false;
    desk.pass(7);
    expect(desk.notices).toEqual([way('not-kept')]);
  });

  it('is not made if NOT_READY cannot be set first, which is told already', () => {
    const desk = deskWith('READY');
    desk.acd.next.change.push(failing('invalid'));
    desk.change(SALES, true);
    desk.pass(2);
    expect(desk.notices.map(({ is }) => is)).toEqual(['change-failed']);
    expect(outcome(desk)).toMatchObject({ came: 'failed', cause: null, leftNotReady: false });
    expect(desk.acd.state).toBe('READY');
  });

  it('overtakes the READY that is on its way, and waits until that cannot land any more', () => {
    const desk = deskWith('NOT_READY');
    desk.acd.next.change.push(silent());
    desk.click('READY');
    desk.passMs(100);
    desk.change(SALES, true);
    desk.pass(9);
    expect(has(desk, 'Sales')).toBe(false);
    desk.pass(4);
    expect(has(desk, 'Sales')).toBe(true);
    expect(desk.shown()).toMatchObject({ look: 'ready', notice: null });
  });

  it('does not go READY again behind a locked screen', () => {
    const desk = deskWith('READY');
    desk.dispatch({ type: 'screen', locked: true, idle: 0, certain: true });
    desk.pass(2);
    desk.click('READY');
    desk.pass(1);
    desk.change(SALES, true);
    expect(desk.details().change).toMatchObject({ readyAgain: false });
  });
});

describe('a click while the details are changed', () => {
  it('on Ready calls the change off, as long as nothing is written', () => {
    const desk = deskWith('NOT_READY');
    desk.change(SALES);
    desk.passMs(60);
    desk.click('READY');
    desk.pass(2);
    expect(desk.acd.state).toBe('READY');
    expect(has(desk, 'Sales')).toBe(false);
    expect(outcome(desk)).toMatchObject({ came: 'called-off', leftNotReady: false });
    expect(desk.notices).toEqual([]);
  });

  it('on Ready waits for the write that is on its way, and is then sent', () => {
    const desk = deskWith('NOT_READY');
    desk.change(SALES);
    desk.passMs(110);
    desk.click('READY');
    expect(desk.shown().look).toBe('changing');
    desk.pass(2);
    expect(desk.acd.state).toBe('READY');
    expect(has(desk, 'Sales')).toBe(true);
    expect(outcome(desk)).toMatchObject({ came: 'done', leftNotReady: false });
  });

  it('on a reason goes first, and the change begins anew', () => {
    const desk = deskWith('NOT_READY');
    desk.change(SALES);
    desk.passMs(60);
    desk.click('NOT_READY', 'Coffee');
    desk.pass(2);
    expect(desk.everything.slice(1, 8)).toEqual([
      '0.05 retrieve-details',
      '0.06 abort retrieve-details',
      '0.06 change NOT_READY Coffee',
      '0.11 retrieve',
      '0.16 retrieve-details',
      '0.21 retrieve-details',
      '0.26 change-details',
    ]);
    expect(has(desk, 'Sales')).toBe(true);
  });

  it('on Not Ready means it: nobody goes READY again', () => {
    const desk = deskWith('READY');
    desk.change(SALES, true);
    desk.passMs(160);
    desk.click('NOT_READY');
    desk.pass(2);
    expect(desk.acd.state).toBe('NOT_READY');
    expect(outcome(desk)).toMatchObject({ came: 'done', leftNotReady: false });
    expect(desk.notices).toEqual([]);
  });
});

it('what became of a change is not shown any more once it was read', () => {
  const desk = deskWith('NOT_READY');
  desk.change(SALES);
  desk.pass(2);
  desk.dispatch({ type: 'details-seen' });
  expect(outcome(desk)).toBeNull();
});

describe('undo', () => {
  const undo = (desk: Desk, readyAgain = false) => {
    const { difference, from } = outcome(desk) ?? { difference: {}, from: {} };
    desk.dispatch({ type: 'change-details', difference: from, from: difference, readyAgain });
    desk.pass(2);
  };

  it('is offered for a minute, and makes it as it was', () => {
    const desk = deskWith('NOT_READY');
    desk.change(MOBILE);
    desk.pass(2);
    expect(outcome(desk)).toMatchObject({ at: TEN_O_CLOCK + 3250, undoUntil: TEN_O_CLOCK + 63_250 });
    undo(desk);
    expect(desk.acd.details).toEqual(DETAILS);
    expect(outcome(desk)).toMatchObject({ came: 'done', difference: { sipEnabled: true } });
    desk.pass(60);
    expect(outcome(desk)).toMatchObject({ undoUntil: null });
    expect(desk.snapshots.at(-1)?.details.outcome?.undoUntil).toBeNull();
  });

  it('is not offered while something is being changed, nor once the ACD shows something else', () => {
    const desk = deskWith('NOT_READY');
    desk.change(MOBILE);
    desk.pass(2);
    desk.changeElsewhere({ sipEnabled: true });
    desk.dispatch({ type: 'ask-details' });
    desk.pass(1);
    expect(outcome(desk)).toMatchObject({ came: 'done', undoUntil: null });
  });

  it('is stopped if the ACD does not show our change any more', () => {
    const desk = deskWith('NOT_READY');
    desk.change(MOBILE);
    desk.pass(2);
    desk.changeElsewhere({ externalNumberEnabled: false });
    undo(desk);
    expect(outcome(desk)).toMatchObject({ came: 'stopped' });
    expect(desk.acd.details).toMatchObject({ sipEnabled: false, externalNumberEnabled: false });
  });

  it('of who is READY is one step, too', () => {
    const desk = deskWith('READY');
    desk.change(MOBILE, true);
    desk.pass(2);
    undo(desk, true);
    expect(desk.acd).toMatchObject({ state: 'READY', details: DETAILS });
  });
});

it('a write that is on its way when the program ends may land over the READY of the next run', () => {
  const desk = deskWith('NOT_READY');
  desk.acd.next['change-details'].push({ ...fine, landsAfter: 4000, answersAfter: 4050 });
  desk.change(SALES);
  desk.passMs(150);
  desk.restart();
  desk.pass(1);
  desk.click('READY');
  desk.pass(10);
  expect(desk.notices).toMatchObject([{ is: 'changed-elsewhere', to: 'NOT_READY', clue: 'perhaps-ours' }]);
});

it('an answer to a write that nobody waits for changes nothing', () => {
  const desk = deskWith('NOT_READY');
  const flight = { request: 99, is: 'change-details', startedAt: desk.now(), doubtAt: Infinity } as const;
  const state = { ...desk.state(), flight };
  const answered = { type: 'answered', request: 99, answer: { ok: true, state: null } } as const;
  expect(transition(state, answered, desk.now()).state).toEqual({ ...state, flight: null });
});

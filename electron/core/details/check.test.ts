import { describe, expect, it } from '@jest/globals';
import { DETAILS, failing, fine, offline, weather } from '../../../tests/support/core-acd';
import { createDesk, type Desk } from '../../../tests/support/core-desk';
import { only } from '../../../tests/support/rules';
import type { Check, Details } from '../../contract/details';

/** A desk whose ACD has these details, asked once. */
function deskWith(details: Partial<Details>, acd = 'READY'): Desk {
  const desk = createDesk({ acd });
  desk.acd.details = { ...DETAILS, ...details };
  desk.dispatch({ type: 'window', open: true });
  desk.pass(1);
  desk.begin();
  return desk;
}

const noSkill = DETAILS.skills.map(skill => ({ ...skill, has: false }));
const outside = { sipEnabled: false, externalNumberEnabled: true, destination: 'EXTERNAL_NUMBER' };
const is = (obstacle: string) => ({ is: 'obstacle', obstacle });
const unsure = (why: string) => ({ is: 'unsure', why });

describe('the check of who is READY', () => {
  it.each<[string, Partial<Details>, object]>([
    ['all that is needed', {}, { is: 'clear' }],
    ['the external number alone', outside, { is: 'clear' }],
    ['ACD off', { acdEnabled: false }, is('acd-off')],
    ['neither telephone on', { sipEnabled: false }, is('no-destination')],
    ['calls to SIP, which is off', { ...outside, destination: 'SIP' }, is('destination-off')],
    ['calls to the number, which is off', { destination: 'EXTERNAL_NUMBER' }, is('destination-off')],
    ['calls to a number that is not there', { ...outside, externalNumber: null }, is('no-number')],
    ['calls to a number of blanks', { ...outside, externalNumber: ' ' }, is('no-number')],
    [
      'calls to who knows where, and no number',
      { ...outside, destination: null, externalNumber: '' },
      is('no-number'),
    ],
    ['no skill on', { skills: noSkill }, is('no-skill')],
    ['several things in the way', { acdEnabled: false, skills: noSkill }, is('acd-off')],
    ['calls to where Schalter does not know', { destination: 'BROWSERPHONE' }, unsure('destination')],
    ['a value that only looks alike', { destination: 'sip' }, unsure('destination')],
    ['calls to nobody says where', { destination: null }, unsure('destination')],
    ['an account that names no skills', { skills: [] }, unsure('skills')],
  ])('with %s', (_what, details, check) => {
    expect(deskWith(details).details().check).toEqual(check);
  });
});

describe('the check', () => {
  it.each<[string, string, Partial<Details>, object]>([
    ['NOT_READY', 'nothing else', {}, { is: 'not-ready' }],
    ['NOT_READY', 'an obstacle', { acdEnabled: false }, is('acd-off')],
    ['NOT_READY', 'no destination named', { destination: null }, { is: 'not-ready' }],
    ['WRAP_UP', 'nothing else', {}, unsure('state')],
    ['WRAP_UP', 'an obstacle', { acdEnabled: false }, unsure('state')],
  ])('of who is %s with %s', (state, _what, details, check) => {
    expect(deskWith(details, state).details().check).toEqual(check);
  });

  it('is unsure before the details are known, and says so where they are refused', () => {
    const desk = createDesk({ acd: 'READY' });
    const seen: Check[] = [];
    const look = () => seen.push(desk.details().check);
    desk.acd.next['retrieve-details'].push(failing('invalid'));
    desk.dispatch({ type: 'window', open: true });
    look();
    desk.passMs(60);
    look();
    desk.pass(1);
    look();
    expect(seen).toEqual([unsure('state'), unsure('not-asked'), unsure('no-answer')]);
    expect(desk.details().failure).toBe('invalid');
    expect(desk.shown()).toMatchObject({ look: 'ready', failure: null });
  });

  it('is unsure when what is known grows old, but an obstacle stays one until it is seen to be gone', () => {
    const [clear, off] = [deskWith({}), deskWith({ acdEnabled: false })];
    for (const desk of [clear, off]) {
      desk.acd.always['retrieve-details'] = offline;
      desk.pass(349);
    }
    expect([clear, off].map(desk => desk.details().check)).toEqual([{ is: 'clear' }, is('acd-off')]);
    for (const desk of [clear, off]) desk.pass(2);
    expect([clear, off].map(desk => desk.details().check)).toEqual([unsure('no-answer'), is('acd-off')]);
    expect(clear.snapshots.at(-1)?.details.check).toEqual(unsure('no-answer'));
    expect([clear, off].map(desk => desk.shown().look)).toEqual(['ready', 'obstacle']);
  });

  it('says nothing of a state that is not sure', () => {
    const desk = deskWith({});
    weather(desk.acd, offline);
    desk.pass(60);
    expect(desk.details().check).toEqual(unsure('state'));
    expect(desk.shown().look).toBe('unknown');
  });
});

describe('READY with an obstacle', () => {
  const told = { is: 'obstacle', obstacle: 'acd-off' };

  it('is told once, and has its own look, as long as it lasts', () => {
    const desk = deskWith({});
    desk.changeElsewhere({ acdEnabled: false });
    desk.pass(1200);
    expect(desk.notices).toEqual([told]);
    expect(desk.shown()).toMatchObject({ look: 'obstacle', headline: { is: 'ready' }, notice: told });
    desk.changeElsewhere({ acdEnabled: true });
    desk.pass(300);
    expect(desk.shown()).toMatchObject({ look: 'ready', notice: null });
    desk.changeElsewhere({ acdEnabled: false });
    desk.pass(300);
    expect(desk.notices).toEqual([told, told]);
  });

  it('is told anew for another obstacle, and for another READY', () => {
    const desk = deskWith({ acdEnabled: false });
    desk.changeElsewhere({ acdEnabled: true, sipEnabled: false });
    desk.pass(300);
    desk.click('NOT_READY');
    desk.pass(1);
    expect(desk.shown()).toMatchObject({ look: 'not-ready', notice: null });
    desk.click('READY');
    desk.pass(1);
    const other = { is: 'obstacle', obstacle: 'no-destination' };
    expect(desk.notices).toEqual([other, other]);
  });

  it('goes with the READY that somebody else ends', () => {
    const desk = deskWith({ acdEnabled: false });
    desk.acd.state = 'NOT_READY';
    desk.pass(10);
    expect(desk.shown()).toMatchObject({ look: 'not-ready', notice: { is: 'changed-elsewhere' } });
  });

  it('is not told of what was so before: the details are asked for first', () => {
    const desk = deskWith({ acdEnabled: false }, 'NOT_READY');
    desk.changeElsewhere({ acdEnabled: true });
    desk.click('READY');
    desk.pass(2);
    expect(desk.notices).toEqual([]);
    expect(desk.shown().look).toBe('ready');
  });

  it('is not told of what was so before if nobody answers, but shown', () => {
    const desk = deskWith({ acdEnabled: false }, 'NOT_READY');
    desk.acd.always['retrieve-details'] = offline;
    desk.click('READY');
    desk.pass(2);
    expect(desk.shown()).toMatchObject({ look: 'obstacle', notice: null });
    desk.acd.always['retrieve-details'] = fine;
    desk.pass(20);
    expect(desk.notices).toEqual([told]);
  });

  it('waits until it has been read who made the agent READY, though it is known in the same step', () => {
    const desk = deskWith({ acdEnabled: false }, 'NOT_READY');
    desk.setWallClock(-3600);
    desk.acd.state = 'READY';
    desk.pass(14);
    expect(desk.shown()).toMatchObject({
      look: 'obstacle',
      notice: { is: 'changed-elsewhere', to: 'READY' },
    });
    desk.pass(6);
    expect(desk.notices).toMatchObject([{ is: 'changed-elsewhere', to: 'READY' }, told]);
  });

  it.each([-3600, 3600])('is told of what was said since, though the clock was set by %i s', seconds => {
    const desk = deskWith({}, 'NOT_READY');
    desk.click('READY');
    desk.pass(2);
    desk.setWallClock(seconds);
    desk.changeElsewhere({ acdEnabled: false });
    desk.dispatch({ type: 'ask-details' });
    desk.pass(1);
    expect(desk.notices).toEqual([told]);
  });

  it('waits until the agent who is about to be set NOT_READY has been warned of that', () => {
    const desk = deskWith({});
    const rules = only({ idle: { enabled: true, reason: null, minutes: 7 } });
    desk.dispatch({ type: 'settings', interval: 10_000, rules });
    desk.click('NOT_READY');
    desk.pass(1);
    desk.click('READY');
    desk.pass(362);
    desk.changeElsewhere({ acdEnabled: false });
    desk.dispatch({ type: 'ask-details' });
    desk.pass(1);
    expect(desk.shown()).toMatchObject({ look: 'obstacle', notice: { is: 'idle-soon' } });
    desk.dispatch({ type: 'here' });
    desk.pass(6);
    expect(desk.notices.map(notice => notice.is)).toEqual(['idle-soon', 'obstacle']);
  });
});

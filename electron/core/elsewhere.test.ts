import { describe, expect, it } from '@jest/globals';
import { offline, weather } from '../../tests/support/core-acd';
import { type Desk, deskAt } from '../../tests/support/core-desk';

/** Somebody elsewhere sets the other state, so many times, 11 s apart. */
function flip(desk: Desk, times: number): void {
  for (let time = 0; time < times; time += 1) {
    desk.acd.state = desk.acd.state === 'READY' ? 'NOT_READY' : 'READY';
    desk.pass(11);
  }
}
const told = (desk: Desk) => desk.notices.map(({ is }) => is);

describe('changes from elsewhere, again and again', () => {
  it('are told one by one three times, then together in one notice that is kept up to date', () => {
    const desk = deskAt('NOT_READY');
    flip(desk, 24);
    expect(told(desk)).toEqual([...Array(3).fill('changed-elsewhere'), 'changes-elsewhere']);
    const { notice } = desk.shown();
    expect(notice).toMatchObject({
      is: 'changes-elsewhere',
      count: 24,
      from: 'READY',
      to: 'NOT_READY',
      id: 4,
    });
    desk.begin();
    desk.pass(700);
    flip(desk, 1);
    expect(told(desk)).toEqual(['changed-elsewhere']);
  });

  it('are told one by one again once there are fewer of them', () => {
    const desk = deskAt('NOT_READY');
    flip(desk, 4);
    desk.begin();
    for (const _ of [1, 2, 3, 4, 5, 6]) {
      desk.acd.state = desk.acd.state === 'READY' ? 'NOT_READY' : 'READY';
      desk.pass(590);
    }
    expect(told(desk)).toContain('changed-elsewhere');
  });

  it('are not told in turns with an obstacle', () => {
    const desk = deskAt('NOT_READY');
    desk.changeElsewhere({ acdEnabled: false });
    for (let time = 0; time < 24; time += 1) {
      desk.acd.state = desk.acd.state === 'READY' ? 'NOT_READY' : 'READY';
      desk.pass(25);
    }
    expect(desk.notices.filter(({ is }) => is === 'obstacle').length).toBeLessThanOrEqual(1);
    expect(desk.notices.length).toBeLessThanOrEqual(6);
  });

  it('are told together anew where something else was told in between', () => {
    const desk = deskAt('NOT_READY');
    flip(desk, 4);
    desk.click('NOT_READY');
    desk.pass(1);
    flip(desk, 1);
    expect(told(desk).slice(3)).toEqual(['changes-elsewhere', 'changes-elsewhere']);
    expect(desk.shown().notice).toMatchObject({ count: 5, to: 'READY' });
  });
});

/** The lock rule has set Not Ready, and the ACD says another word now. */
function lockedInWrapUp(): Desk {
  const desk = deskAt('NOT_READY');
  desk.click('READY');
  desk.pass(1);
  desk.lock();
  desk.pass(5);
  desk.acd.state = 'WRAP_UP';
  desk.pass(70);
  return desk;
}

describe('a word that comes and goes with a call', () => {
  it('is shown as it is, and told of not at all', () => {
    const desk = deskAt('NOT_READY');
    desk.click('READY');
    desk.pass(1);
    desk.begin();
    for (let call = 0; call < 10; call += 1) {
      desk.acd.state = 'WRAP_UP';
      desk.pass(11);
      expect(desk.headline()).toMatchObject({ is: 'other', value: 'WRAP_UP' });
      desk.acd.state = 'READY';
      desk.pass(22);
      expect(desk.headline()).toMatchObject({ is: 'ready', time: { is: 'seen', by: 'you' } });
    }
    expect(desk.notices).toEqual([]);
  });

  it('leaves a READY that was set here this desk’s: the lock rule acts', () => {
    const desk = deskAt('NOT_READY');
    desk.click('READY');
    desk.pass(1);
    desk.acd.state = 'WRAP_UP';
    desk.pass(11);
    desk.acd.state = 'READY';
    desk.pass(600);
    desk.lock(600);
    desk.pass(1);
    expect(desk.headline().is).toBe('not-ready');
  });

  it.each([
    ['while it lasts', 0],
    ['while it lasts, and READY comes back then', 1],
  ])('takes no READY from this desk: a lock %s sets Not Ready', (_what, isReadyAgain) => {
    const desk = deskAt('NOT_READY');
    desk.click('READY');
    desk.pass(300);
    desk.acd.state = 'WRAP_UP';
    desk.pass(20);
    desk.lock(60);
    if (isReadyAgain) desk.in(0.01, () => Object.assign(desk.acd, { state: 'READY' }));
    desk.pass(10);
    expect(desk.headline()).toMatchObject({ is: 'not-ready', reason: 'Lunch' });
  });

  it('leaves what a rule has set the rule’s: the way back is offered', () => {
    const desk = lockedInWrapUp();
    desk.acd.state = 'NOT_READY';
    desk.pass(70);
    desk.unlock();
    expect(desk.notices.at(-1)).toMatchObject({ is: 'not-ready-by-rule', rule: 'lock', confirmed: true });
  });

  it('offers the way back when it ends, to whoever came back meanwhile', () => {
    const desk = lockedInWrapUp();
    desk.unlock();
    desk.pass(1);
    expect(desk.notices).toEqual([]);
    desk.acd.state = 'NOT_READY';
    desk.pass(12);
    expect(desk.notices.at(-1)).toMatchObject({ is: 'not-ready-by-rule', rule: 'lock', confirmed: true });
  });

  it('hides nothing from the next start', () => {
    const desk = deskAt('NOT_READY');
    desk.click('READY');
    desk.pass(60);
    desk.acd.state = 'WRAP_UP';
    desk.pass(11);
    desk.acd.state = 'NOT_READY';
    desk.restart();
    desk.pass(20);
    expect(desk.notices).toMatchObject([
      { is: 'changed-elsewhere', from: 'READY', to: 'NOT_READY', unseen: 'not-running' },
    ]);
  });

  it('does not hide what it ends in', () => {
    const desk = deskAt('READY');
    desk.acd.state = 'WRAP_UP';
    desk.pass(11);
    desk.acd.state = 'NOT_READY';
    desk.pass(11);
    expect(desk.notices).toMatchObject([{ is: 'changed-elsewhere', from: 'READY', to: 'NOT_READY' }]);
  });

  it('that stays for ten minutes is told, once, and so is its end', () => {
    const desk = deskAt('READY');
    desk.acd.state = 'LOGGED_OUT';
    desk.pass(600);
    expect(desk.notices).toEqual([]);
    desk.pass(60);
    expect(desk.notices).toMatchObject([{ is: 'changed-elsewhere', from: 'READY', to: 'LOGGED_OUT' }]);
    desk.acd.state = 'READY';
    desk.pass(11);
    expect(desk.notices.at(-1)).toMatchObject({ from: 'LOGGED_OUT', to: 'READY' });
  });

  it('is not told while nobody answers: it may be gone', () => {
    const desk = deskAt('READY');
    desk.acd.state = 'WRAP_UP';
    desk.pass(11);
    weather(desk.acd, offline);
    desk.pass(900);
    expect(desk.notices).toEqual([]);
  });

  it('is no end of an obstacle: that is told once', () => {
    const desk = deskAt('READY');
    desk.changeElsewhere({ acdEnabled: false });
    desk.dispatch({ type: 'ask-details' });
    desk.pass(1);
    for (let call = 0; call < 3; call += 1) {
      desk.acd.state = 'WRAP_UP';
      desk.pass(11);
      desk.acd.state = 'READY';
      desk.pass(11);
    }
    expect(told(desk)).toEqual(['obstacle']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { failing, silent, weather } from '../../tests/support/core-acd';
import { createDesk, type Desk, deskAt, REMEMBERED } from '../../tests/support/core-desk';
import { type Phase, phaseOf } from './machine';

describe('the phase a change is in', () => {
  const clicked = (...answers: ReturnType<typeof silent>[]): Desk => {
    const desk = deskAt('NOT_READY');
    desk.acd.next.change.push(...answers);
    desk.click('READY');
    desk.pass(0.06);
    return desk;
  };

  it.each<[Phase, string, () => Desk]>([
    ['settled', 'where nothing was asked for', () => deskAt('READY')],
    ['sent', 'where it is on its way', () => clicked(silent())],
    ['acknowledged', 'where the ACD took it', () => clicked()],
    ['waiting', 'where it is to be tried again', () => clicked(failing('server'))],
    [
      'waiting',
      'where another one is on its way',
      () => {
        const desk = deskAt('READY');
        weather(desk.acd, silent());
        desk.click('NOT_READY');
        desk.click('READY');
        return desk;
      },
    ],
    [
      'recalled',
      'where an earlier run left it',
      () => createDesk({ memory: { ...REMEMBERED, owed: { reason: null, by: 'you' } } }),
    ],
    [
      'watching',
      'where it was given up, and may land',
      () => {
        const desk = clicked(silent());
        desk.pass(15);
        return desk;
      },
    ],
  ])('is %s %s', (phase, _where, begin) => {
    expect(phaseOf(begin().state())).toBe(phase);
  });

  it('is settled again when the ACD agrees', () => {
    const desk = clicked();
    desk.pass(1);
    expect(phaseOf(desk.state())).toBe('settled');
  });
});

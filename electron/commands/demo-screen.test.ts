import { beforeEach, expect, it } from '@jest/globals';
import type { Event } from '../core/events';
import { createScreen, type Screen } from './demo-screen';

const turned = (locked: boolean): Event => ({ type: 'screen', locked, idle: 90_000, certain: true });
const played = (locked: boolean): Event => ({ type: 'screen', locked, idle: 0, certain: true });

let told: Event[];
let screen: Screen;
beforeEach(() => {
  told = [];
  screen = createScreen(event => told.push(event));
});

it('everything that is heard is passed on while nothing is played', () => {
  const heard = [turned(true), { type: 'network' } as const, turned(false)];
  for (const event of heard) screen.heard(event);
  expect(told).toEqual(heard);
});

it('a lock that is played is one that somebody has just clicked, told once', () => {
  screen.play(true);
  screen.play(true);
  expect(screen.isPlayed()).toBe(true);
  screen.play(false);
  screen.play(false);
  expect(screen.isPlayed()).toBe(false);
  expect(told).toEqual([played(true), played(false)]);
});

it('the real screen neither ends a lock that is played nor begins another', () => {
  screen.play(true);
  screen.heard(turned(true));
  screen.heard({ type: 'network' });
  screen.heard(turned(false));
  screen.play(false);
  expect(told).toEqual([played(true), { type: 'network' }, played(false)]);
});

it('the end of a play does not unlock a screen that is locked in earnest', () => {
  screen.play(true);
  screen.heard(turned(true));
  screen.play(false);
  expect(told).toEqual([played(true)]);
  screen.heard(turned(false));
  expect(told).toEqual([played(true), turned(false)]);
});

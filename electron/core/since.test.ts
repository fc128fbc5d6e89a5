import { expect, it } from '@jest/globals';
import type { Headline } from '../contract/snapshot';
import { isSetHere } from './since';

it.each<[string, Headline, boolean]>([
  ['set by the agent', { is: 'ready', time: { is: 'since', by: 'you', at: 0 } }, true],
  ['asked for', { is: 'changing', to: 'READY', reason: null }, true],
  ['found so', { is: 'ready', time: { is: 'seen', by: null, at: 0 } }, false],
  ['of a value nobody knows', { is: 'other', value: 'WRAP_UP', seenAt: 0 }, false],
  ['not known', { is: 'unknown', was: null, cause: null }, false],
])('a state that was %s is from here: %s', (_what, headline, isHere) => {
  expect(isSetHere({ headline })).toBe(isHere);
});

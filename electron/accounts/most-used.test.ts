import { describe, expect, it } from '@jest/globals';
import { mostUsedFirst, oneMore } from './most-used';

const reason = (code: string) => ({ code, label: { en: code, de: code } });
const LIST = [reason('COF'), reason('LUN'), reason('MTG')];
const codes = (uses: Record<string, number>) => mostUsedFirst(LIST, uses).map(({ code }) => code);

describe('the reasons by how often they are set', () => {
  it('keep their order while none was set, or as often as each other', () => {
    expect(codes({})).toEqual(['COF', 'LUN', 'MTG']);
    expect(codes({ MTG: 2, LUN: 2, COF: 2 })).toEqual(['COF', 'LUN', 'MTG']);
  });

  it('begin with the one that is set most', () => {
    expect(codes({ MTG: 3, LUN: 1 })).toEqual(['MTG', 'LUN', 'COF']);
  });

  it('count one more of the one that was set, and forget those that are gone', () => {
    expect(oneMore({ LUN: 1, OLD: 9 }, 'LUN', LIST)).toEqual({ LUN: 2 });
    expect(oneMore({ LUN: 1 }, 'COF', LIST)).toEqual({ COF: 1, LUN: 1 });
    expect(oneMore({ LUN: 1 }, 'ELSE', LIST)).toEqual({ LUN: 1 });
  });

  it('survive a reason with the name of something every object has', () => {
    const list = [reason('COF'), reason('constructor')];
    expect(oneMore(oneMore({}, 'constructor', list), 'constructor', list)).toEqual({ constructor: 2 });
    expect(mostUsedFirst(list, {}).map(({ code }) => code)).toEqual(['COF', 'constructor']);
  });
});

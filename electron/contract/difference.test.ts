import { describe, expect, it } from '@jest/globals';
import { DETAILS } from '../../tests/support/core-acd';
import {
  asItIs,
  between,
  type Difference,
  isAlready,
  isNothing,
  isSame,
  missingIn,
  permits,
  withDifference,
} from './difference';

const skill = (name: string, has: boolean) => ({ name, has });
const MOBILE: Difference = { sipEnabled: false, externalNumberEnabled: true };
const SALES: Difference = { skills: [skill('Sales', true)] };

describe('a difference', () => {
  it.each<Difference>([
    MOBILE,
    SALES,
    { acdEnabled: false },
    { externalNumber: null },
    { ...MOBILE, skills: [skill('Support', false), skill('Sales', true)] },
  ])('%j leads there, and what it was leads back', difference => {
    const there = withDifference(DETAILS, difference);
    expect(isAlready(there, difference)).toBe(true);
    expect(isAlready(DETAILS, difference)).toBe(false);
    expect(isSame(withDifference(DETAILS, between(DETAILS, there)), there)).toBe(true);
    expect(withDifference(there, asItIs(DETAILS, difference))).toEqual(DETAILS);
  });

  it('keeps the order of the skills, and those it does not name', () => {
    expect(withDifference(DETAILS, SALES).skills.map(({ name, has }) => [name, has])).toEqual([
      ['German', true],
      ['Sales', true],
      ['Support', true],
    ]);
  });

  it('adds no skill that the account does not have, and cannot come true there', () => {
    const unknown = { skills: [skill('Spanish', false)] };
    expect(withDifference(DETAILS, unknown)).toEqual(DETAILS);
    expect(missingIn(DETAILS, unknown)).toEqual(unknown);
    expect(asItIs(DETAILS, unknown)).toEqual({ skills: [] });
  });

  it('of which a part is there lacks the rest', () => {
    const half = withDifference(DETAILS, { sipEnabled: false });
    expect(missingIn(half, { ...MOBILE, ...SALES })).toEqual({ externalNumberEnabled: true, ...SALES });
  });

  it('between two is none where only the destination differs: a telephone comes and goes by itself', () => {
    const elsewhere = { ...DETAILS, destination: null };
    expect(isNothing(between(DETAILS, elsewhere))).toBe(true);
    expect(isSame(DETAILS, elsewhere)).toBe(true);
  });

  it('between two names a skill that only one of them has, also one that is off', () => {
    const more = { ...DETAILS, skills: [...DETAILS.skills, skill('Spanish', false)] };
    const spanish = { skills: [skill('Spanish', false)] };
    expect([between(DETAILS, more), between(more, DETAILS)]).toEqual([spanish, spanish]);
  });

  it.each<[Difference, boolean]>([
    [{}, true],
    [{ skills: [] }, true],
    [{ acdEnabled: false }, false],
    [{ externalNumber: null }, false],
    [SALES, false],
  ])('%j is nothing: %s', (difference, nothing) => {
    expect(isNothing(difference)).toBe(nothing);
  });
});

describe('the policy', () => {
  it.each<[Difference, outside: boolean]>([
    [{ externalNumber: '+493023125000' }, true],
    [{ externalNumberEnabled: true }, true],
    [{ externalNumberEnabled: false }, true],
    [MOBILE, true],
    [{ sipEnabled: true, externalNumberEnabled: false }, true],
    [{ ...MOBILE, externalNumber: '+493023125000' }, true],
    [{ sipEnabled: false }, false],
    [{ sipEnabled: true }, true],
    [{ sipEnabled: false, externalNumberEnabled: false }, false],
    [{ sipEnabled: true, externalNumberEnabled: true }, true],
    [{ acdEnabled: true }, false],
    [{ ...MOBILE, acdEnabled: true }, false],
    [SALES, false],
    [{ ...MOBILE, ...SALES }, false],
  ])('none, external-number and all permit %j: never, %s and always', (difference, outside) => {
    expect(permits('none', difference)).toBe(false);
    expect(permits('external-number', difference)).toBe(outside);
    expect(permits('all', difference)).toBe(true);
  });
});

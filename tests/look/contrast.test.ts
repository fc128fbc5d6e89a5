import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../scripts/project';

type Tokens = Readonly<Record<string, string>>;

const css = readFileSync(path.join(projectRoot, 'renderer/tokens.css'), 'utf8');

/** The tokens of the `:root` under this media query; '' for the one under none. */
function block(media: string): Tokens {
  const start = media === '' ? css.indexOf(':root') : css.indexOf(`@media ${media} {`);
  expect([media, start]).not.toEqual([media, -1]);
  const body = css.slice(css.indexOf(':root', start), css.indexOf('}', start));
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
  );
}

const light = block('');
const dark = { ...light, ...block('(prefers-color-scheme: dark)') };
const more = block('(prefers-contrast: more)');
/** As the cascade has them: later blocks win. */
const THEMES: Readonly<Record<string, Tokens>> = {
  light,
  dark,
  'light, more contrast': { ...light, ...more },
  'dark, more contrast': {
    ...dark,
    ...more,
    ...block('(prefers-contrast: more) and (prefers-color-scheme: dark)'),
  },
};

/** Relative luminance (WCAG 2.2, "relative luminance"). Takes `#rgb` or `#rrggbb`. */
function luminance(hex: string): number {
  const digits = /^#(?:[\da-f]{3}){1,2}$/.test(hex) ? hex.slice(1) : '';
  if (digits === '') throw new Error(`${hex} is no colour this test can read.`);
  const size = digits.length / 3;
  const [r = 0, g = 0, b = 0] = [0, 1, 2].map(at => {
    const value = Number.parseInt(digits.slice(at * size, (at + 1) * size).repeat(3 - size), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio (WCAG 2.2), 1 to 21. */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

const GROUNDS = ['window', 'card', 'quiet'];
const ON_ALL_GROUNDS = ['ink', 'soft', 'ready-text', 'not-ready-text', 'needs-you-text', 'accent'];
/** Text, and what it stands on: 4.5 (1.4.3). */
const TEXT = [
  ...ON_ALL_GROUNDS.flatMap(text => GROUNDS.map(ground => [text, ground])),
  ['ink', 'hover'],
  ['on-strong', 'strong'],
  ['on-strong', 'strong-hover'],
  ['on-ready-button', 'ready-button'],
  ['on-ready-button', 'ready-button-hover'],
  ['not-ready-text', 'not-ready-quiet'],
  ['ink', 'not-ready-quiet'],
  ['needs-you-text', 'needs-you-quiet'],
  ['ink', 'needs-you-quiet'],
  ['accent', 'accent-quiet'],
  ['ink', 'accent-quiet'],
] as const;
/** Symbols, the edges of controls, the focus: 3 (1.4.11). */
const SHAPES = [
  ...['ready-fill', 'not-ready-ring', 'needs-you-fill', 'unknown', 'edge', 'accent'].flatMap(shape =>
    ['window', 'card'].map(ground => [shape, ground]),
  ),
  ['on-ready-fill', 'ready-fill'],
  ['on-needs-you-fill', 'needs-you-fill'],
] as const;

describe.each(Object.entries(THEMES))('in %s', (_theme, tokens) => {
  const tooLow = (pairs: readonly (readonly (string | undefined)[])[], least: number) =>
    pairs
      .map(
        ([one = '', other = '']) => [one, other, contrast(tokens[one] ?? '', tokens[other] ?? '')] as const,
      )
      .filter(([, , ratio]) => ratio < least)
      .map(([one, other, ratio]) => `${one} on ${other}: ${ratio.toFixed(2)}`);

  it('text can be read', () => expect(tooLow(TEXT, 4.5)).toEqual([]));
  it('symbols and edges can be seen', () => expect(tooLow(SHAPES, 3)).toEqual([]));
});

it('contrast is what WCAG says it is', () => {
  expect(contrast('#000', '#fff')).toBeCloseTo(21);
  // The lightest grey on white that passes, and the next one.
  expect(contrast('#767676', '#fff')).toBeGreaterThanOrEqual(4.5);
  expect(contrast('#777', '#ffffff')).toBeLessThan(4.5);
});

import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { BACKGROUND } from './background';

it('the window begins in the colours of its page', () => {
  const tokens = readFileSync('renderer/tokens.css', 'utf8');
  const [light, dark] = [...tokens.matchAll(/--window: (#\w+);/g)].map(([, colour]) => colour);
  expect({ light, dark }).toEqual(BACKGROUND);
});

import { expect, it } from '@jest/globals';
import { readReasons } from '../contract/reason-list';
import type { Reason } from '../contract/state';
import { exportReasons } from './reasons';

const reasons: Reason[] = [
  { code: 'COF', label: { en: 'Coffee', de: 'Kaffee' } },
  { code: 'LUN', label: { en: 'Lunch', de: 'Mittag' }, icon: 'meal', minutes: 45 },
];

it('the reasons are exported as they are kept, and can be imported again', async () => {
  const saved: [string, string][] = [];
  const saveFile = async (name: string, text: string) => saved.push([name, text]) > 0;
  expect(await exportReasons(reasons, saveFile)).toBe('saved');
  expect(saved).toEqual([['schalter-reasons.json', expect.anything()]]);
  expect(readReasons(saved[0]?.[1] ?? '')).toEqual({ reasons, counts: 'entries', problems: [] });
});

it('an export that somebody called off is none', async () => {
  expect(await exportReasons(reasons, async () => false)).toBe('cancelled');
});

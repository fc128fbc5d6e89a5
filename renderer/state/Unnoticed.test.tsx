import { expect, it } from '@jest/globals';
import { cleanup, screen } from '@testing-library/react';
import type { Capabilities } from '../../electron/contract/capabilities';
import type { Headline } from '../../electron/contract/snapshot';
import type { Language } from '../../electron/contract/state';
import { SETTING } from '../../tests/support/shown';
import { NOW, SNAPSHOT, show, standStill } from '../../tests/support/state-page';

standStill();

/** The page on a desktop that lacks this, with these rules on. */
function showOn(
  lacks: Partial<Capabilities>,
  on: { readonly lock?: boolean; readonly idle?: boolean },
  more: { readonly language?: Language; readonly headline?: Headline; readonly demo?: boolean } = {},
) {
  const { preferences } = SETTING;
  const { lock, idle } = preferences.rules;
  const rules = {
    ...preferences.rules,
    lock: { ...lock, enabled: on.lock ?? false },
    idle: { ...idle, enabled: on.idle ?? false },
  };
  const { language = 'en', headline = SNAPSHOT.headline, demo = false } = more;
  show(
    { headline, capabilities: { ...SNAPSHOT.capabilities, ...lacks } },
    { language, demo, preferences: { ...preferences, rules } },
  );
}

const BOTH = { lock: true, idle: true };
const line = () => screen.queryByText(/unnoticed here|merkt die App hier/)?.textContent ?? null;

it.each<[Partial<Capabilities>, string, string]>([
  [
    { lock: 'missing' },
    'A screen lock goes unnoticed here. Go Not Ready yourself before you leave.',
    'Eine Bildschirmsperre merkt die App hier nicht. Setz dich selbst auf „Nicht bereit“, bevor du gehst.',
  ],
  [
    { lock: 'uncertain' },
    'A screen lock may go unnoticed here. Go Not Ready yourself before you leave.',
    'Eine Bildschirmsperre merkt die App hier vielleicht nicht. Setz dich selbst auf „Nicht bereit“, bevor du gehst.',
  ],
  [
    { idle: 'missing' },
    'Time without input goes unnoticed here. Go Not Ready yourself before you leave.',
    'Ob du etwas eingibst, merkt die App hier nicht. Setz dich selbst auf „Nicht bereit“, bevor du gehst.',
  ],
  [
    { lock: 'missing', idle: 'missing' },
    'A screen lock goes unnoticed here. Time without input goes unnoticed here. Go Not Ready yourself before you leave.',
    'Eine Bildschirmsperre merkt die App hier nicht. Ob du etwas eingibst, merkt die App hier nicht. Setz dich selbst auf „Nicht bereit“, bevor du gehst.',
  ],
])('who is READY reads of a rule that is on and cannot work here: %j', (lacks, en, de) => {
  showOn(lacks, BOTH);
  expect(line()).toBe(en);
  cleanup();
  showOn(lacks, BOTH, { language: 'de' });
  expect(line()).toBe(de);
});

it.each<[Partial<Capabilities>, { lock?: boolean; idle?: boolean }]>([
  [{ lock: 'missing' }, { idle: true }],
  [{ idle: 'missing' }, { lock: true }],
])('a rule that is off is not missed: %j', (lacks, on) => {
  showOn(lacks, on);
  expect(line()).toBe(null);
});

it.each(['ok', 'unknown'] as const)(
  'nothing is said where all is well, or nobody has looked yet (%s)',
  is => {
    showOn({ lock: is, idle: is }, BOTH);
    expect(line()).toBe(null);
  },
);

it.each<Headline>([
  { is: 'not-ready', reason: null, time: { is: 'seen', by: null, at: NOW } },
  { is: 'changing', to: 'READY', reason: null },
  { is: 'unknown', was: null, cause: null },
])('nothing is said to who is not READY: %j', headline => {
  showOn({ lock: 'missing', idle: 'missing' }, BOTH, { headline });
  expect(line()).toBe(null);
});

it('nothing is said in the demo, where what happens is played', () => {
  showOn({ lock: 'missing', idle: 'missing' }, BOTH, { demo: true });
  expect(line()).toBe(null);
});

import { expect, it } from '@jest/globals';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import type { Capabilities } from '../../electron/contract/capabilities';
import type { Headline, Snapshot } from '../../electron/contract/snapshot';
import type { Language } from '../../electron/contract/state';
import { SETTING } from '../../tests/support/shown';
import { NOW, SNAPSHOT, send, show, standStill } from '../../tests/support/state-page';

standStill();

/** The page on a desktop that lacks this, with these rules on. */
function showOn(
  lacks: Partial<Capabilities>,
  on: { readonly lock?: boolean; readonly idle?: boolean },
  more: { readonly language?: Language; readonly now?: Partial<Snapshot>; readonly demo?: boolean } = {},
) {
  const { preferences } = SETTING;
  const { lock, idle } = preferences.rules;
  const rules = {
    ...preferences.rules,
    lock: { ...lock, enabled: on.lock ?? false },
    idle: { ...idle, enabled: on.idle ?? false },
  };
  const { language = 'en', now = {}, demo = false } = more;
  show(
    { ...now, capabilities: { ...SNAPSHOT.capabilities, ...lacks } },
    { language, demo, preferences: { ...preferences, rules } },
  );
}

const BOTH = { lock: true, idle: true };
const NAMED = /unnoticed here|may not work here|nicht bemerkt|vielleicht nicht/;
const line = () => screen.queryByRole('button', { name: NAMED })?.textContent ?? null;

it.each<[Partial<Capabilities>, string, string]>([
  [{ lock: 'missing' }, 'A screen lock goes unnoticed here', 'Bildschirmsperre wird hier nicht bemerkt'],
  [{ lock: 'uncertain' }, 'A screen lock may go unnoticed here', 'Sperre wird hier vielleicht nicht bemerkt'],
  [{ idle: 'missing' }, 'Time without input goes unnoticed here', 'Fehlende Eingabe wird hier nicht bemerkt'],
  [
    { lock: 'missing', idle: 'missing' },
    'Two rules may not work here',
    'Zwei Regeln wirken hier vielleicht nicht',
  ],
])('who is READY reads of a rule that is on and cannot work here: %j', (lacks, en, de) => {
  showOn(lacks, BOTH);
  expect(line()).toBe(en);
  cleanup();
  showOn(lacks, BOTH, { language: 'de' });
  expect(line()).toBe(de);
});

it('the line leads to the settings, which say what to do', () => {
  showOn({ lock: 'missing' }, BOTH);
  fireEvent.click(screen.getByRole('button', { name: NAMED }));
  expect(send.mock.calls).toEqual([['page.open', { page: 'settings' }]]);
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
  showOn({ lock: 'missing', idle: 'missing' }, BOTH, { now: { headline } });
  expect(line()).toBe(null);
});

it.each<Partial<Snapshot>>([
  { look: 'obstacle' },
  { notice: { id: 1, is: 'done', state: 'READY', by: 'unlock', at: NOW } },
])('it waits while something else has to be read: %j', now => {
  showOn({ lock: 'missing' }, BOTH, { now });
  expect(line()).toBe(null);
});

it('nothing is said in the demo, where what happens is played', () => {
  showOn({ lock: 'missing', idle: 'missing' }, BOTH, { demo: true });
  expect(line()).toBe(null);
});

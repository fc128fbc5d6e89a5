import { describe, expect, it } from '@jest/globals';
import { messagesIn } from './messages';

/** A catalogue as `path → text`; what takes parameters is called with words that belong to no language. */
function flat(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    return [0, 1, 7].map(n => [`${path}(${n})`, String(value(...parameters(value.length, n)))]);
  }
  return Object.entries(value as object).flatMap(([key, part]) => flat(part, path ? `${path}.${key}` : key));
}
const parameters = (count: number, n: number) =>
  count === 1 ? [n] : Array.from({ length: count }, (_, i) => `⟨${i}-${n}⟩`);

const en = new Map(flat(messagesIn('en')));
const de = new Map(flat(messagesIn('de')));

/** The same in both languages, and right so. */
const SAME = [
  'demo',
  'window.title',
  'demoPlays.play.supervisor.name',
  'details.destination.SIP',
  'details.acd',
  'details.skills',
  'settings.server',
  'settings.version',
  'shortcuts.keys.Alt',
  'shortcuts.keys.Super',
  'shortcuts.keys.Command',
  'shortcuts.keys.Enter',
];

describe('the German catalogue', () => {
  it('says each message, and each with its parameters', () => {
    expect([...de.keys()]).toEqual([...en.keys()]);
    expect(en.size).toBeGreaterThan(90);
    for (const [name, text] of [...en, ...de])
      expect([name, text.trim()]).toEqual([name, expect.stringMatching(/./)]);
    const holes = (text = '') => new Set(text.match(/⟨[^⟩]+⟩|\b7\b/g));
    for (const name of en.keys()) expect([name, holes(de.get(name))]).toEqual([name, holes(en.get(name))]);
  });

  it('differs from the English one but for the few words that are the same', () => {
    expect([...en.keys()].filter(name => en.get(name) === de.get(name))).toEqual(SAME);
  });

  it('has no English words in it', () => {
    const english = /\b(the|is|not|you|your|ready|with|for|from|this|key|and|of|to|set|no|ago|since)\b/i;
    expect([...de].filter(([, text]) => english.test(text))).toEqual([]);
    // It would see them.
    expect([...en].filter(([, text]) => english.test(text)).length).toBeGreaterThan(50);
  });

  it('calls the agent du, never Sie', () => {
    expect([...de].filter(([, text]) => /\b(Ihre?[mnrs]?|Ihnen)\b/.test(text))).toEqual([]);
  });
});

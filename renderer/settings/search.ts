import type { Language } from '../../electron/contract/state';

/**
 * Whether a text typed into the search is about something called so: each typed word is part of one of these, whatever
 * the case and the marks above the letters; `fuer` finds `für`, too.
 *
 * @param words what it is called and what is said of it
 */
export function isAbout(typed: string, words: readonly (string | null)[], language: Language): boolean {
  const said = words.join('\n');
  const among = `${plain(said, language)}\n${plain(spelledOut(said), language)}`;
  return plain(typed, language)
    .split(/\s+/)
    .every(word => among.includes(word));
}

/** Without case and marks (Unicode, "Normalization Forms"), and with the apostrophe that keyboards have. */
function plain(text: string, language: Language): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('’', "'")
    .replaceAll('ß', 'ss')
    .toLocaleLowerCase(language);
}

/** As German is written where a keyboard has no umlauts. */
function spelledOut(text: string): string {
  return text.replace(/[äöü]/gi, vowel => `${vowel}e`);
}

import type { Language } from '../state';
import { de } from './de';
import { en, type Messages } from './en';

export type { Messages };

/** The messages of a language. */
export const messagesIn = (language: Language): Messages => ({ en, de })[language];

/** One message in every language, for what the system shows in its own. */
export const inEach = (pick: (m: Messages) => string): Readonly<Record<Language, string>> => ({
  en: pick(en),
  de: pick(de),
});

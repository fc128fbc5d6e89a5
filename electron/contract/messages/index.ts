import type { Language } from '../state';
import { de } from './de';
import { en, type Messages } from './en';

export type { Messages };

/** The messages of a language. */
export const messagesIn = (language: Language): Messages => ({ en, de })[language];

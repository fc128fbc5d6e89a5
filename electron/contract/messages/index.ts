import type { Language } from '../state';
import { de } from './de';
import { en } from './en';

/** The catalogue: a missing key or parameter does not compile. */
export type Messages = typeof en;

/** The messages of a language. */
export const messagesIn = (language: Language): Messages => ({ en, de })[language];

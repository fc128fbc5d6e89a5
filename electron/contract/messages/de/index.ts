import type { Messages } from '../en';
import { notice } from './notices';
import { settings } from './settings';
import { state } from './state';

/** German, in the terms German vendors use: Bereit, Nicht bereit, Grund. */
export const de: Messages = { ...state, notice, settings };

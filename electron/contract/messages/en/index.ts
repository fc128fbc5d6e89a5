import { notice } from './notices';
import { settings } from './settings';
import { state } from './state';

/** English. The shape of this catalogue is the contract for every other language. */
export const en = { ...state, notice, settings };

/** The catalogue: a missing key or parameter does not compile. */
export type Messages = typeof en;

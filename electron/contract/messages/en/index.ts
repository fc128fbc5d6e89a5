import { capabilities } from './capabilities';
import { demoPlays } from './demo';
import { details } from './details';
import { firstRun } from './first-run';
import { leave } from './leave';
import { notice } from './notices';
import { reasonsEditor } from './reasons';
import { checkReasons, setUp } from './set-up';
import { settings } from './settings';
import { shortcuts } from './shortcuts';
import { start } from './start';
import { state } from './state';

/** English. The shape of this catalogue is the contract for every other language. */
export const en = {
  ...state,
  demoPlays,
  details,
  notice,
  settings,
  shortcuts,
  reasonsEditor,
  setUp,
  firstRun,
  checkReasons,
  leave,
  start,
  capabilities,
};

/** The catalogue: a missing key or parameter does not compile. */
export type Messages = typeof en;

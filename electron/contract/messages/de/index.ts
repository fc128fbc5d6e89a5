import type { Messages } from '../en';
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

/** German, in the terms German vendors use: Bereit, Nicht bereit, Grund. */
export const de: Messages = {
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

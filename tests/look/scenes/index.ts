import { FIRST_RUN } from './first-run';
import type { Scenes } from './fixtures';
import { LEAVING } from './leaving';
import { PHONE } from './phone';
import { PHONE_CHANGES } from './phone-changes';
import { SETTINGS } from './settings';
import { STATE } from './state';

/** Every screen of the window in every state that matters. */
export const SCENES: Scenes = { ...STATE, ...PHONE, ...PHONE_CHANGES, ...FIRST_RUN, ...SETTINGS, ...LEAVING };

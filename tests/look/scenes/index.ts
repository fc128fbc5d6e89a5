import { FIRST_RUN } from './first-run';
import type { Scenes } from './fixtures';
import { LEAVING } from './leaving';
import { PHONE } from './phone';
import { SETTINGS } from './settings';
import { STATE } from './state';

/** Every screen of the window in every state that matters. */
export const SCENES: Scenes = { ...STATE, ...PHONE, ...FIRST_RUN, ...SETTINGS, ...LEAVING };

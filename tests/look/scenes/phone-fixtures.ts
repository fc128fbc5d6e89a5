import type { Check, Details, DetailsShown } from '../../../electron/contract/details';
import type { Difference } from '../../../electron/contract/difference';
import type { Setting } from '../../../electron/contract/setting';
import type { Snapshot } from '../../../electron/contract/snapshot';
import { detailsShown, DETAILS as KNOWN } from '../../support/details';
import { NOW } from '../stage/scene';
import { on } from './fixtures';

export const skills = (names: readonly string[], has: readonly string[]) =>
  names.map(name => ({ name, has: has.includes(name) }));

export const DETAILS: Details = {
  ...KNOWN,
  skills: skills(['English', 'German', 'Sales', 'Support', 'Spanish'], ['German', 'Support']),
};
const NUMBER = { number: '+4922155400300', shown: '+49 221 55400300' };

/** The number rings in the place of SIP. */
export const TO_NUMBER: Difference = { sipEnabled: false, externalNumberEnabled: true };

/** Asked for a minute ago; what differs of it. */
export const known = (differs: Partial<Details> = {}) => ({
  details: { ...DETAILS, ...differs },
  at: NOW - 60_000,
});

/** More than a window shows, and one that is long. */
export const MANY = [
  'Deutsch',
  'English',
  'Français',
  'Rindfleischetikettierungsüberwachungsaufgaben',
  'Second Level',
].concat(Array.from({ length: 35 }, (_, i) => `Queue ${i + 1}`));

export const ALL: Partial<Setting> = { detailsPolicy: 'all' };
export const NUMBER_ANSWERS = { answers: { 'number.read': NUMBER } };

/** The page, with what the ACD says of it; READY and clear, but for what differs. */
export const phone = (
  details: Partial<DetailsShown>,
  snapshot: Partial<Snapshot> = {},
  setting: Partial<Setting> = ALL,
  more: Parameters<typeof on>[3] = NUMBER_ANSWERS,
) =>
  on(
    'phone',
    {
      ...snapshot,
      details: detailsShown({ known: known(), ...details }),
    },
    setting,
    more,
  );
export const obstacle = (name: Extract<Check, { is: 'obstacle' }>['obstacle']): { check: Check } => ({
  check: { is: 'obstacle', obstacle: name },
});
export const unsure = (why: Extract<Check, { is: 'unsure' }>['why']): { check: Check } => ({
  check: { is: 'unsure', why },
});

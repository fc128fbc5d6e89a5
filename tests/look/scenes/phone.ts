import type { Snapshot } from '../../../electron/contract/snapshot';
import { NOW } from '../stage/scene';
import { DEMO, notReady, type Scenes } from './fixtures';
import {
  ALL,
  DETAILS,
  known,
  MANY,
  NUMBER_ANSWERS,
  obstacle,
  phone,
  skills,
  TO_NUMBER,
  unsure,
} from './phone-fixtures';

const OBSTACLE: Partial<Snapshot> = { look: 'obstacle' };

/** Telephone and skills, and the check whether calls can come. */
export const PHONE: Scenes = {
  'phone-clear': phone({}),
  'phone-not-ready': phone({ check: { is: 'not-ready' } }, notReady('COF')),
  'phone-not-ready-obstacle': phone(
    { ...obstacle('no-destination'), known: known({ sipEnabled: false, destination: 'NONE' }) },
    notReady('COF'),
    { detailsPolicy: 'external-number' },
  ),
  'phone-acd-off': phone({ ...obstacle('acd-off'), known: known({ acdEnabled: false }) }, OBSTACLE),
  'phone-acd-off-read-only': phone(
    { ...obstacle('acd-off'), known: known({ acdEnabled: false }) },
    OBSTACLE,
    {},
  ),
  'phone-no-number': phone(
    {
      ...obstacle('no-number'),
      known: known({ ...TO_NUMBER, externalNumber: null, destination: 'EXTERNAL_NUMBER' }),
    },
    OBSTACLE,
  ),
  'phone-no-skill': phone(
    { ...obstacle('no-skill'), known: known({ skills: skills(['English', 'German'], []) }) },
    OBSTACLE,
  ),
  'phone-unknown-destination': phone(
    { ...unsure('destination'), known: known({ destination: 'VOICEMAIL_2' }) },
    {},
    {},
  ),
  'phone-without-skills': phone({ ...unsure('skills'), known: known({ skills: [] }) }),
  'phone-no-answer': phone({
    ...unsure('no-answer'),
    failure: 'timeout',
    known: { details: DETAILS, at: NOW - 2_400_000 },
  }),
  'phone-not-asked': phone({ ...unsure('not-asked'), known: null, isAsking: true }),
  'phone-state-unsure': phone(unsure('state'), {
    look: 'unknown',
    headline: { is: 'unknown', was: { state: 'READY', at: NOW - 95_000 }, cause: 'offline' },
    failure: 'offline',
  }),
  'phone-number-raw': phone({ known: known({ externalNumber: '0221 / 554 003-00' }) }, {}, {}),
  'phone-many-skills': phone(
    { known: known({ skills: skills(MANY, ['Deutsch', MANY[3] ?? '', 'Queue 7', 'Queue 20']) }) },
    {},
    {},
  ),
  'phone-demo': phone({}, {}, { ...DEMO, ...ALL }, { ...NUMBER_ANSWERS, topOnly: true }),
};

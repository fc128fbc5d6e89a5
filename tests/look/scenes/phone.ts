import type { Check, Details, DetailsOutcome, DetailsShown } from '../../../electron/contract/details';
import type { Difference } from '../../../electron/contract/difference';
import type { Setting } from '../../../electron/contract/setting';
import type { Snapshot } from '../../../electron/contract/snapshot';
import { detailsShown } from '../../support/details';
import { NOW } from '../stage/scene';
import { DEMO, notReady, on, type Scenes } from './fixtures';

const skills = (names: readonly string[], has: readonly string[]) =>
  names.map(name => ({ name, has: has.includes(name) }));

const DETAILS: Details = {
  acdEnabled: true,
  sipEnabled: true,
  externalNumberEnabled: false,
  externalNumber: '+4922155400300',
  destination: 'SIP',
  skills: skills(['English', 'German', 'Sales', 'Support', 'Spanish'], ['German', 'Support']),
};
const NUMBER = { number: '+4922155400300', shown: '+49 221 55400300' };
const MOBILE = { number: '+491701234567', shown: '+49 170 1234567' };

/** Asked for a minute ago; what differs of it. */
const known = (differs: Partial<Details> = {}) => ({ details: { ...DETAILS, ...differs }, at: NOW - 60_000 });

const MANY = [
  'Deutsch',
  'English',
  'Français',
  'Rindfleischetikettierungsüberwachungsaufgaben',
  'Second Level',
].concat(Array.from({ length: 35 }, (_, i) => `Queue ${i + 1}`));

const ALL: Partial<Setting> = { detailsPolicy: 'all' };
const OBSTACLE: Partial<Snapshot> = { look: 'obstacle' };
const NUMBER_ANSWERS = { answers: { 'number.read': NUMBER } };

/** The page, with what the ACD says of it; READY and clear, but for what differs. */
const phone = (
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
const obstacle = (name: Extract<Check, { is: 'obstacle' }>['obstacle']): { check: Check } => ({
  check: { is: 'obstacle', obstacle: name },
});
const unsure = (why: Extract<Check, { is: 'unsure' }>['why']): { check: Check } => ({
  check: { is: 'unsure', why },
});

const TO_MOBILE: Difference = { sipEnabled: false, externalNumberEnabled: true };
const outcome = (differs: Partial<DetailsOutcome>): DetailsOutcome => ({
  difference: TO_MOBILE,
  from: { sipEnabled: true, externalNumberEnabled: false },
  came: 'done',
  at: NOW - 12_000,
  cause: null,
  replaced: null,
  leftNotReady: false,
  undoUntil: null,
  ...differs,
});
const MOBILE_RINGS = { known: known({ ...TO_MOBILE, destination: 'EXTERNAL_NUMBER' }) };
const clickSkill = (place: number) => ({ click: `ul li:nth-child(${place}) input` });

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
      known: known({ ...TO_MOBILE, externalNumber: null, destination: 'EXTERNAL_NUMBER' }),
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
  'phone-draft-in-view': phone({ known: known({ skills: skills(MANY, ['Deutsch']) }) }, {}, ALL, {
    ...NUMBER_ANSWERS,
    steps: [clickSkill(4)],
    topOnly: true,
  }),
  'phone-draft': phone({}, {}, ALL, { ...NUMBER_ANSWERS, steps: [clickSkill(3), clickSkill(4)] }),
  'phone-draft-not-ready': phone(
    { check: { is: 'not-ready' } },
    notReady('COF'),
    {
      detailsPolicy: 'external-number',
    },
    {
      ...NUMBER_ANSWERS,
      steps: [{ click: 'section [class*=ways] button' }],
    },
  ),
  'phone-number-valid': phone({}, {}, ALL, {
    answers: { 'number.read': MOBILE },
    steps: [{ click: '[class*=ways] button:last-child' }, { type: '[type=tel]', text: '0170 123 45 67' }],
  }),
  'phone-number-invalid': phone({}, {}, ALL, {
    answers: { 'number.read': null },
    steps: [
      { click: '[class*=ways] button:last-child' },
      { type: '[type=tel]', text: '0170' },
      { click: 'form [type=submit]' },
      { see: '[role=alert]' },
    ],
  }),
  'phone-changing': phone(
    {
      ...unsure('state'),
      change: {
        difference: { skills: [{ name: 'Sales', has: true }] },
        from: { skills: [{ name: 'Sales', has: false }] },
        step: 'not-ready',
        readyAgain: true,
      },
    },
    { look: 'changing', headline: { is: 'changing', to: 'NOT_READY', reason: null } },
  ),
  'phone-done': phone({ ...MOBILE_RINGS, outcome: outcome({ undoUntil: NOW + 48_000 }) }),
  'phone-stopped': phone(
    { check: { is: 'not-ready' }, outcome: outcome({ came: 'stopped', leftNotReady: true }) },
    notReady(null),
  ),
  'phone-failed': phone({ outcome: outcome({ came: 'failed', cause: 'timeout' }) }),
  'phone-replaced': phone(
    {
      ...MOBILE_RINGS,
      check: { is: 'not-ready' },
      outcome: outcome({ replaced: { skills: [{ name: 'Spanish', has: true }] }, undoUntil: NOW + 48_000 }),
    },
    notReady(null),
  ),
  'phone-demo': phone({}, {}, { ...DEMO, ...ALL }, { ...NUMBER_ANSWERS, topOnly: true }),
};

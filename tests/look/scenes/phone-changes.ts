import type { DetailsOutcome } from '../../../electron/contract/details';
import { NOW } from '../stage/scene';
import { notReady, type Scenes } from './fixtures';
import { ALL, known, MANY, NUMBER_ANSWERS, phone, skills, TO_NUMBER, unsure } from './phone-fixtures';

const MOBILE = { number: '+491713920055', shown: '+49 171 3920055' };
const outcome = (differs: Partial<DetailsOutcome>): DetailsOutcome => ({
  difference: TO_NUMBER,
  from: { sipEnabled: true, externalNumberEnabled: false },
  came: 'done',
  at: NOW - 12_000,
  cause: null,
  replaced: null,
  leftNotReady: false,
  undoUntil: null,
  ...differs,
});
const NUMBER_RINGS = { known: known({ ...TO_NUMBER, destination: 'EXTERNAL_NUMBER' }) };
const clickSkill = (place: number) => ({ click: `ul li:nth-child(${place}) input` });

/** A change of telephone and skills: put together, being made, and what became of it. */
export const PHONE_CHANGES: Scenes = {
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
    steps: [{ click: '[class*=ways] button:last-child' }, { type: '[type=tel]', text: '0171 392 00 55' }],
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
  'phone-done': phone({ ...NUMBER_RINGS, outcome: outcome({ undoUntil: NOW + 48_000 }) }),
  'phone-stopped': phone(
    { check: { is: 'not-ready' }, outcome: outcome({ came: 'stopped', leftNotReady: true }) },
    notReady(null),
  ),
  'phone-failed': phone({ outcome: outcome({ came: 'failed', cause: 'timeout' }) }),
  'phone-replaced': phone(
    {
      ...NUMBER_RINGS,
      check: { is: 'not-ready' },
      outcome: outcome({ replaced: { skills: [{ name: 'Spanish', has: true }] }, undoUntil: NOW + 48_000 }),
    },
    notReady(null),
  ),
};

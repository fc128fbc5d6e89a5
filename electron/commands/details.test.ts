import { beforeEach, describe, expect, it } from '@jest/globals';
import { SETTING, SNAPSHOT } from '../../tests/support/shown';
import { type Details, type DetailsOutcome, NO_DETAILS } from '../contract/details';
import { asItIs, type Difference } from '../contract/difference';
import type { Setting } from '../contract/setting';
import type { Snapshot } from '../contract/snapshot';
import type { Event } from '../core/events';
import { createDetailsCommands } from './details';
import type { CommandParts } from './parts';

const MOBILE = '+4915228817386';
const DETAILS: Details = {
  acdEnabled: true,
  sipEnabled: true,
  externalNumberEnabled: false,
  externalNumber: '030/23125-042',
  destination: 'SIP',
  skills: [
    { name: 'German', has: true },
    { name: 'Sales', has: false },
  ],
};

let shown: { snapshot: Snapshot; setting: Setting };
let country: string;
let events: Event[];
beforeEach(() => {
  shown = { snapshot: SNAPSHOT, setting: { ...SETTING, detailsPolicy: 'all' } };
  country = '';
  events = [];
  known(DETAILS);
});

/** The commands over an engine of which only what they need is there. */
const commands = createDetailsCommands({
  engine: { dispatch: (event: Event) => void events.push(event), snapshot: () => shown.snapshot },
  views: { shown: () => shown },
  country: () => country,
} as unknown as CommandParts);

function known(details: Details | null): void {
  const { snapshot } = shown;
  const now = { ...NO_DETAILS, known: details && { details, at: 0 } };
  shown = { ...shown, snapshot: { ...snapshot, details: now } };
}

function allowed(detailsPolicy: Setting['detailsPolicy']): void {
  shown = { ...shown, setting: { ...shown.setting, detailsPolicy } };
}

/** A change as the window asks for it: with what it shows. */
function change(difference: Difference, from = asItIs(DETAILS, difference)) {
  return commands.change({ difference, from, readyAgain: true });
}

const TO_MOBILE: Difference = { externalNumber: MOBILE, externalNumberEnabled: true, sipEnabled: false };
const SALES: Difference = { skills: [{ name: 'Sales', has: true }] };

it('who asks for the details is heard', () => {
  commands.ask();
  expect(events).toEqual([{ type: 'ask-details' }]);
});

describe('a change of the details', () => {
  it.each<[string, Setting['detailsPolicy'], Difference, Difference]>([
    [
      'to another number',
      'external-number',
      TO_MOBILE,
      { externalNumber: '030/23125-042', externalNumberEnabled: false, sipEnabled: true },
    ],
    ['to no number', 'external-number', { externalNumber: null }, { externalNumber: '030/23125-042' }],
    [
      'to the number that the ACD has, in whatever form',
      'external-number',
      { externalNumberEnabled: true },
      { externalNumberEnabled: false },
    ],
    ['of a skill', 'all', SALES, { skills: [{ name: 'Sales', has: false }] }],
    [
      'of all skills, in any order',
      'all',
      { skills: [...DETAILS.skills].reverse().map(({ name }) => ({ name, has: true })) },
      { skills: DETAILS.skills },
    ],
    ['of the ACD switch', 'all', { acdEnabled: false }, { acdEnabled: true }],
  ])('%s is made where the policy is %s', async (_what, policy, difference, from) => {
    allowed(policy);
    await change(difference, from);
    expect(events).toEqual([{ type: 'change-details', difference, from, readyAgain: true }]);
  });

  it.each<[string, Setting['detailsPolicy'], Difference, string]>([
    ['a number', 'none', TO_MOBILE, 'externalNumber, externalNumberEnabled, sipEnabled'],
    ['a skill', 'none', SALES, 'skills'],
    ['a skill', 'external-number', SALES, 'skills'],
    ['the ACD switch', 'external-number', { acdEnabled: false }, 'acdEnabled'],
    ['a skill beside a number', 'external-number', { ...TO_MOBILE, ...SALES }, 'skills'],
    ['SIP alone', 'external-number', { sipEnabled: false }, 'sipEnabled'],
  ])('of %s is refused where the policy is %s', async (_what, policy, difference, named) => {
    allowed(policy);
    await expect(change(difference)).rejects.toThrow(
      new RegExp(`^not permitted by the administrator: .*${named}`),
    );
    expect(events).toEqual([]);
  });

  it.each([
    '030 23125042',
    '+49 30 23125042',
    '0049 30 23125042',
    '+49 152 28817386',
    '+49112',
    '112',
    'mobile',
    ' ',
    '',
    `${MOBILE}\n`,
    `${MOBILE};ext=5`,
    `${MOBILE}0000`,
  ])('to %j is refused: no number is sent to the ACD but as it is dialled from everywhere', async number => {
    country = 'DE';
    await expect(change({ externalNumber: number })).rejects.toThrow(/^no telephone number/);
    expect(events).toEqual([]);
  });

  it.each<[string, Difference, string]>([
    ['of nothing', {}, 'nothing is to be changed'],
    ['of no skills', { skills: [] }, 'nothing is to be changed'],
    ['of a skill nobody knows', { skills: [{ name: 'Danish', has: true }] }, 'the ACD has no such skill'],
    [
      'of a skill nobody knows beside one',
      { skills: [...DETAILS.skills, { name: 'german', has: true }] },
      'the ACD has no such skill',
    ],
    [
      'to no number, which would be on',
      { externalNumber: null, externalNumberEnabled: true },
      'without a number the external number cannot be switched on',
    ],
  ])('%s is refused', async (_what, difference, words) => {
    await expect(change(difference)).rejects.toThrow(words);
    expect(events).toEqual([]);
  });

  it.each<[string, Difference, Difference]>([
    ['another field', { externalNumber: MOBILE }, { acdEnabled: false }],
    ['a field more', { externalNumber: MOBILE }, { externalNumber: null, acdEnabled: false }],
    ['a field less', TO_MOBILE, { externalNumber: null }],
    ['another skill', SALES, { skills: [{ name: 'German', has: true }] }],
    ['a skill more', SALES, { skills: DETAILS.skills }],
    ['a skill beside a field', { externalNumber: MOBILE }, { externalNumber: null, ...SALES }],
  ])(
    'is refused with %s in what was before: an undo would bring that along',
    async (_what, difference, from) => {
      await expect(change(difference, from)).rejects.toThrow('what is changed and what it was before');
      expect(events).toEqual([]);
    },
  );

  it('is refused while nobody knows what the ACD has', async () => {
    known(null);
    await expect(change(SALES)).rejects.toThrow('the details are not known');
    expect(events).toEqual([]);
  });

  it('is refused where a number that is on would be gone, and whatever else such an agent changes is not', async () => {
    known({ ...DETAILS, externalNumberEnabled: true });
    const off = 'without a number the external number cannot be switched on';
    await expect(change({ externalNumber: null })).rejects.toThrow(off);
    known({ ...DETAILS, externalNumber: null });
    await expect(change({ externalNumberEnabled: true })).rejects.toThrow(off);
    known({ ...DETAILS, externalNumber: null, externalNumberEnabled: true });
    await change(SALES);
    await change({ externalNumberEnabled: false });
    expect(events).toHaveLength(2);
  });

  it('is judged by what holds when its number has been read', async () => {
    const late = change(TO_MOBILE);
    allowed('none');
    await expect(late).rejects.toThrow(/not permitted/);
    expect(events).toEqual([]);
  });
});

describe('to undo a change', () => {
  function came(outcome: Partial<DetailsOutcome>): void {
    const whole: DetailsOutcome = {
      came: 'done',
      difference: TO_MOBILE,
      from: { externalNumber: '(030) 23125-042', externalNumberEnabled: true, sipEnabled: true },
      at: 0,
      cause: null,
      replaced: null,
      leftNotReady: false,
      undoUntil: 60_000,
      ...outcome,
    };
    const { snapshot } = shown;
    shown = { ...shown, snapshot: { ...snapshot, details: { ...snapshot.details, outcome: whole } } };
  }

  it('brings back what was there as the ACD had it, where the change itself was permitted', () => {
    allowed('external-number');
    came({});
    commands.undo({ readyAgain: false });
    expect(events).toEqual([
      {
        type: 'change-details',
        difference: { externalNumber: '(030) 23125-042', externalNumberEnabled: true, sipEnabled: true },
        from: TO_MOBILE,
        readyAgain: false,
      },
    ]);
  });

  it('that came to nothing can be tried again, also with a number as only the ACD writes it', async () => {
    const difference: Difference = { externalNumber: '(030) 23125-042' };
    known({ ...DETAILS, externalNumber: MOBILE });
    came({ came: 'failed', difference, from: { externalNumber: MOBILE }, undoUntil: null });
    await change(difference, { externalNumber: MOBILE });
    expect(events).toMatchObject([{ type: 'change-details', difference }]);
  });

  it.each<[string, () => void, RegExp]>([
    ['nothing was changed', () => {}, /nothing to undo/],
    ['it is not offered', () => came({ undoUntil: null }), /nothing to undo/],
    [
      'the administrator has forbidden it since',
      () => {
        came({});
        allowed('none');
      },
      /not permitted/,
    ],
  ])('is refused where %s', (_what, happens, words) => {
    happens();
    expect(() => commands.undo({ readyAgain: false })).toThrow(words);
    expect(events).toEqual([]);
  });
});

describe('a number without its country', () => {
  const read = async () => (await commands.read({ text: '044 123 45 67' }))?.number ?? null;
  const SWISS = '+41441234567';

  it.each<[string, { number?: string | null; country?: string; language?: 'en' | 'de' }, string | null]>([
    ['of the agent’s number', { number: '+41 79 123 45 67', country: 'GB', language: 'de' }, SWISS],
    ['of the computer', { country: 'CH', language: 'de' }, SWISS],
    ['of the computer, where the agent’s names none', { number: '079 123 45 67', country: 'CH' }, SWISS],
    ['of the computer, where the agent has none', { number: null, country: 'CH' }, SWISS],
    ['of the language, where there is no other', { number: null, language: 'de' }, '+49441234567'],
    ['of none, where English says nothing either', { number: null, language: 'en' }, null],
  ])('is one %s', async (_what, { number = null, language = 'en', ...where }, expected) => {
    known({ ...DETAILS, externalNumber: number });
    country = where.country ?? '';
    shown = { ...shown, setting: { ...shown.setting, language } };
    expect(await read()).toBe(expected);
  });

  it('is read before anybody knows the agent’s', async () => {
    known(null);
    country = 'CH';
    expect(await read()).toBe(SWISS);
  });
});

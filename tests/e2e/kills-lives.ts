import fc from 'fast-check';
import type { Weather } from '../../electron/acd-service/weather';
import type { ReadyState } from '../../electron/contract/state';

/** A state somebody asks for, with its reason. */
export interface Wanted {
  readonly state: ReadyState;
  readonly reason: string | null;
}

/** What happens to the agent: a click in the tray, a locked screen, or a change at the ACD. */
export type Deed =
  | { readonly does: 'click'; readonly wanted: Wanted }
  | { readonly does: 'lock' }
  | { readonly does: 'supervisor'; readonly sets: ReadyState };

/** A moment to wait for, each a little closer to the end of what a start or a deed leads to. */
const MOMENTS_OF_START = ['spawned', 'written', 'icon', 'request'] as const;
const MOMENTS_OF_DEED = ['done', 'written', 'going', 'request', 'shown'] as const;
export type MomentOfStart = (typeof MOMENTS_OF_START)[number];

/** A deed, in which weather it is done, and what is waited for then. */
export interface Step {
  readonly weather: Weather;
  readonly deed: Deed;
  readonly until: (typeof MOMENTS_OF_DEED)[number];
}

/** A life of Schalter's from its start to its SIGKILL. Plain data: printed, it is the story. */
export interface Life {
  /** Started with the administrator's file once more. */
  readonly provisioned: boolean;
  /** Killed while it starts, in this weather; null: it lives to see a verdict, and some deeds. */
  readonly stillborn: {
    readonly weather: Weather;
    readonly at: MomentOfStart;
  } | null;
  readonly steps: readonly Step[];
  /** How long (ms) after the last moment it is killed. */
  readonly after: number;
  /** What a supervisor does while it is dead. */
  readonly meanwhile: ReadyState | null;
}

export const LOCK_REASON = 'LUN';
/** The longest a request is on its way (ms); what was sent has landed after that. */
export const SLOWEST = 500;

const ms = (max: number) => fc.integer({ min: 0, max });
const some = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary });
const readyState = fc.constantFrom<ReadyState>('READY', 'NOT_READY');
const lands = fc.constantFrom('late' as const, 'at-once' as const);

const weather = fc.oneof(
  some(4, fc.constant<Weather>({ is: 'fine' })),
  some(5, fc.constantFrom<Weather>({ is: 'drops' }, { is: 'silent' }, { is: 'error', status: 503 })),
  some(2, fc.constantFrom<Weather>({ is: 'drops-answer' }, { is: 'stalls' })),
  some(4, fc.record({ is: fc.constant('slow' as const), ms: ms(SLOWEST), lands })),
);

const click = (state: ReadyState, reason: string | null) =>
  fc.constant<Deed>({ does: 'click', wanted: { state, reason } });
const deed = fc.oneof(
  some(4, click('READY', null)),
  ...[null, 'COF', 'LUN'].map(reason => some(2, click('NOT_READY', reason))),
  some(2, fc.constant<Deed>({ does: 'lock' })),
  some(1, fc.record({ does: fc.constant('supervisor' as const), sets: readyState })),
);

const until = fc.constantFrom(...MOMENTS_OF_DEED);
const step: fc.Arbitrary<Step> = fc.record({ weather, deed, until });

/** How many lives go on: what there is to lose is a READY that was set here. */
const READY_SET: Step = {
  weather: { is: 'fine' },
  deed: { does: 'click', wanted: { state: 'READY', reason: null } },
  until: 'shown',
};
const someSteps = fc.array(step, { minLength: 1, maxLength: 2, size: 'max' });
const steps = fc.oneof(
  some(
    4,
    someSteps.map(then => [READY_SET, ...then]),
  ),
  some(2, someSteps),
  some(1, fc.constant([READY_SET])),
  // What must not be taken up again: a READY on its way.
  some(
    2,
    fc.record({ weather, deed: click('READY', null), until }).map(last => [last]),
  ),
);

const life: fc.Arbitrary<Life> = fc.record({
  provisioned: fc.oneof(some(5, fc.constant(false)), some(1, fc.constant(true))),
  stillborn: fc.oneof(
    some(2, fc.constant(null)),
    some(1, fc.record({ weather, at: fc.constantFrom(...MOMENTS_OF_START) })),
  ),
  steps,
  after: fc.oneof(fc.constant(0), ms(20), ms(400)),
  meanwhile: fc.oneof(some(4, fc.constant(null)), some(1, readyState)),
});

/** Only a start, and a look at what it came to. */
export const LAST_LIFE: Life = { provisioned: false, stillborn: null, steps: [], after: 0, meanwhile: null };

/** The same lives for the same seed. */
export function livesOf(seed: number, count: number): Life[] {
  return fc.sample(fc.noBias(life), { seed, numRuns: count });
}

/** A life in a line. */
export function toText({ provisioned, stillborn, steps, after, meanwhile }: Life): string {
  const weatherText = ({ is, ...how }: Weather) => [is, ...Object.values(how)].join(' ');
  const deedText = (deed: Deed) => {
    if (deed.does === 'lock') return 'lock';
    if (deed.does === 'supervisor') return `supervisor ${deed.sets}`;
    return `click ${wantedText(deed.wanted)}`;
  };
  const deeds = steps.map(step => `${weatherText(step.weather)}: ${deedText(step.deed)} → ${step.until}`);
  const start = stillborn
    ? [`${weatherText(stillborn.weather)}: start → ${stillborn.at}`]
    : ['start', ...deeds];
  const parts = [provisioned && 'provisioned', ...start, `killed ${after} ms later`];
  return [...parts, meanwhile && `meanwhile supervisor ${meanwhile}`].filter(Boolean).join('; ');
}

/** A wish in a word or two; nothing: a dash. */
export function wantedText(wanted: Wanted | null): string {
  return wanted ? [wanted.state, wanted.reason].filter(Boolean).join(' ') : '–';
}

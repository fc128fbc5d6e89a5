import { readdirSync } from 'node:fs';
import { expect } from '@jest/globals';
import type { TrayItem } from '../desktop/tray-item';
import { isNotReady, type Outcome, outcomes, type Past, went } from './kills-belief';
import { labelOf, WORDS } from './kills-deeds';
import { type Deed, type Wanted, wantedText } from './kills-lives';
import type { Stage } from './kills-moments';
import { EMAIL, type Scene } from './scene';

const OWED_DELIVERED = 'Not Ready';
const ELSEWHERE = ', changed elsewhere';
const ALL_ALONG = 'Ready when Schalter stopped, and again now';
const AFTER_ALL = 'Ready after all';
/** A start in fine weather (ms), on a busy machine. */
const VERDICT_WITHIN = 30_000;

/** What the ACD has now. */
export function atTheAcd({ acd }: Scene): Wanted {
  const { state, reason } = acd.agent(EMAIL);
  return { state: state as Wanted['state'], reason };
}

/** What a start begins with. */
export interface Beginning {
  readonly past: Past;
  /** What the ACD had then. */
  readonly found: Wanted;
  /** When (ms since 1970). */
  readonly born: number;
}

/**
 * Waits for the first verdict of a start, and gives back which of its possible outcomes it was. Throws if it was none,
 * or is not told as it is.
 *
 * @param sent what Schalter has sent so far in this life
 */
export async function settled(
  tray: TrayItem,
  beginning: Beginning,
  { scene, profile }: Stage,
  sent: () => Wanted[],
): Promise<Outcome> {
  const { past, found } = beginning;
  const open = /^(Asking the ACD…|Going Not Ready…)$/;
  const { tooltip } = await tray.until(look => !open.test(look.tooltip), 'a verdict', VERDICT_WITHIN);
  const left = atTheAcd(scene);
  const outcome = outcomes(past.belief, found).find(may => went(may, sent(), left));
  if (!outcome)
    throw new Error(`It sent: ${sent().map(wantedText).join(', ') || '–'}; left: ${wantedText(left)}`);

  const [, word, label] = /^(.+?)(?: \((.+)\))? · /.exec(tooltip) ?? [null, tooltip];
  expect(word).toBe(WORDS[left.state]);
  if (label !== undefined && !past.touched) expect(label).toBe(labelOf(left.reason ?? ''));
  await told(dueNotices(outcome, beginning), scene);
  expectWhole(profile);
  return outcome;
}

/** What a start may have to tell, of which it tells one; null: nothing. */
function dueNotices({ sends }: Outcome, { past, found, born }: Beginning): (string | null)[] {
  if (sends) return [OWED_DELIVERED];
  const due = past.heard.map(last => {
    if (last !== null && last !== found.state) return WORDS[found.state] + ELSEWHERE;
    return last === 'READY' ? ALL_ALONG : null;
  });
  // What was asked for may have come true meanwhile: a Not Ready is no news.
  if (found.state === 'READY') return past.mayLand.READY < born ? due : [...due, AFTER_ALL];
  const mayBeOurs = past.mayLand.NOT_READY >= born || past.belief.some(isNotReady);
  return mayBeOurs ? [...due, null] : due;
}

/** Waits for one of these notices, unless there may be none. */
async function told(due: readonly (string | null)[], { notifications }: Scene): Promise<void> {
  if (due.includes(null)) return;
  const find = () => notifications.shown.find(({ title }) => due.includes(title));
  await notifications.untilOpen(() => find() !== undefined, `one of: ${[...new Set(due)].join('; ')}`);
  const { title = '', body = '' } = find() ?? {};
  if (title.endsWith(ELSEWHERE)) expect(body).toContain('Schalter was not running');
  if (title === ALL_ALONG) expect(body).toMatch(/\d\d:\d\d.*\d\d:\d\d/);
}

const WHOLE_FILES = ['memory.json', 'settings.json', 'vault.json'];

/** Schalter's own files: none set aside, and no heap of what half-written ones leave. */
function expectWhole(profile: string): void {
  const own = readdirSync(profile).filter(name => /^(memory|settings|vault)\b/.test(name));
  const others = own.filter(name => !WHOLE_FILES.includes(name));
  expect(others.filter(name => !name.includes('.json.tmp-'))).toEqual([]);
  // One may be just being written.
  expect(others.length).toBeLessThanOrEqual(1);
}

/** What a life knows of itself when it is over. */
interface Facts extends Beginning {
  /** A NOT_READY from before it was sent. */
  readonly isDelivered: boolean;
  /** What was done in it. */
  readonly deeds: readonly Deed[];
}

/** When a notice is true, by its title. A title that is not here may come at any time. */
const TRUE_IF: readonly (readonly [RegExp, (facts: Facts) => boolean])[] = [
  [new RegExp(`^${OWED_DELIVERED}$`), ({ isDelivered }) => isDelivered],
  [new RegExp(`${ELSEWHERE}$`), mayHaveChanged],
  [
    new RegExp(`^${ALL_ALONG}$`),
    ({ past, found }) => found.state === 'READY' && past.heard.includes('READY'),
  ],
  [
    new RegExp(`^${AFTER_ALL}$`),
    ({ past, born, deeds }) => past.mayLand.READY >= born || deeds.some(isGoReady),
  ],
  // No READY is ever on its way for a minute here.
  [/^A late Ready is taken back$/, () => false],
];

function mayHaveChanged({ past: { heard, touched }, found, deeds }: Facts): boolean {
  if (deeds.some(({ does }) => does === 'supervisor')) return true;
  return touched && heard.some(last => last !== null && last !== found.state);
}

function isGoReady(deed: Deed): boolean {
  return deed.does === 'click' && deed.wanted.state === 'READY';
}

/** The titles of what was told in this life and is not so. */
export function untrueNotices({ notifications }: Scene, facts: Facts): string[] {
  const titles = notifications.shown.map(({ title }) => title);
  return titles.filter(title => TRUE_IF.some(([pattern, isTrue]) => pattern.test(title) && !isTrue(facts)));
}

import { readdirSync } from 'node:fs';
import { expect } from '@jest/globals';
import type { TrayItem } from '../desktop/tray-item';
import { type Outcome, went } from './kills-belief';
import { labelOf, WORDS } from './kills-deeds';
import { type Wanted, wantedText } from './kills-lives';
import type { Stage } from './kills-moments';
import { EMAIL, type Scene } from './scene';

const OWED_DELIVERED = 'Not Ready';
/** A start in fine weather (ms), on a busy machine. */
const VERDICT_WITHIN = 30_000;

/** What the ACD has now. */
export function atTheAcd({ acd }: Scene): Wanted {
  const { state, reason } = acd.agent(EMAIL);
  return { state: state as Wanted['state'], reason };
}

/**
 * Waits for the first verdict of a start, and gives back which of its possible outcomes it was. Throws if it was none,
 * or is not told as it is.
 *
 * @param sent what Bereit has sent so far in this life
 * @param touched somebody else changed the state: Bereit cannot know whether the reason is still its own
 */
export async function settled(
  tray: TrayItem,
  possible: readonly Outcome[],
  { scene, profile }: Stage,
  { sent, touched }: { sent: () => Wanted[]; touched: boolean },
): Promise<Outcome> {
  const open = /^(Asking the ACD…|Going Not Ready…)$/;
  const { tooltip } = await tray.until(look => !open.test(look.tooltip), 'a verdict', VERDICT_WITHIN);
  const left = atTheAcd(scene);
  const outcome = possible.find(may => went(may, sent(), left));
  if (!outcome)
    throw new Error(`It sent: ${sent().map(wantedText).join(', ') || '–'}; left: ${wantedText(left)}`);

  const [, word, label] = /^(.+?)(?: \((.+)\))? · /.exec(tooltip) ?? [null, tooltip];
  expect(word).toBe(WORDS[left.state]);
  if (label !== undefined && !touched) expect(label).toBe(labelOf(left.reason ?? ''));
  if (outcome.sends) await scene.notifications.withTitle(OWED_DELIVERED);
  expectWhole(profile);
  return outcome;
}

const WHOLE_FILES = ['memory.json', 'settings.json', 'vault.json'];

/** Bereit's own files: none set aside, and no heap of what half-written ones leave. */
function expectWhole(profile: string): void {
  const own = readdirSync(profile).filter(name => /^(memory|settings|vault)\b/.test(name));
  const others = own.filter(name => !WHOLE_FILES.includes(name));
  expect(others.filter(name => !name.includes('.json.tmp-'))).toEqual([]);
  // One may be just being written.
  expect(others.length).toBeLessThanOrEqual(1);
}

/** What a life knows of itself when it is over. */
interface Facts {
  /** A NOT_READY from before it was sent. */
  readonly isDelivered: boolean;
  /** Somebody else may have changed the state. */
  readonly mayHaveChanged: boolean;
}

/** When a notice is true, by its title. A title that is not here may come at any time. */
const TRUE_IF: readonly (readonly [RegExp, (facts: Facts) => boolean])[] = [
  [new RegExp(`^${OWED_DELIVERED}$`), ({ isDelivered }) => isDelivered],
  [/, changed elsewhere$/, ({ mayHaveChanged }) => mayHaveChanged],
];

/** The titles of what was told in this life and is not so. */
export function untrueNotices({ notifications }: Scene, facts: Facts): string[] {
  const titles = notifications.shown.map(({ title }) => title);
  return titles.filter(title => TRUE_IF.some(([pattern, isTrue]) => pattern.test(title) && !isTrue(facts)));
}

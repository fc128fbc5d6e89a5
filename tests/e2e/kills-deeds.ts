import { assertNever, type ReadyState } from '../../electron/contract/state';
import type { TrayItem, TrayLook } from '../desktop/tray-item';
import { type Deed, LOCK_REASON, type Step, type Wanted } from './kills-lives';
import { AT_MOST, requested, type Stage, soon } from './kills-moments';
import type { Witness } from './kills-witness';
import { EMAIL, REASONS } from './scene';

/** As the tray says it. */
export const WORDS: Readonly<Record<ReadyState, string>> = { READY: 'Ready', NOT_READY: 'Not Ready' };

/** Does a deed in its weather, and waits for its moment. Gives back whether it could be done. */
export async function perform(
  { deed, weather, until }: Step,
  tray: TrayItem,
  stage: Stage,
  witness: Witness,
): Promise<boolean> {
  stage.scene.acd.setWeather(weather);
  // An answered look also tells that everything clicked before has been heard.
  const before = await tray.look();
  const wanted = wantedBy(deed);
  if (deed.does === 'click' && !isEnabled(before, labelsOf(deed.wanted))) return false;
  /** What was there before proves nothing. */
  const comes = async (look: RegExp) =>
    (await soon(tray.until(({ tooltip }) => look.test(tooltip), `${look}`, AT_MOST))) &&
    !look.test(before.tooltip);
  // Listened to before it is done: these may be quick.
  const quick = { written: stage.files.written, request: () => requested(stage.scene) };
  const moment = until === 'written' || until === 'request' ? quick[until]() : null;
  if (wanted) witness.asks(wanted);
  if (deed.does === 'supervisor') witness.touches();
  const done = await act(deed, tray, stage).then(() => true, isNoChoiceAnyMore);
  await moment;
  if (wanted && until === 'going' && (await comes(looksOf(wanted).going))) witness.sees(wanted);
  if (wanted && until === 'shown' && (await comes(looksOf(wanted).shown))) {
    witness.confirms(wanted, weather.is === 'fine' || weather.is === 'slow');
  }
  return done;
}

/** It may have come true since the look. Gives back false for that, and throws anything else. */
function isNoChoiceAnyMore(error: unknown): false {
  if (!/is disabled/.test(String(error))) throw error;
  return false;
}

/** What a deed asks Schalter for. Always a new object: the same thing asked for twice is two wishes. */
function wantedBy(deed: Deed): Wanted | null {
  switch (deed.does) {
    case 'click':
      return { ...deed.wanted };
    case 'lock':
      return { state: 'NOT_READY', reason: LOCK_REASON };
    case 'supervisor':
      return null;
    default:
      return assertNever(deed);
  }
}

async function act(deed: Deed, tray: TrayItem, { scene, saver }: Stage): Promise<void> {
  switch (deed.does) {
    case 'click':
      return tray.click(...labelsOf(deed.wanted));
    case 'lock':
      return saver.lock();
    case 'supervisor':
      scene.acd.supervisorSets(EMAIL, deed.sets);
      return;
    default:
      return assertNever(deed);
  }
}

/** What people call a reason. */
export function labelOf(reason: string): string {
  return REASONS.find(({ code }) => code === reason)?.label.en ?? reason;
}

function labelsOf({ state, reason }: Wanted): string[] {
  if (state === 'READY') return ['Go Ready'];
  return ['Go Not Ready', reason === null ? 'Without a reason' : labelOf(reason)];
}

/** How the tray shows that a wish was taken, and that it came true. */
function looksOf({ state, reason }: Wanted) {
  const named = reason === null ? '' : ` \\(${labelOf(reason)}\\)`;
  return {
    going: new RegExp(`^Going ${WORDS[state]}…$`),
    shown: new RegExp(`^${WORDS[state]}${named} · since`),
  };
}

function isEnabled({ menu }: Pick<TrayLook, 'menu'>, [label, ...rest]: readonly string[]): boolean {
  const entry = menu.find(item => item.label === label);
  if (!entry?.enabled) return false;
  return rest.length === 0 || isEnabled({ menu: entry.items }, rest);
}

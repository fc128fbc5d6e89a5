import type { AccountInUse } from '../accounts/account';
import type { Commands } from '../contract/bridge';
import { type DemoOutcome, LASTING_PLAYS, type LastingPlay } from '../contract/demo';
import { assertNever } from '../contract/state';
import type { Screen } from './demo-screen';
import type { CommandParts } from './parts';

/** How long (ms) an outage lasts that nobody ends. */
const OUTAGE_LASTS = 120_000;

/** What is played now, and lasts. */
export function playedNow({ plays }: AccountInUse, screen: Pick<Screen, 'isPlayed'>): readonly LastingPlay[] {
  if (plays === null) return [];
  const isPlayed = { 'acd-off': plays.isAcdOff, outage: plays.isOut, lock: screen.isPlayed };
  return LASTING_PLAYS.filter(play => isPlayed[play]());
}

/** What a person otherwise meets only in earnest: the demo plays it at a click. */
export function createDemoCommands({ accounts, configure, engine, profile, screen, views }: CommandParts) {
  let ending: NodeJS.Timeout | undefined;

  /** Throws outside of the demo. `on` counts for what lasts. */
  function play({ play, on }: Commands['demo.play']['input']): DemoOutcome {
    const { plays } = accounts.using();
    if (plays === null) throw new Error('only the demo plays');
    switch (play) {
      case 'missed-calls':
        return plays.missCalls() ? seen('missed') : 'not-called';
      case 'supervisor':
        return seen(plays.supervisorSets() === 'READY' ? 'set-ready' : 'set-not-ready');
      case 'acd-off':
        return acd(!on);
      case 'outage':
        return outage(on);
      case 'lock':
        return lock(on);
      default:
        return assertNever(play);
    }
  }

  /** The ACD is asked at once, and no sooner than it answers. */
  function seen(outcome: DemoOutcome): DemoOutcome {
    if (accounts.using().plays?.isOut()) return 'unseen';
    look();
    return outcome;
  }

  /**
   * In earnest nobody tells Schalter to look: a state is seen seconds later, phone and skills after up to five minutes, or
   * when somebody asks for them. In the demo nobody waits for that.
   */
  function look(): void {
    configure(false);
    engine.dispatch({ type: 'ask-details' });
  }

  /** The agent may end it, too, on the page with the telephone: what is played is what the ACD has. */
  function acd(on: boolean): DemoOutcome {
    accounts.using().plays?.setAcd(on);
    views.show();
    if (on) return seen('acd-on');
    return seen(engine.snapshot().mayBeReady ? 'acd-off' : 'acd-off-not-ready');
  }

  function outage(on: boolean): DemoOutcome {
    clearTimeout(ending);
    accounts.using().plays?.setOutage(on);
    if (on) ending = setTimeout(() => outage(false), OUTAGE_LASTS);
    look();
    return on ? 'out' : 'back';
  }

  function lock(on: boolean): DemoOutcome {
    const { lock: rule } = profile.settings.read().rules;
    const before = engine.snapshot();
    screen.play(on);
    views.show();
    if (on) {
      if (!rule.enabled || before.standDown.includes('lock')) return 'lock-rule-off';
      return before.mayBeReady ? 'locked' : 'locked-as-it-was';
    }
    if (engine.snapshot().notice?.is === 'not-ready-by-rule') return 'unlocked';
    const { headline } = before;
    const isByLock = headline.is === 'not-ready' && headline.time.by === 'lock';
    return isByLock && rule.restore.enabled ? 'restores' : 'unlocked-as-it-was';
  }

  return {
    play,
    /** The demo has been left: nothing of it lasts. */
    end(): void {
      clearTimeout(ending);
      screen.play(false);
    },
  };
}

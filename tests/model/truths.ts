import type { Fault, Scene } from './scene';
import { failsTowardsNotReady, lastOneWins } from './truths-of-changes';
import { endIsTold, replacedIsTold, writtenSafely } from './truths-of-details';
import { foreignIsReported, ruleStandsDown, rulesOnlySetNotReady } from './truths-of-others';
import {
  confirmedByRetrieve,
  oldAnswersAreDropped,
  readyIsTrue,
  reasonIsOurs,
  shownAsItIs,
} from './truths-of-the-state';

/** What Schalter promises (docs/state-machine.md), each as a check that is made after every step. */
export const TRUTHS: readonly (readonly [name: string, holds: (scene: Scene) => Fault])[] = [
  ['1: nothing shows READY unless the ACD said so, recently, and no newer change is open', readyIsTrue],
  ['2: only a retrieve that starts after the acknowledgement confirms a change', confirmedByRetrieve],
  ['3: an answer to a request from before the newest change overwrites nothing', oldAnswersAreDropped],
  ['4: the last thing asked for wins, one at a time, and a NOT_READY never waits', lastOneWins],
  ['5: it fails towards NOT_READY: owed until it is so; a READY is given up in time', failsTowardsNotReady],
  ['6: a rule only sets NOT_READY, and only where the agent may be READY', rulesOnlySetNotReady],
  ['7: a rule that is undone again and again stands down', ruleStandsDown],
  ['8: the reason is what was last set here, and never goes with READY', reasonIsOurs],
  ['9: a change that was not ours is reported, with when it happened', foreignIsReported],
  ['10: what the ACD says is shown as it is', shownAsItIs],
];

/** What they mean for a change of the details. */
export const OF_DETAILS: readonly (readonly [name: string, holds: (scene: Scene) => Fault])[] = [
  ['of details: written only while NOT_READY, as seen twice, with the one difference', writtenSafely],
  ['of details: what was replaced, and was seen, is told', replacedIsTold],
  ['of details: it ends, and is told unless it came as it was asked for', endIsTold],
];

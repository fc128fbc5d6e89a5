import type { DemoOutcome, DemoPlay, LastingPlay } from '../../demo';
import { PRODUCT } from '../../product';

/** What the demo plays. */
export const demoPlays = {
  open: 'What if…',
  /** What each button plays. */
  play: {
    'missed-calls': { name: 'Missed calls', line: 'two in a row' },
    supervisor: { name: 'Supervisor', line: 'steps in' },
    'acd-off': { name: 'ACD off', line: 'in the portal' },
    outage: { name: 'Outage', line: 'the ACD is silent' },
    lock: { name: 'Lock', line: 'of the screen' },
  } satisfies Record<DemoPlay, { name: string; line: string }>,
  /** What ends that which lasts. */
  end: {
    'acd-off': { name: 'Switch ACD on', line: 'or under Phone' },
    outage: { name: 'End outage', line: 'else after 2\u00a0min' },
    lock: { name: 'Unlock', line: 'you are back' },
  } satisfies Record<LastingPlay, { name: string; line: string }>,
  /** In the place of the hint, as long as something lasts. */
  playing: (what: string) => `Playing: ${what}.`,
  lasts: { 'acd-off': 'ACD off', outage: 'outage', lock: 'screen lock' } satisfies Record<
    LastingPlay,
    string
  >,
  /** What happened, and what to try now. */
  told: {
    missed: `Two calls rang and nobody answered. The ACD set you Not Ready; ${PRODUCT.name} saw it and tells you: press Go Ready.`,
    'not-called': 'You are Not Ready, and nobody is called then. Go Ready, and play it again.',
    'set-ready': `A supervisor set you Ready. ${PRODUCT.name} leaves it so, and tells you: callers may ring you now.`,
    'set-not-ready': `A supervisor set you Not Ready. The ACD does not say who it was, so ${PRODUCT.name} names what is likely. Go Ready again.`,
    'acd-off': `Somebody switched the ACD off for you in the portal. You are still Ready, but no call reaches you, and ${PRODUCT.name} says why. Switch it on again, here or under Phone.`,
    'acd-off-not-ready': `Somebody switched the ACD off for you in the portal. Go Ready, and see what ${PRODUCT.name} says.`,
    'acd-on': 'The ACD is on for you again. Calls can reach you while you are Ready.',
    unseen: `It happened, but the outage hides it. End the outage, and see ${PRODUCT.name} notice.`,
    out: `The ACD is silent. In half a minute ${PRODUCT.name} no longer vouches for your state. Press a Not Ready button: it is kept, and delivered when the ACD is back.`,
    back: `The ACD answers again. ${PRODUCT.name} asked at once, and a Not Ready that was kept goes out.`,
    locked: 'The lock sets you Not Ready, so that no call rings at an empty desk. Now press Unlock.',
    'locked-as-it-was':
      'You were Not Ready, and a lock leaves that as it is. Unlock, go Ready, and lock again.',
    'lock-rule-off': 'The rule for the screen lock is off or pauses, so your state stays. See the settings.',
    unlocked: `You are back, and stay Not Ready until you say otherwise. ${PRODUCT.name} offers it: press Go Ready.`,
    restores: `You are back after a short lock: ${PRODUCT.name} sets Ready again, as the settings say.`,
    'unlocked-as-it-was': 'You are back, and your state is as it was.',
  } satisfies Record<DemoOutcome, string>,
};

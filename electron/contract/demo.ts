/** What the demo plays: what a person otherwise meets only in earnest. */
export const DEMO_PLAYS = ['missed-calls', 'supervisor', 'acd-off', 'outage', 'lock'] as const;
export type DemoPlay = (typeof DEMO_PLAYS)[number];

/** What lasts until it is ended. */
export const LASTING_PLAYS = ['acd-off', 'outage', 'lock'] as const satisfies readonly DemoPlay[];
export type LastingPlay = (typeof LASTING_PLAYS)[number];

/** What came of a play, told under the buttons. */
export type DemoOutcome =
  | 'missed'
  /** Nobody is called who is NOT_READY. */
  | 'not-called'
  | 'set-ready'
  | 'set-not-ready'
  /** For an agent who is READY, or may be. */
  | 'acd-off'
  | 'acd-off-not-ready'
  | 'acd-on'
  /** It happened at the ACD, and the outage hides it. */
  | 'unseen'
  | 'out'
  | 'back'
  | 'locked'
  /** A NOT_READY that is there stays as it is. */
  | 'locked-as-it-was'
  | 'lock-rule-off'
  /** READY is offered now. */
  | 'unlocked'
  /** READY comes back by itself, as the agent has chosen. */
  | 'restores'
  | 'unlocked-as-it-was';

import { type Skill, switchedSkills, withoutSkill, withSkill } from './skills';

/** What "change the details" replaces, all at once. */
export type AgentDetails = {
  readonly cloudAcdEnabled: boolean;
  readonly sipEnabled: boolean;
  readonly externalNumberEnabled: boolean;
  readonly externalNumber: string;
  readonly skills: readonly Skill[];
};

/** An agent to begin with; everything but the email has a plain default (NOT_READY, SIP, no number, no skills). */
export type AgentSeed = Partial<AgentDetails> & {
  readonly email: string;
  readonly state?: string;
  /** Where a call goes now. Without it, it follows what is enabled: SIP, EXTERNAL_NUMBER or NONE. */
  readonly currentDestination?: string;
};

/** One agent as the ACD has it now. A copy that never changes; ask again for the next one. */
export type AgentView = AgentDetails & {
  readonly email: string;
  readonly state: string;
  /** The not-ready reason as it was sent; null if none was, or the agent is READY. The API never tells it. */
  readonly reason: string | null;
  /** Calls missed in a row since the agent last became READY. */
  readonly missedCalls: number;
  /** On the phone: a NOT_READY is acknowledged, and applied when the call ends. */
  readonly isInCall: boolean;
  readonly currentDestination: string;
};

type Kept = Omit<AgentView, 'currentDestination'> & {
  readonly destination: string | undefined;
  /** What is applied when the call ends; null: nothing. */
  readonly afterCall: { readonly reason: string | null } | null;
};

/** A READY agent is set NOT_READY at this missed call in a row (TENIOS, "ACD settings": two failed attempts). */
const MISSED_CALLS_UNTIL_LOGGED_OFF = 2;

/**
 * The agents of one account and everything that can happen to them. An email is found whatever its case.
 *
 * @param seeds the agents to begin with; throws an Error when two share an email.
 */
export function createAgents(seeds: readonly AgentSeed[]) {
  const kept = new Map<string, Kept>();
  for (const seed of seeds) {
    if (kept.has(key(seed.email))) throw new Error(`Two agents have the email ${seed.email}.`);
    kept.set(key(seed.email), fromSeed(seed));
  }

  function find(email: string): AgentView | undefined {
    const agent = kept.get(key(email));
    return agent && view(agent);
  }

  function change(email: string, next: (agent: Kept) => Kept): AgentView {
    const agent = kept.get(key(email));
    if (!agent) throw new Error(`No agent has the email ${email}.`);
    const changed = next(agent);
    kept.set(key(email), changed);
    return view(changed);
  }

  /** The skills are the account's, so one comes or goes for every agent, or for none. */
  function changeSkills(next: (skills: readonly Skill[]) => readonly Skill[]): void {
    const changed = [...kept].map(
      ([email, agent]) => [email, { ...agent, skills: next(agent.skills) }] as const,
    );
    for (const [email, agent] of changed) kept.set(email, agent);
  }

  return {
    all: (): readonly AgentView[] => [...kept.values()].map(view),
    find,
    setState: (email: string, state: string, reason: string | null) =>
      change(email, agent => inState(agent, state, reason)),
    setDetails: (email: string, details: AgentDetails, state: string) =>
      change(email, agent => inState({ ...agent, ...details }, state, null)),
    changeDetails: (email: string, { skills = [], ...fields }: Partial<AgentDetails>) =>
      change(email, agent => ({ ...agent, ...fields, skills: switchedSkills(agent.skills, skills) })),
    addSkill: (name: string) => changeSkills(skills => withSkill(skills, name)),
    removeSkill: (name: string) => changeSkills(skills => withoutSkill(skills, name)),
    missCall: (email: string) => change(email, missed),
    /** As the API's "change the status" does. */
    changeState: (email: string, state: string, reason: string | null) =>
      change(email, agent => asked(agent, state, reason)),
    startCall: (email: string) => change(email, agent => ({ ...agent, isInCall: true })),
    endCall: (email: string) => change(email, called),
  };
}

function inState(agent: Kept, state: string, reason: string | null): Kept {
  const becomesReady = state === 'READY' && agent.state !== 'READY';
  return {
    ...agent,
    state,
    reason: state === 'READY' ? null : reason,
    missedCalls: becomesReady ? 0 : agent.missedCalls,
  };
}

/** READY, or a change while nobody calls, is applied at once; a NOT_READY waits for the end of a call that a READY agent has. */
function asked(agent: Kept, state: string, reason: string | null): Kept {
  const waits = agent.isInCall && agent.state === 'READY' && state === 'NOT_READY';
  return waits ? { ...agent, afterCall: { reason } } : inState({ ...agent, afterCall: null }, state, reason);
}

function called({ afterCall, ...agent }: Kept): Kept {
  const ended: Kept = { ...agent, isInCall: false, afterCall: null };
  return afterCall ? inState(ended, 'NOT_READY', afterCall.reason) : ended;
}

function missed(agent: Kept): Kept {
  if (agent.state !== 'READY') return agent; // no call is offered, so none is missed
  const missedCalls = agent.missedCalls + 1;
  const counted = { ...agent, missedCalls };
  return missedCalls < MISSED_CALLS_UNTIL_LOGGED_OFF ? counted : inState(counted, 'NOT_READY', null);
}

function fromSeed(seed: AgentSeed): Kept {
  return {
    email: seed.email,
    state: seed.state ?? 'NOT_READY',
    reason: null,
    missedCalls: 0,
    isInCall: false,
    afterCall: null,
    cloudAcdEnabled: seed.cloudAcdEnabled ?? true,
    sipEnabled: seed.sipEnabled ?? true,
    externalNumberEnabled: seed.externalNumberEnabled ?? false,
    externalNumber: seed.externalNumber ?? '',
    skills: seed.skills ?? [],
    destination: seed.currentDestination,
  };
}

function view({ destination, afterCall: _, ...agent }: Kept): AgentView {
  return { ...agent, currentDestination: destination ?? enabledDestination(agent) };
}

// Only SIP is on the page; the other two are ours.
function enabledDestination(agent: AgentDetails): string {
  if (agent.sipEnabled) return 'SIP';
  return agent.externalNumberEnabled ? 'EXTERNAL_NUMBER' : 'NONE';
}

const key = (email: string) => email.toLowerCase();

import { type AgentDetails, type AgentSeed, type AgentView, createAgents } from './agents';
import { createJournal, type Exchange } from './journal';
import { createSky, type Weather, type WeatherScope } from './weather';

export type { AgentDetails, AgentSeed, AgentView } from './agents';
export type { Exchange } from './journal';

/** What the not-ready reason is called on the wire: `nrr` on the page, `not_ready_reason` on a newer one. */
export type ReasonField = 'nrr' | 'not_ready_reason';

export type AcdOptions = {
  readonly accessKey: string;
  readonly agents: readonly AgentSeed[];
  /** The acronyms of the account's not-ready reasons, such as COF. */
  readonly reasons: readonly string[];
  /** Default: `nrr`. The other name is then an unknown parameter. */
  readonly reasonField?: ReasonField;
  /** The wall clock in ms since 1970; default: Date.now. */
  readonly now?: () => number;
  /** How many times faster than real time the waits of the weather pass; default: 1. */
  readonly speed?: number;
};

/** One account of the stand-in: what the wire asks it, and what a person, a test or a phone does to it. */
export type Acd = {
  readonly reasonField: ReasonField;
  readonly reasons: readonly string[];
  readonly agents: readonly AgentView[];
  readonly weather: Weather;
  /** Everything the service received, oldest first (the last 20,000); a live list. */
  readonly exchanges: readonly Exchange[];
  /** The agent now; throws an Error if nobody has this email. */
  agent(email: string): AgentView;
  findAgent(email: string): AgentView | undefined;
  accepts(accessKey: string): boolean;
  /** What "change the status" does; throws an Error if nobody has this email. READY keeps no reason. */
  changeState(email: string, state: string, reason: string | null): AgentView;
  /** What "change the details" does: replaces them all, sets the state, forgets the reason. */
  changeDetails(email: string, details: AgentDetails, state: string): AgentView;
  /**
   * A call rings and is not answered: the second one in a row sets a READY agent NOT_READY, without a reason. Counted
   * anew when the agent becomes READY; a NOT_READY agent is not called. Throws an Error if nobody has this email.
   */
  missCall(email: string): AgentView;
  /**
   * A call begins or ends. Until it ends, "change the status" acknowledges a NOT_READY of a READY agent and does not apply it,
   * as an ACD may that lets nobody leave a call. Both throw an Error if nobody has this email.
   */
  startCall(email: string): AgentView;
  endCall(email: string): AgentView;
  /** Somebody else sets the state; any word, so that a state nobody knows yet can be played. Throws like `agent`. */
  supervisorSets(email: string, state: string, reason?: string): AgentView;
  /**
   * Somebody else changes details, in the portal say: those named; state and reason stay. Skills go by their names, and
   * those not named stay. Throws an Error if nobody has this email, or the account lacks a skill.
   */
  supervisorChanges(email: string, details: Partial<AgentDetails>): AgentView;
  /** The account gets a skill, which nobody has yet; throws an Error if it is there already. */
  addSkill(name: string): void;
  /** The account loses a skill; throws an Error if it is not there. */
  removeSkill(name: string): void;
  /** From now on only this key is accepted. */
  rotateKey(accessKey: string): void;
  /** Replaces the weather; throws a RangeError for a number that cannot be played. */
  setWeather(weather: Weather, scope?: WeatherScope): void;
  /** The weather a request to this path meets; counts it where the weather holds only so many times. */
  meetWeather(path: string): Weather;
  now(): number;
  readonly speed: number;
  record(exchange: Exchange): void;
  /** Calls back with each exchange once it is settled; returns the function that ends it. */
  onExchange(listener: (exchange: Exchange) => void): () => void;
};

/** Creates an account of the stand-in; throws an Error when two agents share an email. Opens no socket, sets no timer. */
export function createAcd(options: AcdOptions): Acd {
  const agents = createAgents(options.agents);
  const sky = createSky();
  const journal = createJournal();
  let key = options.accessKey;

  return {
    reasonField: options.reasonField ?? 'nrr',
    reasons: options.reasons,
    get agents() {
      return agents.all();
    },
    get weather() {
      return sky.current();
    },
    exchanges: journal.exchanges,
    agent(email) {
      const agent = agents.find(email);
      if (!agent) throw new Error(`No agent has the email ${email}.`);
      return agent;
    },
    findAgent: agents.find,
    accepts: accessKey => accessKey === key,
    changeState: agents.changeState,
    changeDetails: agents.setDetails,
    missCall: agents.missCall,
    startCall: agents.startCall,
    endCall: agents.endCall,
    supervisorSets: (email, state, reason) => agents.setState(email, state, reason ?? null),
    supervisorChanges: agents.changeDetails,
    addSkill: agents.addSkill,
    removeSkill: agents.removeSkill,
    rotateKey(accessKey) {
      key = accessKey;
    },
    setWeather: sky.set,
    meetWeather: sky.take,
    now: options.now ?? Date.now,
    speed: options.speed ?? 1,
    record: journal.record,
    onExchange: journal.listen,
  };
}

import type { Acd } from './acd';

/** What others do to the demo's agent, and to the way to the ACD. */
export type DemoPlays = {
  /** Two calls ring, one after the other, and nobody answers. Gives back whether they rang: nobody calls NOT_READY. */
  missCalls(): boolean;
  /** Somebody else sets the other state; gives it back. */
  supervisorSets(): 'READY' | 'NOT_READY';
  /** Somebody else switches the ACD on or off for the agent. */
  setAcd(on: boolean): void;
  /** Whoever switched it off. */
  isAcdOff(): boolean;
  /** From now on no request is answered, or each one is again. */
  setOutage(on: boolean): void;
  isOut(): boolean;
};

/** Plays on one agent of an ACD. Throws an Error if nobody has this email. */
export function createDemoPlays(acd: Acd, email: string): DemoPlays {
  const isReady = () => acd.agent(email).state === 'READY';
  return {
    missCalls() {
      if (!isReady()) return false;
      acd.missCall(email);
      acd.missCall(email);
      return true;
    },
    supervisorSets() {
      const state = isReady() ? 'NOT_READY' : 'READY';
      acd.supervisorSets(email, state);
      return state;
    },
    setAcd(on) {
      acd.supervisorChanges(email, { cloudAcdEnabled: on });
    },
    isAcdOff: () => !acd.agent(email).cloudAcdEnabled,
    setOutage: on => acd.setWeather({ is: on ? 'drops' : 'fine' }),
    isOut: () => acd.weather.is === 'drops',
  };
}

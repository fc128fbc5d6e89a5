import type { ReadyState } from '../../electron/contract/state';
import type { Answer } from '../../electron/core/events';
import type { Agenda } from './agenda';
import { OUTAGES } from './outage';
import { DAY, type Scenario, SECOND } from './scenario';

/** Asks for an agent's state (null), or for a change of it. */
export type Send = (agent: number, want: ReadyState | null, answered: (answer: Answer) => void) => () => void;

/** One state per agent, and a count of what is asked. What arrives while it is down has no effect. */
export function createAcd(agenda: Agenda, dice: () => number, { desktops, outage }: Scenario) {
  const states: ReadyState[] = new Array<ReadyState>(desktops).fill('NOT_READY');
  const load = new Uint32Array(DAY.end / SECOND);
  /** When an agent's last READY took effect, ms. */
  const readyAt = new Map<number, number>();

  /** Answered after 30 to 90 ms. A change takes effect half-way, though it be called off meanwhile. */
  const send: Send = (agent, want, answered) => {
    const now = agenda.time();
    load[Math.floor(now / SECOND)] = (load[Math.floor(now / SECOND)] ?? 0) + 1;
    if (now >= DAY.down && now < DAY.up) {
      const { after, failure } = OUTAGES[outage](DAY.up - now, DAY.up - DAY.down);
      return agenda.at(now + after, () => answered({ ok: false, failure }));
    }
    const after = 30 + 60 * dice();
    if (want === null)
      return agenda.at(now + after, () => answered({ ok: true, state: states[agent] ?? null }));
    agenda.at(now + after / 2, () => {
      states[agent] = want;
      if (want === 'READY') readyAt.set(agent, agenda.time());
    });
    return agenda.at(now + after, () => answered({ ok: true, state: null }));
  };

  return { send, states, load, readyAt };
}

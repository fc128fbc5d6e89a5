import type { Here, ReadyState, RuleName } from '../contract/state';
import { newWish } from './asking';
import type { Ours, Stray, Wish } from './changes';
import { isDocumented } from './confirmed';
import { atLogOff, leftOwed, owed } from './debt';
import type { Change } from './details/state';
import { phaseOf } from './machine';
import type { Moment } from './moment';
import type { Confirmed, Earlier, State } from './state';

/**
 * What survives a restart: bound to server and agent, and no secret in it. Times are wall clock, ms: the other clock
 * begins anew.
 */
export interface Memory {
  readonly account: string;
  /** A NOT_READY the ACD has not confirmed yet. */
  readonly owed: { readonly reason: string | null; readonly by: Here } | null;
  /**
   * What becomes owed if this login session ends without a word: the display dies, and the app with it. null: nobody is
   * left READY then, or it is wanted so.
   */
  readonly atLogOff: { readonly session: string; readonly reason: string | null } | null;
  /** A change that may still land, or a READY that was on its way. */
  readonly stray: RememberedStray | null;
  readonly ours: Ours | null;
  /** What the ACD last said, and when, to the minute: a file that is written each minute wears out no disk. */
  readonly last: {
    readonly state: string;
    readonly at: number;
    readonly quit: boolean;
    /** The last of READY and NOT_READY, where that was another word. */
    readonly documented?: { readonly state: ReadyState; readonly at: number } | undefined;
  } | null;
  /** What the rules did. That one stands down holds for one run only (truth 7). */
  readonly ruling: {
    readonly set: RuledAt | null;
    readonly undone: readonly RuledAt[];
  } | null;
}

interface RuledAt {
  readonly by: RuleName;
  readonly at: number;
}

type RememberedStray = Pick<Stray, 'of' | 'by' | 'instead'> & {
  readonly askedAt: number;
  /** null: it was on its way. */
  readonly letGoAt: number | null;
};

const MINUTE = 60_000;

/** What to remember of this state; null where nothing is worth it. */
export function toRemember(state: State): Memory | null {
  const { account, ours } = state;
  if (account === null) return null;
  const memory = {
    owed: owed(state),
    atLogOff: atLogOff(state),
    stray: strayOf(state),
    ours,
    last: last(state),
    ruling: ruling(state),
  };
  return Object.values(memory).every(part => part === null) ? null : { account, ...memory };
}

/** A READY on its way is nothing to send again: nobody becomes ready without looking. But it may land. */
function strayOf(state: State): Memory['stray'] {
  const { change, stray, wish } = state;
  const mayLand = wish?.want === 'READY' && (wish.mayHaveReached || phaseOf(state) === 'sent');
  if (mayLand) {
    return { of: 'READY', by: wish.by, instead: null, askedAt: wish.askedAt.wall, letGoAt: null };
  }
  if (stray === null) return change?.step === 'write' ? written(change) : null;
  const { askedAt, letGoAt, ...rest } = stray;
  return { ...rest, askedAt: askedAt.wall, letGoAt: letGoAt.wall };
}

/** A change of the details on its way carries NOT_READY, and may land. */
function written({ askedAt }: Change): Memory['stray'] {
  return { of: 'NOT_READY', by: 'you', instead: null, askedAt: askedAt.wall, letGoAt: null };
}

function last({ confirmed, documented, earlier, quitting, stray, wish }: State): Memory['last'] {
  const known = confirmed ?? earlier;
  // A NOT_READY of ours may have landed, and only the READY over it is remembered: what was said before says nothing.
  const isOverlaid = wish?.want === 'READY' && stray?.of === 'NOT_READY';
  if (known === null || isOverlaid) return null;
  const at = (moment: Moment) => Math.floor(moment.wall / MINUTE) * MINUTE;
  const said = { state: known.state, at: at(known.at), quit: quitting || earlier?.quit === true };
  if (isDocumented(known.state) || documented === null) return said;
  return { ...said, documented: { state: documented.state as ReadyState, at: at(documented.at) } };
}

function ruling({ ruling: { set, undone } }: State): Memory['ruling'] {
  const ruledAt = ({ by, at }: { readonly by: RuleName; readonly at: Moment }) => ({ by, at: at.wall });
  // Nobody comes back from a log-off: the next start is another day.
  const stands = set?.by === 'logOff' ? null : set;
  if (stands === null && undone.length === 0) return null;
  return { set: stands && ruledAt(stands), undone: undone.map(ruledAt) };
}

/** What an earlier run heard last counts for what is compared with it, and for nothing else. */
function asDocumented({ state, at }: Pick<Earlier, 'state' | 'at'>): Confirmed {
  const since = { is: 'seen', by: null, at: at.wall } as const;
  return { state, at, request: 0, lasts: 0, since, begun: { request: 0, at } };
}

/** Takes up what an earlier run left: an owed NOT_READY asks first, since the ACD may have settled it. */
export function recall(state: State, memory: Memory | null, now: Moment): State {
  if (memory === null || memory.account !== state.account) return state;
  const at = (written: number): Moment => {
    const wall = Math.min(written, now.wall); // the clock may have been set back
    return { wall, mono: now.mono - (now.wall - wall), dice: 0 };
  };
  const { stray, ours, last, ruling } = memory;
  const left = leftOwed(memory, state.session);
  const ruled = (one: RuledAt) => ({ by: one.by, at: at(one.at) });
  const wish: Wish | null = left && {
    ...newWish('NOT_READY', left.reason, left.by, now),
    attended: false,
    askFirst: true,
    leftOver: true,
  };
  // An answer from the future: the clock was set back since, and nobody can tell how old it is.
  const isFuture = last !== null && last.at > now.wall;
  const answeredAt = last && { ...at(last.at), ...(isFuture && { mono: Number.NEGATIVE_INFINITY }) };
  const earlier: Earlier | null = last &&
    answeredAt && { state: last.state, quit: last.quit, at: answeredAt };
  const other = last?.documented && { state: last.documented.state, at: at(last.documented.at) };
  const documented = isDocumented(earlier?.state) ? earlier : (other ?? null);
  return {
    ...state,
    wish,
    stray: stray && {
      ...stray,
      // A READY that the session's end has overtaken is undone as one that a NOT_READY has.
      instead: left && stray.of === 'READY' ? { reason: left.reason } : stray.instead,
      askedAt: at(stray.askedAt),
      letGoAt: stray.letGoAt === null ? now : at(stray.letGoAt),
    },
    ours: left ? null : ours,
    earlier,
    documented: documented && asDocumented(documented),
    ruling: {
      ...state.ruling,
      set: ruling?.set ? { ...ruled(ruling.set), offered: false } : null,
      undone: ruling?.undone.map(ruled) ?? [],
    },
  };
}

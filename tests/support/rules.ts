import type { Rule, Rules } from '../../electron/contract/setting';

const OFF: Rule = { enabled: false, reason: null };

/** Rules of which only those are on that are given; `restore`: READY again at the unlock. */
export function only(on: {
  readonly lock?: Rule & { readonly restore?: number };
  readonly idle?: Rule & { readonly minutes: number };
  readonly sleep?: Rule;
  readonly logOff?: Rule;
}): Rules {
  const { restore, ...lock } = { restore: undefined, ...(on.lock ?? OFF) };
  return {
    lock: { ...lock, restore: { enabled: restore !== undefined, minutes: restore ?? 10 } },
    idle: on.idle ?? { ...OFF, minutes: 15 },
    sleep: on.sleep ?? OFF,
    logOff: on.logOff ?? OFF,
  };
}

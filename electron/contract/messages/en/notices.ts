import { PRODUCT } from '../../product';
import type { RuleName } from '../../state';

/** What the agent is told. */
export const notice = {
  changedElsewhere: {
    title: (to: string) => `${to}, changed elsewhere`,
    body: (from: string, to: string, earliest: string, latest: string) =>
      earliest === latest
        ? `${from} → ${to} at ${latest}`
        : `${from} → ${to} between ${earliest} and ${latest}`,
    /** Why nobody saw it happen, in brackets behind the times. */
    unseen: {
      'not-running': `${PRODUCT.name} was not running`,
      asleep: 'the computer slept',
      'no-answer': 'no answer from the ACD',
    },
    /** What it comes from, as far as one can tell. */
    causes: {
      toReady: 'Likely a supervisor, the portal or another desktop.',
      toNotReady: 'Likely missed, busy or failed calls, a supervisor, the portal or another desktop.',
      other: 'Likely the ACD itself, a supervisor, the portal or another desktop.',
      locked:
        'Most likely missed calls: the screen was locked. Else a supervisor, the portal or another desktop.',
      'perhaps-ours':
        'Perhaps your own earlier Not Ready, which arrived late; or a supervisor, the portal or another desktop.',
      'after-rule': `${PRODUCT.name} had just set Not Ready by itself. Likely a supervisor, the portal or another desktop.`,
    },
  },
  readyAllAlong: {
    title: `Ready when ${PRODUCT.name} stopped, and again now`,
    body: (readyAt: string, seenAt: string) =>
      `You were Ready at ${readyAt}, then ${PRODUCT.name} stopped; at ${seenAt} you are Ready again. Callers may have rung an empty desk.`,
  },
  changesElsewhere: {
    title: (to: string, count: number) => `${to}, changed elsewhere ${count} times`,
    body: (count: number, first: string) => `${count} changes since ${first}. The last:`,
  },
  didNotStick: {
    title: { READY: 'Ready did not stick', NOT_READY: 'Not Ready is not in effect yet' },
    body: {
      READY: (found: string) => `The ACD took the change, but says ${found}.`,
      NOT_READY: (found: string) =>
        `The ACD accepted Not Ready but still reports ${found}, possibly until your call ends. Calls may still reach you.`,
    },
  },
  changeFailed: {
    title: (wanted: string) => `Could not go ${wanted}`,
    body: (cause: string) => `Nothing was changed: ${cause}.`,
    mayHaveReached: (cause: string) =>
      `Given up: ${cause}. It may have arrived; the ACD is asked until it says.`,
  },
  reasonUnknown: {
    title: (reason: string) => `The ACD does not know “${reason}”`,
    body: 'Nothing was changed. You can go Not Ready without a reason.',
  },
  lateReadyKept: { title: 'Ready after all', body: 'The answer took long, but the ACD did take it.' },
  lateReadyUndone: {
    title: 'A late Ready is taken back',
    body: `Your earlier Ready arrived too late. ${PRODUCT.name} sets Not Ready again.`,
  },
  owedDelivered: {
    title: 'Not Ready',
    body: 'Your Not Ready from before the restart was delivered only now. Go Ready when you are.',
  },
  notReadyByRule: {
    title: (time: string, why: string) => `Not Ready since ${time} (${why})`,
    body: 'Go Ready when you are back.',
  },
  notYetByRule: {
    title: (why: string) => `Not Ready is not confirmed yet (${why})`,
    body: (time: string) =>
      `${PRODUCT.name} has been trying since ${time}, and goes on; calls may still reach you. Go Ready when you are back.`,
  },
  /** What a rule acted at, in brackets. */
  why: {
    lock: 'screen lock',
    idle: 'no input',
    sleep: 'sleep',
    logOff: 'log-off',
  } satisfies Record<RuleName, string>,
  ruleStandsDown: {
    title: {
      lock: `${PRODUCT.name} no longer goes Not Ready at the screen lock`,
      idle: `${PRODUCT.name} no longer goes Not Ready without input`,
      sleep: `${PRODUCT.name} no longer goes Not Ready before sleep`,
      logOff: `${PRODUCT.name} no longer goes Not Ready at log-off`,
    } satisfies Record<RuleName, string>,
    body: `Each time somebody elsewhere set Ready again right away. The rule pauses until ${PRODUCT.name} is started anew.`,
  },
  idleSoon: {
    title: (time: string) => `Not Ready at ${time}: no input`,
    body: 'Touch the keyboard or the mouse to stay Ready.',
    stay: 'Stay Ready',
  },
  done: {
    title: (state: string, time: string) => `${state} since ${time}`,
    body: {
      unlock: 'Ready again: the screen was locked only briefly.',
      other: 'The ACD has confirmed it.',
    },
  },
  /** The button of a notification about a reason. */
  withoutReason: 'Go Not Ready without a reason',
  blocked: { title: `${PRODUCT.name} needs you` },
  lostWhileReady: {
    title: 'No answer from the ACD',
    body: (time: string) => `You were Ready at ${time}. Calls may still reach you.`,
  },
};

import type { Obstacle } from '../../../electron/contract/details';
import type { Notice } from '../../../electron/contract/notice';
import type { Snapshot } from '../../../electron/contract/snapshot';
import { FOREIGN, SNAPSHOT } from '../../support/shown';
import { NOW } from '../stage/scene';
import { computer, DEMO, EARLIER, NOBODY, notReady, on, type Scenes } from './fixtures';

const notice = (told: Notice): Partial<Snapshot> => ({ notice: { id: 1, ...told } });
const elsewhere = { ...FOREIGN, lastSeenAt: EARLIER - 10_000, seenAt: EARLIER, clue: 'locked' as const };
const obstacle = (named: Obstacle): Partial<Snapshot> => ({
  look: 'obstacle',
  details: { ...SNAPSHOT.details, check: { is: 'obstacle', obstacle: named } },
});
const needsYou = {
  look: 'needs-you' as const,
  allowed: { goReady: false, goNotReady: false },
  confirmedAt: EARLIER,
};

/** The page that is seen all day. */
export const STATE: Scenes = {
  ready: on('state'),
  'ready-unnoticed': on('state', { capabilities: computer({ lock: 'missing' }) }),
  'not-ready': on('state', notReady('COF')),
  'not-ready-without-reason': on('state', notReady(null)),
  'not-ready-by-a-rule': on('state', {
    ...notReady(null, 'lock'),
    ...notice({ is: 'not-ready-by-rule', rule: 'lock', at: EARLIER, confirmed: true }),
  }),
  changing: on('state', {
    look: 'changing',
    headline: { is: 'changing', to: 'NOT_READY', reason: 'LUN' },
    allowed: { goReady: true, goNotReady: true },
  }),
  'not-ready-owed': on('state', {
    look: 'changing',
    headline: { is: 'changing', to: 'NOT_READY', reason: null },
    owesNotReady: true,
    failure: 'offline',
    allowed: { goReady: true, goNotReady: true },
    ...notice({ is: 'not-ready-by-rule', rule: 'logOff', at: EARLIER, confirmed: false }),
  }),
  'unknown-with-calls': on('state', {
    look: 'unknown',
    headline: { is: 'unknown', was: { state: 'READY', at: NOW - 95_000 }, cause: 'offline' },
    confirmedAt: NOW - 95_000,
    failure: 'offline',
    allowed: { goReady: true, goNotReady: true },
    ...notice({ is: 'lost-while-ready', confirmedAt: NOW - 95_000 }),
  }),
  'unknown-value': on('state', {
    look: 'unknown',
    headline: { is: 'other', value: 'WRAP_UP', seenAt: EARLIER },
    allowed: { goReady: true, goNotReady: true },
  }),
  'needs-you-key-refused': on('state', {
    ...needsYou,
    headline: { is: 'needs-you', why: 'auth' },
    failure: 'auth',
    ...notice({ is: 'blocked', cause: 'auth', callsMayReach: true }),
  }),
  'needs-you-agent-unknown': on('state', {
    ...needsYou,
    headline: { is: 'needs-you', why: 'not-found' },
    failure: 'not-found',
    callsMayReach: false,
  }),
  'needs-you-no-account': on('state', NOBODY, { account: null, keyStorage: 'none', reasons: [] }),
  'change-failed': on('state', {
    ...notReady(null),
    ...notice({
      is: 'change-failed',
      wanted: 'READY',
      cause: 'timeout',
      mayHaveReached: true,
      was: 'NOT_READY',
    }),
  }),
  'reason-refused': on('state', notice({ is: 'reason-unknown', reason: 'LUN' })),
  'ready-obstacle': on('state', {
    ...obstacle('acd-off'),
    ...notice({ is: 'obstacle', obstacle: 'acd-off' }),
  }),
  'ready-obstacle-no-number': on('state', obstacle('no-number')),
  'details-change-failed': on('state', {
    ...notReady(null),
    ...notice({
      is: 'details-change',
      came: 'failed',
      cause: 'timeout',
      replaced: null,
      leftNotReady: false,
    }),
  }),
  'changed-elsewhere': on('state', {
    ...notReady(null),
    headline: {
      is: 'not-ready',
      reason: null,
      time: { is: 'seen', by: 'elsewhere', at: EARLIER, change: elsewhere },
    },
    reasonSet: null,
    ...notice({ is: 'changed-elsewhere', ...elsewhere }),
  }),
  'changed-elsewhere-again-and-again': on('state', {
    ...notReady(null),
    headline: {
      is: 'not-ready',
      reason: null,
      time: { is: 'seen', by: 'elsewhere', at: EARLIER, change: elsewhere },
    },
    reasonSet: null,
    ...notice({
      is: 'changes-elsewhere',
      ...elsewhere,
      clue: null,
      firstAt: EARLIER - 420_000,
      count: 7,
    }),
  }),
  'not-ready-not-applied': on('state', {
    owesNotReady: true,
    allowed: { goReady: true, goNotReady: true },
    ...notice({ is: 'did-not-stick', wanted: 'NOT_READY', reason: 'COF', found: 'READY' }),
  }),
  'not-ready-not-applied-later': on('state', {
    owesNotReady: true,
    allowed: { goReady: true, goNotReady: true },
  }),
  'idle-soon': on('state', notice({ is: 'idle-soon', at: NOW + 60_000 })),
  'rule-stands-down': on('state', {
    standDown: ['logOff'],
    ...notice({ is: 'rule-stands-down', rule: 'logOff' }),
  }),
  'ready-after-unlock': on('state', {
    headline: { is: 'ready', time: { is: 'since', by: 'unlock', at: EARLIER } },
    ...notice({ is: 'done', state: 'READY', by: 'unlock', at: EARLIER }),
  }),
  'without-tray': on('state', { capabilities: computer({ tray: 'missing' }) }),
  demo: on('state', {}, DEMO),
  'demo-open': on('state', {}, DEMO, { steps: [{ click: '[aria-expanded]' }] }),
  'demo-playing': on(
    'state',
    {},
    { ...DEMO, playing: ['acd-off', 'outage', 'lock'] },
    { steps: [{ click: '[aria-expanded]' }] },
  ),
  'demo-missed-calls': on(
    'state',
    {
      ...notReady(null),
      headline: {
        is: 'not-ready',
        reason: null,
        time: { is: 'seen', by: 'elsewhere', at: EARLIER, change: { ...elsewhere, clue: null } },
      },
      reasonSet: null,
      ...notice({ is: 'changed-elsewhere', ...elsewhere, clue: null }),
    },
    DEMO,
    {
      answers: { 'demo.play': 'missed' },
      topOnly: true,
      steps: [{ click: '[aria-expanded]' }, { click: 'aside section button' }],
    },
  ),
  'nothing-is-kept': on(
    'state',
    {},
    {
      unkept: [
        { file: 'settings', why: 'full' },
        { file: 'memory', why: 'full' },
      ],
    },
  ),
  'files-set-aside': on(
    'state',
    {},
    {
      setAside: [
        '/home/ada/.config/Schalter/settings.broken-2026-03-09.json',
        '/home/ada/.config/Schalter/memory.newer-2026-03-09.json',
      ],
    },
  ),
};

import type { Capabilities } from '../../../electron/contract/capabilities';
import { firstRunFrom } from '../../../electron/contract/first-run';
import type { Preferences, Setting } from '../../../electron/contract/setting';
import type { Page, Since, Snapshot } from '../../../electron/contract/snapshot';
import type { Here, Reason } from '../../../electron/contract/state';
import { SETTING, SNAPSHOT } from '../../support/shown';
import { NOW, type Scene } from '../stage/scene';

/** Scenes by their names, which their pictures are called by. */
export type Scenes = Readonly<Record<string, Scene>>;

/** 1 hour, 12 minutes and 8 seconds ago. */
export const EARLIER = NOW - 4_328_000;

/** A computer that has all that Schalter builds on, but for what differs. */
export function computer(differs: Partial<Capabilities> = {}): Capabilities {
  const all = Object.keys(SNAPSHOT.capabilities).map(name => [name, 'ok'] as const);
  return { ...SNAPSHOT.capabilities, ...Object.fromEntries(all), ...differs };
}

export const since = (by: Here): Since => ({ is: 'since', by, at: EARLIER });

/** READY since the agent's click, confirmed three seconds ago. */
export const READY: Partial<Snapshot> = { headline: { is: 'ready', time: since('you') } };

/** NOT_READY, set here. */
export function notReady(reason: string | null, by: Here = 'you'): Partial<Snapshot> {
  return {
    look: 'not-ready',
    headline: { is: 'not-ready', reason, time: since(by) },
    currentReason: reason,
    reasonSet: { by, at: EARLIER },
    allowed: { goReady: true, goNotReady: true },
    mayBeReady: false,
    callsMayReach: false,
  };
}

/** Nobody set up yet. */
export const NOBODY: Partial<Snapshot> = {
  look: 'needs-you',
  headline: { is: 'needs-you', why: 'no-account' },
  confirmedAt: null,
  allowed: { goReady: false, goNotReady: false },
  mayBeReady: false,
  callsMayReach: false,
};

const REASONS: readonly Reason[] = [
  { code: 'COF', label: { en: 'Coffee', de: 'Kaffee' }, icon: 'coffee', minutes: 15 },
  { code: 'LUN', label: { en: 'Lunch', de: 'Mittagspause' }, icon: 'meal', minutes: 45 },
  { code: 'MEE', label: { en: 'Team meeting', de: 'Teambesprechung' }, icon: 'meeting' },
  { code: 'TRA', label: { en: 'Training', de: 'Schulung' }, icon: 'training' },
  { code: 'NCA', label: { en: 'Wrap-up work', de: 'Nachbearbeitung' }, icon: 'paperwork', minutes: 5 },
];

/** What the agent of the scenes has chosen, but for what differs. */
export const preferences = (differs: Partial<Preferences> = {}): Preferences => ({
  ...SETTING.preferences,
  reasons: REASONS,
  ...differs,
});

/** The demo, with reasons of its own. */
export const DEMO: Partial<Setting> = { demo: true, account: null, keyStorage: 'demo' };

/** No account. */
export const NO_ACCOUNT: Partial<Setting> = { account: null, keyStorage: 'none', reasons: [] };

/** A page of an agent who is READY with five reasons, on a computer that lacks nothing; the rest says what differs. */
export function on(
  page: Page,
  snapshot: Partial<Snapshot> = {},
  setting: Partial<Setting> = {},
  more: Pick<Scene, 'answers' | 'steps' | 'topOnly'> = {},
): Scene {
  const shown = {
    page,
    steps: [],
    snapshot: { ...SNAPSHOT, ...READY, confirmedAt: NOW - 3000, capabilities: computer(), ...snapshot },
    setting: { ...SETTING, reasons: REASONS, preferences: preferences(), ...setting },
  };
  return { shown, ...more };
}

/** A page of the first run, which began at the welcome. */
export function first(...[page, snapshot, setting, more]: Parameters<typeof on>): Scene {
  const scene = on(page, snapshot, setting, more);
  const steps = firstRunFrom('welcome', { isSetUp: false, reasons: [], locked: [] });
  return { ...scene, shown: { ...scene.shown, steps } };
}

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type IdleMonitor, startIdleMonitor } from '../desktop/idle-monitor';
import type { Shown } from '../desktop/notification-server';
import { CLOCK_OPEN_TO_TESTS, type ShiftedClock, shiftClock } from '../desktop/shifted-clock';
import type { TrayItem } from '../desktop/tray-item';
import { startReadyHere } from './ready-here';
import { EMAIL, type Scene, setScene } from './scene';

let scene: Scene;
let monitor: IdleMonitor;
let clock: ShiftedClock;
let tray: TrayItem;
beforeEach(async () => {
  scene = await setScene({ state: 'NOT_READY' });
  monitor = await startIdleMonitor();
});
afterEach(async () => {
  await clock.close();
  monitor.stop();
  await scene.end();
});

const MINUTE = 60_000;
const TWO_MINUTES = { rules: { idle: { enabled: true, minutes: 2, reason: 'COF' } } };
/** GNOME on Wayland, where the window manager is asked. What shows the window here is X11 all the same. */
const ON_WAYLAND = {
  env: { XDG_SESSION_TYPE: 'wayland' },
  args: [CLOCK_OPEN_TO_TESTS, '--ozone-platform=x11'],
};
const agent = () => scene.acd.agent(EMAIL);

/** READY by the agent’s own click. */
async function ready(): Promise<void> {
  const started = await startReadyHere(scene, TWO_MINUTES, ON_WAYLAND);
  tray = started.tray;
  await monitor.asked(); // whether it can tell; from now on Schalter can ask
  clock = await shiftClock(started.app);
}

/** Another minute passes, after which the last input was `idle` ms ago. */
async function aMinutePasses(idle: number): Promise<void> {
  monitor.answers(['t', BigInt(idle)]);
  await clock.forward(MINUTE);
}

async function warned(): Promise<Shown> {
  const [notice, ...others] = await scene.notifications.untilOpen(open => open.length > 0, 'the warning');
  if (!notice) throw new Error('There is no notice.');
  expect(others).toEqual([]);
  expect(notice.title).toMatch(/^Not Ready at \d\d:\d\d: no input$/);
  await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY');
  return notice;
}

/** The ACD is asked again, so many times: by then Schalter has heard all there was before. */
async function polled(times: number): Promise<void> {
  const asked = scene.acd.exchanges.length;
  await scene.untilAcd(() => scene.acd.exchanges.length >= asked + times || undefined, 'the next poll');
}

describe('two minutes without input', () => {
  it('set NOT_READY with its reason, after a warning that Stay Ready answers for as long again', async () => {
    await ready();
    await aMinutePasses(MINUTE);
    const warning = await warned();
    expect(warning).toMatchObject({ timeout: 0, hints: { urgency: 2 } });
    // When the ACD has answered, the warning is drawn anew: not under the mouse.
    await polled(1);
    scene.notifications.press(warning, 'Stay Ready');
    await polled(1);
    expect(scene.notifications.open).toEqual([]);

    // Nobody has touched anything since: the rule would act now, but for that answer.
    await aMinutePasses(2 * MINUTE);
    await warned();
    expect(scene.changes()).toHaveLength(1);
    expect(agent().state).toBe('READY');

    await aMinutePasses(3 * MINUTE);
    expect((await scene.change(2)).request).toMatchObject({ state: 'NOT_READY', nrr: 'COF' });
    await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready (Coffee)'), 'Coffee');
    const [notice, ...others] = await scene.notifications.untilOpen(
      ([first]) => /^Not Ready since \d\d:\d\d \(no input\)$/.test(first?.title ?? ''),
      'what the rule did',
    );
    expect(others).toEqual([]);
    if (notice) scene.notifications.press(notice, 'Go Ready');
    await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY again');
  });

  it('are over for somebody who touches the mouse while warned', async () => {
    await ready();
    await aMinutePasses(MINUTE);
    const warning = await warned();
    monitor.answers(['t', 0n]);
    await scene.notifications.untilClosed(warning);
    expect(scene.changes()).toHaveLength(1);
    expect(agent().state).toBe('READY');
  });
});

it('a READY that was set elsewhere, with no input here since, is left alone', async () => {
  scene.acd.supervisorSets(EMAIL, 'READY');
  const started = await scene.startProvisioned(ON_WAYLAND, TWO_MINUTES);
  tray = started.tray;
  await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY');
  await monitor.asked();
  monitor.answers(['t', 0n]);
  clock = await shiftClock(started.app);
  monitor.hangs();
  await clock.forward(MINUTE);
  await monitor.asked();
  monitor.answers(['t', BigInt(5 * MINUTE)]);
  await polled(2);
  expect(scene.notifications.shown).toEqual([]);
  expect(scene.changes()).toEqual([]);
});

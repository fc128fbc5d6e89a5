import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { paths } from '../../electron/acd-service/endpoints';
import type { TrayItem } from '../desktop/tray-item';
import { iconShown } from './icons';
import { EMAIL, type Scene, setScene } from './scene';

jest.setTimeout(60_000);
let scene: Scene;
let tray: TrayItem;
beforeEach(async () => {
  scene = await setScene({ state: 'READY' });
  ({ tray } = await scene.startProvisioned());
  await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY');
});
afterEach(() => scene.end());

/** A poll may be 5.5 s away; an answer is overdue 20 s after it was due. */
const UNTIL_STALE = 35_000;

it('an ACD that falls silent is shown as unknown with what was, is told once, and is believed again when it answers', async () => {
  scene.acd.setWeather({ is: 'silent' });
  const unknown = await tray.until(({ tooltip }) => tooltip.startsWith('Unknown'), 'Unknown', UNTIL_STALE);
  expect(unknown.tooltip).toMatch(/^Unknown · was Ready at \d\d:\d\d$/);
  expect(iconShown(unknown)).toBe('unknown');
  const notice = await scene.notifications.withTitle('No answer from the ACD');
  expect(notice.body).toMatch(/^You were Ready at \d\d:\d\d\. Calls may still reach you\.$/);

  scene.acd.setWeather({ is: 'fine' });
  const back = await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY again', 60_000);
  expect(iconShown(back)).toBe('ready');
  expect(scene.notifications.shown).toHaveLength(1);
});

it('a NOT_READY that cannot be delivered stays owed and is delivered when the ACD is back', async () => {
  scene.acd.setWeather({ is: 'error', status: 503 });
  await tray.click('Go Not Ready', 'Coffee');
  const going = await tray.until(({ tooltip }) => tooltip === 'Going Not Ready…', 'Going Not Ready…');
  expect(iconShown(going)).toBe('changing');
  expect((await scene.change(3)).status).toBe(503);
  expect(scene.acd.agent(EMAIL).state).toBe('READY');

  scene.acd.setWeather({ is: 'fine' });
  await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready (Coffee)'), 'Coffee', 30_000);
  expect(scene.acd.agent(EMAIL)).toMatchObject({ state: 'NOT_READY', reason: 'COF' });
});

it('a change on a slow line is shown as going, and as done only when it is', async () => {
  scene.acd.setWeather({ is: 'slow', ms: 1500 });
  await tray.click('Go Not Ready', 'Lunch');
  const going = await tray.until(({ tooltip }) => tooltip === 'Going Not Ready…', 'Going Not Ready…', 1000);
  expect(iconShown(going)).toBe('changing');
  const lunch = await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready (Lunch)'), 'Lunch');
  expect(iconShown(lunch)).toBe('not-ready');
});

it.each([
  ['is lost with the connection', { is: 'drops-answer' }],
  ['stops half-way', { is: 'stalls' }],
  ['comes from a hotel’s login page', { is: 'html' }],
] as const)('a NOT_READY whose answer %s is sent until the ACD confirms it', async (_what, weather) => {
  scene.acd.setWeather(weather, { path: paths.changeState, times: 1 });
  await tray.click('Go Not Ready', 'Coffee');
  await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready (Coffee)'), 'Coffee', 30_000);
  expect(scene.changes().length).toBeGreaterThanOrEqual(2);
  expect(scene.acd.agent(EMAIL).state).toBe('NOT_READY');
});

describe('a READY', () => {
  beforeEach(async () => {
    await tray.click('Go Not Ready', 'Coffee');
    await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready (Coffee)'), 'Coffee');
  });

  it('that gets no answer is given up after 15 s, and nobody becomes ready later', async () => {
    scene.acd.setWeather({ is: 'silent' }, { path: paths.changeState });
    const clicked = Date.now();
    await tray.click('Go Ready');
    await tray.until(({ tooltip }) => tooltip === 'Going Ready…', 'Going Ready…');
    await scene.notifications.withTitle('Could not go Ready', 20_000);
    const waited = Date.now() - clicked;
    expect(waited).toBeGreaterThan(14_500);
    expect(waited).toBeLessThan(17_000);
    const look = await tray.until(
      ({ tooltip }) => tooltip.startsWith('Not Ready'),
      'Not Ready, as the ACD says',
    );
    expect(iconShown(look)).toBe('not-ready');
  });

  it('that was followed by NOT_READY is aborted, and undone should it land late', async () => {
    scene.acd.setWeather({ is: 'slow', ms: 3000 }, { path: paths.changeState, times: 1 });
    await tray.click('Go Ready');
    await tray.until(({ tooltip }) => tooltip === 'Going Ready…', 'Going Ready…');
    await tray.click('Go Not Ready', 'Lunch');
    await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready (Lunch)'), 'Lunch', 2500);
    const landed = await scene.untilAcd(
      () => scene.changes().findIndex(({ request }) => isReady(request)) + 1 || undefined,
      'the aborted READY landing',
    );
    expect(landed).toBeGreaterThan(0);
    await scene.untilAcd(
      () => (scene.acd.agent(EMAIL).state === 'NOT_READY' && scene.changes().length >= 4) || undefined,
      'the undoing',
    );
    await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready'), 'Not Ready');
    expect(scene.acd.agent(EMAIL)).toMatchObject({ state: 'NOT_READY', reason: 'LUN' });
  });
});

it('a change made elsewhere is shown, reported and not reverted', async () => {
  scene.acd.supervisorSets(EMAIL, 'NOT_READY');
  const notice = await scene.notifications.withTitle('Not Ready, changed elsewhere');
  expect(notice.body).toMatch(/^Ready → Not Ready .*not from here\. Likely missed calls, a supervisor/);
  const look = await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready'), 'Not Ready');
  expect(look.tooltip).toMatch(/^Not Ready · seen \d\d:\d\d$/);
  expect(scene.changes()).toEqual([]);
});

it('an agent taken out after missed calls hears of it', async () => {
  scene.acd.missCall(EMAIL);
  scene.acd.missCall(EMAIL);
  await scene.notifications.withTitle('Not Ready, changed elsewhere');
});

it('a state nobody knows is shown as it is, and never as READY', async () => {
  scene.acd.supervisorSets(EMAIL, 'WRAP_UP');
  const look = await tray.until(({ tooltip }) => tooltip.startsWith('WRAP_UP'), 'WRAP_UP');
  expect(iconShown(look)).toBe('unknown');
});

it('a refused key needs a person, and an accepted one is all it takes', async () => {
  scene.acd.rotateKey('another-key');
  const look = await tray.until(({ tooltip }) => tooltip === 'Access key refused', 'a refused key');
  expect(iconShown(look)).toBe('needs-you');
  expect(look.menu.find(({ label }) => label === 'Go Ready')?.enabled).toBe(false);
  const notice = await scene.notifications.withTitle('Bereit needs you');
  expect(notice.body).toContain('refuses the access key');
});

const isReady = (request: unknown): boolean =>
  typeof request === 'object' && request !== null && 'state' in request && request.state === 'READY';

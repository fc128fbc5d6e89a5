import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { paths } from '../../electron/acd-service/endpoints';
import type { TrayItem } from '../desktop/tray-item';
import { patience } from '../support/patience';
import { iconShown } from './icons';
import { EMAIL, type Scene, setReadyScene } from './scene';

let scene: Scene;
let tray: TrayItem;
beforeEach(async () => {
  ({ scene, tray } = await setReadyScene());
});
afterEach(() => scene.end());

describe('a READY', () => {
  beforeEach(async () => {
    await tray.click('Go Not Ready', 'Coffee');
    await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready (Coffee)'), 'Coffee');
  });

  it('that gets no answer is given up with its request, after 10 s, and nobody becomes ready later', async () => {
    scene.acd.setWeather({ is: 'silent' }, { path: paths.changeState });
    const clicked = Date.now();
    await tray.click('Go Ready');
    await tray.until(({ tooltip }) => tooltip === 'Going Ready…', 'Going Ready…');
    await scene.notifications.withTitle('Could not go Ready', 20_000);
    const waited = Date.now() - clicked;
    expect(waited).toBeGreaterThan(9_500);
    expect(waited).toBeLessThan(10_000 + patience(2_000));
    // It may have arrived: it is never sent again.
    const sent = scene.acd.exchanges.filter(
      ({ path, request }) => path === paths.changeState && isReady(request),
    );
    expect(sent).toHaveLength(1);
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
    await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready (Lunch)'), 'Lunch');
    // It has overtaken the READY, which is still on its way.
    expect(scene.changes().some(({ request }) => isReady(request))).toBe(false);
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

const isReady = (request: unknown): boolean =>
  typeof request === 'object' && request !== null && 'state' in request && request.state === 'READY';

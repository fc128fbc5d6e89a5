import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { TrayItem } from '../desktop/tray-item';
import { SPEED } from '../support/patience';
import { iconShown } from './icons';
import { EMAIL, type Scene, setReadyScene } from './scene';

let scene: Scene;
let tray: TrayItem;
beforeEach(async () => {
  ({ scene, tray } = await setReadyScene({ speed: SPEED }));
});
afterEach(() => scene.end());

it('a change made elsewhere is shown, reported and not reverted', async () => {
  scene.acd.supervisorSets(EMAIL, 'NOT_READY');
  const notice = await scene.notifications.withTitle('Not Ready, changed elsewhere');
  expect(notice.body).toMatch(/^Ready → Not Ready .*\. Likely missed calls, a supervisor/);
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
  const look = await tray.until(({ tooltip }) => tooltip.startsWith('“WRAP_UP” · seen '), 'WRAP_UP');
  expect(iconShown(look)).toBe('unknown');
});

it('a refused key needs a person, and says so', async () => {
  scene.acd.rotateKey('another-key');
  const look = await tray.until(({ tooltip }) => tooltip === 'Access key refused', 'a refused key');
  expect(iconShown(look)).toBe('needs-you');
  expect(look.menu.find(({ label }) => label === 'Go Ready')?.enabled).toBe(false);
  const notice = await scene.notifications.withTitle('Schalter needs you');
  expect(notice.body).toContain('refuses the access key');
});

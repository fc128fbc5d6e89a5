import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { TrayItem } from '../desktop/tray-item';
import { EMAIL, type Scene, setReadyScene } from '../e2e/scene';

let scene: Scene;
let tray: TrayItem;
beforeAll(async () => {
  ({ scene, tray } = await setReadyScene({ program: 'packaged' }));
});
afterAll(() => scene.end());

it('an agent who is taken out after missed calls is told, and is not put back', async () => {
  scene.acd.missCall(EMAIL);
  scene.acd.missCall(EMAIL);
  const notice = await scene.notifications.withTitle('Not Ready, changed elsewhere');
  expect(notice.body).toMatch(/^Ready → Not Ready .*\. Likely missed, busy or failed calls, a supervisor/);
  await tray.until(({ tooltip }) => /^Not Ready · seen \d\d:\d\d$/.test(tooltip), 'Not Ready, seen');
  expect(scene.changes()).toEqual([]);
});

it('Go Ready on the notification is all it takes', async () => {
  const [notice] = scene.notifications.open;
  if (!notice) throw new Error('The notification is gone.');
  scene.notifications.press(notice, 'Go Ready');
  await tray.until(({ tooltip }) => /^Ready · since/.test(tooltip), 'READY, set here');
  await scene.notifications.untilOpen(open => open.length === 0, 'no notification');
});

it('a refused key needs a person, and says so', async () => {
  scene.acd.rotateKey('another-key');
  const look = await tray.until(({ tooltip }) => tooltip === 'Access key refused', 'a refused key');
  expect(look.menu.find(({ label }) => label === 'Go Ready')?.enabled).toBe(false);
  await scene.notifications.withTitle('Schalter needs you');
});

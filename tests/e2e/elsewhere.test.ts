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
  expect(notice.body).toMatch(/^Ready → Not Ready .*\. Likely missed, busy or failed calls, a supervisor/);
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

it('changes again and again are told three times, then together in one notification that is kept up to date', async () => {
  for (let change = 0; change < 7; change += 1) {
    const state = change % 2 === 0 ? 'NOT_READY' : 'READY';
    scene.acd.supervisorSets(EMAIL, state);
    const word = state === 'READY' ? 'Ready' : 'Not Ready';
    await tray.until(({ tooltip }) => tooltip.startsWith(`${word} · seen`), word);
  }
  const [summary] = await scene.notifications.untilOpen(
    open => open.some(({ title }) => title.startsWith('Not Ready, changed elsewhere 7 times')),
    'the seventh change',
  );
  const { shown } = scene.notifications;
  expect(shown.filter(({ title }) => title.endsWith('changed elsewhere'))).toHaveLength(3);
  const together = shown.filter(({ title }) => /changed elsewhere \d times$/.test(title));
  // The same one: the first takes its place on the screen, the others replace it.
  expect(new Set(together.map(({ id }) => id))).toEqual(new Set([summary?.id]));
});

it('a word that comes and goes with a call is told by no notification', async () => {
  for (const _call of [1, 2, 3]) {
    scene.acd.supervisorSets(EMAIL, 'WRAP_UP');
    await tray.until(({ tooltip }) => tooltip.startsWith('“WRAP_UP”'), 'WRAP_UP');
    scene.acd.supervisorSets(EMAIL, 'READY');
    await tray.until(({ tooltip }) => tooltip.startsWith('Ready · seen'), 'READY');
  }
  scene.acd.supervisorSets(EMAIL, 'NOT_READY');
  await scene.notifications.withTitle('Not Ready, changed elsewhere');
  expect(scene.notifications.shown).toHaveLength(1);
});

it('a refused key needs a person, and says so', async () => {
  scene.acd.rotateKey('another-key');
  const look = await tray.until(({ tooltip }) => tooltip === 'Access key refused', 'a refused key');
  expect(iconShown(look)).toBe('needs-you');
  expect(look.menu.find(({ label }) => label === 'Go Ready')?.enabled).toBe(false);
  const notice = await scene.notifications.withTitle('Schalter needs you');
  expect(notice.body).toContain('refuses the access key');
});

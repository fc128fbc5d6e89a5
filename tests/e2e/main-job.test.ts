import { afterEach, describe, expect, it } from '@jest/globals';
import { iconShown } from './icons';
import { EMAIL, KEY, type Scene, setScene } from './scene';

let scene: Scene;
afterEach(() => scene.end());

/** What the ACD has to receive, to the letter. */
const body = (more: object) => ({ access_key: KEY, email: EMAIL, ...more });

describe('the main job', () => {
  it('goes READY and NOT_READY with a reason from the tray', async () => {
    scene = await setScene({ state: 'NOT_READY' });
    const { tray } = await scene.startProvisioned();
    const before = await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready'), 'the state of the ACD');
    expect(before.tooltip).toMatch(/^Not Ready · seen \d\d:\d\d$/);
    expect(iconShown(before)).toBe('not-ready');

    await tray.click('Go Ready');
    expect((await scene.change()).request).toEqual(body({ state: 'READY' }));
    const ready = await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY');
    expect(ready.tooltip).toMatch(/^Ready · since \d\d:\d\d$/);
    expect(ready.menu[0]).toMatchObject({ label: ready.tooltip, enabled: false });
    expect(iconShown(ready)).toBe('ready');

    await tray.click('Go Not Ready', 'Coffee');
    expect((await scene.change(2)).request).toEqual(body({ state: 'NOT_READY', nrr: 'COF' }));
    const coffee = await tray.until(({ tooltip }) => tooltip.includes('Coffee'), 'Coffee');
    expect(coffee.tooltip).toMatch(/^Not Ready \(Coffee\) · since \d\d:\d\d$/);
    expect(coffee.menu[0]?.label).toBe(coffee.tooltip);
    expect(iconShown(coffee)).toBe('not-ready');
    expect(scene.acd.agent(EMAIL)).toMatchObject({ state: 'NOT_READY', reason: 'COF' });
    expect(scene.changes()).toHaveLength(2);
  });
});

it('changes Coffee to Lunch without READY in between', async () => {
  scene = await setScene({ state: 'READY' });
  const { tray } = await scene.startProvisioned();
  await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY');
  await tray.click('Go Not Ready', 'Coffee');
  const coffee = await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready (Coffee)'), 'Coffee');
  expect(
    coffee.menu.find(({ label }) => label === 'Go Not Ready')?.items.map(item => [item.label, item.enabled]),
  ).toEqual([
    ['Without a reason', true],
    ['Coffee', false],
    ['Lunch', true],
    ['Old reason', true],
  ]);
  await tray.click('Go Not Ready', 'Lunch');
  await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready (Lunch)'), 'Lunch');
  expect(scene.changes().map(({ request }) => request)).toEqual([
    body({ state: 'NOT_READY', nrr: 'COF' }),
    body({ state: 'NOT_READY', nrr: 'LUN' }),
  ]);
});

it('goes NOT_READY without a reason', async () => {
  scene = await setScene({ state: 'READY' });
  const { tray } = await scene.startProvisioned();
  await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY');
  await tray.click('Go Not Ready', 'Without a reason');
  expect((await scene.change()).request).toEqual(body({ state: 'NOT_READY' }));
  await tray.until(({ tooltip }) => /^Not Ready · since/.test(tooltip), 'Not Ready');
});

it('says that the ACD does not know a reason, changes nothing, and offers to go without', async () => {
  scene = await setScene({ state: 'READY' });
  const { tray } = await scene.startProvisioned();
  await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY');
  await tray.click('Go Not Ready', 'Old reason');
  const notice = await scene.notifications.withTitle('The ACD does not know “Old reason”');
  expect(notice.body).toBe('Nothing was changed. You can go Not Ready without a reason.');
  const look = await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY as before');
  expect(iconShown(look)).toBe('ready');
  expect(scene.acd.agent(EMAIL).state).toBe('READY');
  await tray.click('Go Not Ready', 'Without a reason');
  await tray.until(({ tooltip }) => /^Not Ready · since/.test(tooltip), 'Not Ready');
});

it('an ACD that calls it not_ready_reason gets it so, and is remembered', async () => {
  scene = await setScene({ state: 'READY', reasonField: 'not_ready_reason' });
  const first = await scene.startProvisioned();
  await first.tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY');
  await first.tray.click('Go Not Ready', 'Coffee');
  await first.tray.until(({ tooltip }) => tooltip.startsWith('Not Ready (Coffee)'), 'Coffee');
  expect(scene.changes().map(({ request, status }) => [request, status])).toEqual([
    [body({ state: 'NOT_READY', nrr: 'COF' }), 400],
    [body({ state: 'NOT_READY', not_ready_reason: 'COF' }), 200],
  ]);
  await first.app.kill('SIGTERM');

  const { tray } = await scene.start();
  await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready'), 'Not Ready after the restart');
  await tray.click('Go Not Ready', 'Lunch');
  await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready (Lunch)'), 'Lunch');
  expect(
    scene
      .changes()
      .slice(2)
      .map(({ request }) => request),
  ).toEqual([body({ state: 'NOT_READY', not_ready_reason: 'LUN' })]);
});

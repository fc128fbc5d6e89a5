import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RunningApp } from '../desktop/app';
import { OPEN_TO_TESTS, openPage, type Page } from '../desktop/page';
import type { TrayItem } from '../desktop/tray-item';
import { json, type RawServer, startRawServer, type Write } from '../hostile/raw-server';
import { ENDLESS, STATES, STATUS_999, WRECKS } from '../hostile/wire-answers';
import { iconShown } from './icons';
import { KEY, REASONS, type Scene, setScene } from './scene';
import { untilShown } from './shown';

const NOT_READY = json('{"state":"NOT_READY"}');
let server: RawServer;
let scene: Scene;
let app: RunningApp;
let tray: TrayItem;
let page: Page;
beforeAll(async () => {
  server = await startRawServer(NOT_READY);
  scene = await setScene();
  ({ app, tray } = await scene.startProvisioned({ args: [OPEN_TO_TESTS] }, { serverUrl: server.url }));
  await tray.activate();
  page = await openPage(app);
  await page.evaluate(
    `looks = []; window.bridge.on('shown.changed', ({ snapshot }) => looks.push(snapshot.look)); 0`,
  );
  await untilShown(page, `shown.snapshot.look === 'not-ready'`);
});
afterAll(async () => {
  await page.close();
  await scene.end();
  server.close();
});

/** Another interval is applied at once: the state is asked for. Another one each time. */
let seconds = 5;
async function poll(write: Write): Promise<void> {
  server.answers(write);
  seconds = seconds === 5 ? 6 : 5;
  await Promise.all([
    server.asked(),
    page.evaluate(`window.bridge.call('settings.change', { pollSeconds: ${seconds} })`),
  ]);
}

/** The ACD is itself again: that is shown, and meanwhile nothing was READY, in the tray or in the window. */
async function recovers(): Promise<void> {
  expect(iconShown(await tray.look())).not.toBe('ready');
  await poll(NOT_READY);
  await untilShown(page, `shown.snapshot.look === 'not-ready' && shown.snapshot.failure === null`);
  expect(await page.evaluate(`looks.includes('ready')`)).toBe(false);
  expect(app.output()).not.toMatch(/unexpectedly|not shown/);
  expect(app.output()).not.toContain(KEY);
}

describe('an answer over a real socket that', () => {
  it.each(WRECKS)('%s is a failure, and the next one is heard', async (_what, write) => {
    await poll(write);
    await untilShown(page, 'shown.snapshot.failure !== null');
    await recovers();
  });

  const endless = ENDLESS.map(([what, write], at) => [what, REASONS[at]?.label.en ?? '', write] as const);
  it.each(endless)('%s keeps nobody from going to %s', async (_what, reason, write) => {
    await poll(write);
    server.answers(NOT_READY);
    await tray.click('Go Not Ready', reason);
    await tray.until(({ tooltip }) => tooltip.startsWith(`Not Ready (${reason})`), reason);
    await recovers();
  });
});

describe('a state that', () => {
  it.each(STATES)(
    '%s is shown in the tray as text, and told by no notification',
    async (_what, state, shown) => {
      await poll(json(JSON.stringify({ state })));
      const look = await tray.until(({ tooltip }) => tooltip.startsWith(`“${shown}” · seen `), shown);
      expect(look.menu[0]?.label).toBe(look.tooltip);
      expect(iconShown(look)).toBe('unknown');
      // A word that comes and goes with a call is nothing to notify of.
      expect(scene.notifications.open.filter(({ title }) => title.startsWith(`“${shown}”`))).toEqual([]);
      await recovers();
    },
  );
});

it('after all that, READY is shown as soon as the ACD says it', async () => {
  await poll(json('{"state":"READY"}'));
  const { tooltip } = await tray.until(shown => iconShown(shown) === 'ready', 'READY');
  expect(tooltip).toMatch(/^Ready · seen /);
});

it('a status at which Electron’s fetch fails, and never says so, keeps nobody from going not ready', async () => {
  await poll(STATUS_999);
  server.answers(NOT_READY);
  await tray.click('Go Not Ready', 'Coffee');
  await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready (Coffee)'), 'Coffee');
});

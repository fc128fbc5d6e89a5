import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { paths } from '../../electron/acd-service/endpoints';
import type { RunningApp } from '../desktop/app';
import { OPEN_TO_TESTS, openPage, type Page } from '../desktop/page';
import type { TrayItem } from '../desktop/tray-item';
import { EMAIL, KEY, type Scene, setScene } from './scene';

/** With its keys. */
const GO_READY = 'Go ReadyCtrl+R';
const UNNOTICED = 'A screen lock goes unnoticed here';

let scene: Scene;
let app: RunningApp;
let tray: TrayItem;
let page: Page;

async function openWindow(): Promise<void> {
  scene = await setScene({ state: 'NOT_READY' });
  ({ app, tray } = await scene.startProvisioned({ args: [OPEN_TO_TESTS] }));
  await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready'), 'Not Ready');
  await tray.activate();
  page = await openPage(app);
}
async function end(): Promise<void> {
  await page.close();
  await scene.end();
}

describe('a window that is opened', () => {
  beforeAll(openWindow);
  afterAll(end);

  it('by a left click on the icon changes nothing', async () => {
    await page.text(/Not Ready/);
    expect(scene.changes()).toEqual([]);
  });

  it('gives the page no key, no Node and no network', async () => {
    expect(await page.evaluate('Object.keys(window.bridge).sort()')).toEqual(['call', 'on']);
    const shown = await page.evaluate('window.bridge.call("shown.get").then(JSON.stringify)');
    expect(shown).toContain(EMAIL);
    expect(shown).not.toContain(KEY);
    expect(await page.evaluate('[typeof require, typeof process, typeof module]')).toEqual(
      Array(3).fill('undefined'),
    );
    const fetched = await page.evaluate(
      `fetch(${JSON.stringify(scene.server.url)}).then(() => 'sent', () => 'refused')`,
    );
    expect(fetched).toBe('refused');
    const inline = await page.evaluate(
      `(() => { const s = document.createElement('script'); s.textContent = 'window.evil = 1'; document.body.append(s); return typeof window.evil })()`,
    );
    expect(inline).toBe('undefined');
  });

  it.each([
    ['an unknown command', '"acd.key"', '{}'],
    ['a missing argument', '"state.go-not-ready"', 'undefined'],
    ['a wrong argument', '"state.go-not-ready"', '{ reason: 7 }'],
    ['a surplus field', '"state.go-not-ready"', '{ reason: null, state: "READY" }'],
  ])('refuses %s from the page', async (_what, name, input) => {
    const answer = await page.evaluate(
      `window.bridge.call(${name}, ${input}).then(JSON.stringify, error => 'rejected: ' + error.message)`,
    );
    expect(answer).toMatch(/"ok":false|rejected: no command/);
    expect(scene.changes()).toEqual([]);
  });
});

describe('in the window', () => {
  beforeEach(openWindow);
  afterEach(end);

  it('shows and sets the state, and agrees with the tray', async () => {
    await page.click('button', 'Go Ready');
    await page.text(/^Ready$/m);
    expect((await scene.change()).request).toEqual({ access_key: KEY, email: EMAIL, state: 'READY' });
    await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY');

    await page.click('button', 'Lunch');
    await page.text(/Not Ready \(Lunch\)/);
    expect(scene.acd.agent(EMAIL)).toMatchObject({ state: 'NOT_READY', reason: 'LUN' });
    expect(await page.isEnabled('button', 'Lunch')).toBe(false);
    expect(await page.isEnabled('button', 'Coffee')).toBe(true);
  });

  it('moves no button under the mouse while a change settles, nor for a notice', async () => {
    const tops = () =>
      page.evaluate<Record<string, number>>(`Object.fromEntries([...document.querySelectorAll('main button')]
        .filter(button => button.checkVisibility() && !button.hasAttribute('aria-busy'))
        .map(button => [button.textContent, button.getBoundingClientRect().top]))`);
    await page.text(/Go Ready/);
    const { [GO_READY]: way, ...reasons } = await tops();
    expect(Object.keys(reasons)).toHaveLength(4);

    scene.acd.setWeather({ is: 'silent' }, { path: paths.changeState, times: 1 });
    await page.click('button', 'Go Ready');
    await page.text(/Going Ready…/);
    expect(await tops()).toEqual(reasons);
    await page.click('button', 'Coffee');
    await page.text(/Not Ready \(Coffee\)/);
    expect(await tops()).toEqual({ [GO_READY]: way, ...reasons });
    await page.click('button', 'Go Ready');
    await page.text(/^Ready$/m);
    // Nobody tells of the lock here; the line that says so stands where no button was.
    const { [UNNOTICED]: line, ...others } = await tops();
    expect(others).toEqual(reasons);
    expect(line).toBeLessThan((way ?? 0) - 48);
    scene.acd.supervisorSets(EMAIL, 'NOT_READY');
    await page.text(/Not Ready, changed elsewhere/);
    expect(await tops()).toEqual({ [GO_READY]: way, ...reasons });
  });

  it('goes ready, and not ready with a reason, by keyboard alone', async () => {
    await page.text(/Go Ready/);
    await page.press('Tab');
    await page.press('Enter');
    await page.text(/^Ready$/m);
    await page.press('2');
    await page.text(/Not Ready \(Lunch\)/);
    expect(scene.acd.agent(EMAIL)).toMatchObject({ state: 'NOT_READY', reason: 'LUN' });
  });

  it('explains a failed change where it happened', async () => {
    await page.click('button', 'Old reason');
    await page.text(/The ACD does not know “Old reason”/);
    await page.click('button', 'Go Ready');
    await page.text(/^Ready$/m);
    expect(await page.evaluate('document.body.innerText')).not.toMatch(/does not know/);
  });
});

import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type RunningApp, startApp } from '../desktop/app';
import { OPEN_TO_TESTS, openPage, type Page } from '../desktop/page';
import { commandLines, hasWindow, windowOpens } from '../desktop/processes';
import { traces } from '../desktop/traces';
import type { TrayItem } from '../desktop/tray-item';
import { EMAIL, KEY, type Scene, setScene } from './scene';
import { openSetUp, problemAt, send } from './set-up-page';

const WRONG_KEY = 'wr0ng-0c41-UNMISTAKABLE-77bb';

let scene: Scene;
let app: RunningApp;
let tray: TrayItem;
let page: Page;

/** The window that took the key goes; this is the one that comes in its place. */
async function nextWindow(): Promise<void> {
  await page.gone();
  page = await openPage(app);
}

const profile = (file: string) => path.join(scene.home.folder, '.config/Schalter-source', file);

describe('the set-up', () => {
  afterEach(async () => {
    await page.close();
    await scene.end();
  });

  it('says what is wrong with a key and keeps nothing; the right one works, and is nowhere to be read', async () => {
    scene = await setScene({ state: 'READY' });
    ({ app, tray, page } = await openSetUp(scene));
    await send(page, scene, { key: WRONG_KEY });
    await page.text(/The ACD refuses this key\. .*Are you outside the office network\?/);
    expect(await problemAt(page, 'accessKey')).toMatch(/refuses this key/);
    expect(await page.valueOf('Email')).toBe(EMAIL);
    expect(await page.valueOf('Access key')).toBe('•'.repeat(WRONG_KEY.length));
    expect(await page.valueOf('Server address')).toBe(scene.server.url);
    expect([existsSync(profile('settings.json')), existsSync(profile('vault.json'))]).toEqual([false, false]);
    expect(traces(scene.home.folder, EMAIL)).toEqual([]);

    await page.type('Access key', KEY);
    await page.click('button', 'Check and save');
    await nextWindow();
    await page.text(/Your Not-Ready Reasons/);
    await tray.until(({ tooltip }) => /^Ready · seen/.test(tooltip), 'READY, no demo any more');

    const inPage = await page.evaluate<string>(
      'document.documentElement.outerHTML + [...document.querySelectorAll("input")].map(input => input.value)',
    );
    const shown = await page.evaluate<string>('window.bridge.call("shown.get").then(JSON.stringify)');
    const said = commandLines(app.process.pid ?? 0) + app.output();
    for (const key of [KEY, WRONG_KEY]) {
      expect(inPage + shown + said).not.toContain(key);
      expect(traces(scene.home.folder, key)).toEqual([]);
    }
    expect(shown).toContain(EMAIL);
    // Whose key it is stands there; the search does find something.
    expect(traces(scene.home.folder, EMAIL).map(file => path.basename(file))).toEqual(
      expect.arrayContaining(['settings.json', 'vault.json']),
    );
  });

  it('survives a restart', async () => {
    scene = await setScene({ state: 'READY' });
    ({ app, tray, page } = await openSetUp(scene));
    await send(page, scene);
    await nextWindow();
    await page.text(/Your Not-Ready Reasons/);
    await app.kill('SIGTERM');

    ({ tray } = await scene.start());
    await tray.until(({ tooltip }) => /^Ready · seen/.test(tooltip), 'READY after the restart');
    await tray.click('Go Not Ready', 'Without a reason');
    expect((await scene.change()).request).toEqual({ access_key: KEY, email: EMAIL, state: 'NOT_READY' });
  });

  it('leads to a check whether reasons arrive, under either name', async () => {
    scene = await setScene({ state: 'READY' });
    ({ app, tray, page } = await openSetUp(scene));
    await send(page, scene);
    await nextWindow();
    await page.text(/Add your reasons with the acronyms they have/);
    await page.click('button', 'Add a reason');
    await page.type('Code', 'COF');
    await page.type('English name', 'Coffee');
    await page.type('German name', 'Kaffee');
    await page.press('Enter');
    await page.click('button', 'Next');
    await page.click('button', 'Set Coffee now');
    expect((await scene.change()).request).toMatchObject({ state: 'NOT_READY', nrr: 'COF' });

    await page.text(/Does the portal show Coffee\?/);
    await page.click('button', 'No');
    await page.text(/An ACD that ignores the reason looks just like one that takes it/);
    await page.choose('Name of the reason’s field', 'not_ready_reason');
    await page.click('button', 'Set Coffee once more');
    await scene.untilAcd(
      () => scene.changes().find(({ request }) => Object(request).not_ready_reason === 'COF'),
      'the reason under its other name',
    );
  });

  it('takes a new key where the ACD refuses the old one', async () => {
    scene = await setScene({ state: 'READY' });
    ({ app, tray } = await scene.startProvisioned({ args: [OPEN_TO_TESTS] }));
    await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY');
    scene.acd.rotateKey('n3w-5e55-UNMISTAKABLE-31cc');
    await tray.until(({ tooltip }) => tooltip === 'Access key refused', 'a refused key');
    await tray.activate();
    page = await openPage(app);
    await page.click('button', 'New access key…');
    expect(await page.text(/To switch the agent, sign out first/)).toContain(EMAIL);

    await page.type('New access key', WRONG_KEY);
    await page.click('button', 'Check and save');
    await page.text(/The ACD refuses this key/);
    await page.type('New access key', 'n3w-5e55-UNMISTAKABLE-31cc');
    await page.click('button', 'Check and save');
    await nextWindow();
    await page.text(/^Ready$/m);
    await page.click('button', 'Coffee');
    expect((await scene.change()).status).toBe(200);
    expect(traces(scene.home.folder, 'n3w-5e55-UNMISTAKABLE-31cc')).toEqual([]);
  });

  it('can be put off: the demo needs nothing', async () => {
    scene = await setScene({ state: 'NOT_READY' });
    ({ app, tray } = await scene.startProvisioned({ args: [OPEN_TO_TESTS] }));
    await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready'), 'Not Ready');
    await tray.click('Settings…');
    page = await openPage(app);
    await page.click('button', 'Sign out / switch agent…');
    await page.click('button', 'Sign out');
    await nextWindow();
    await tray.until(({ tooltip }) => tooltip === 'Not set up yet', 'Not set up yet');
    const asked = scene.acd.exchanges.length;
    await page.click('button', 'Try the demo');
    await page.text(/Nothing here reaches a real ACD/);
    await tray.until(({ tooltip }) => /^Not Ready .* Demo$/.test(tooltip), 'the demo');
    await page.click('button', 'Go Ready');
    await tray.until(({ tooltip }) => /^Ready .* Demo$/.test(tooltip), 'READY in the demo');
    expect(scene.acd.exchanges).toHaveLength(asked);
  });
});

describe('an installed Schalter without an account', () => {
  afterEach(() => scene.end());

  it('opens its set-up, and says in the tray that it is not set up', async () => {
    scene = await setScene();
    ({ app, tray } = await scene.start({ program: 'packaged' }));
    await tray.until(({ tooltip }) => tooltip === 'Not set up yet', 'Not set up yet');
    await windowOpens(app.process.pid ?? 0);
  });

  it('opens nothing at login', async () => {
    scene = await setScene();
    ({ app, tray } = await scene.start({ program: 'packaged', args: ['--hidden'] }));
    await tray.until(({ tooltip }) => tooltip === 'Not set up yet', 'Not set up yet');
    const second = startApp(scene.home, { program: 'packaged', args: ['--hidden'] });
    expect(await second.ended()).toBe(0);
    expect(hasWindow(app.process.pid ?? 0)).toBe(false);
  });
});

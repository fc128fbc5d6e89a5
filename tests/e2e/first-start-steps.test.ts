import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type RunningApp, startApp } from '../desktop/app';
import { OPEN_TO_TESTS, openPage, type Page } from '../desktop/page';
import type { TrayItem } from '../desktop/tray-item';
import { type Hands, handsOn, untilFocus } from './first-start-keyboard';
import { EMAIL, KEY, type Scene, setScene } from './scene';

jest.setTimeout(60_000);
/** What somebody who types 40 words a minute presses in that minute. */
const A_MINUTE = 200;
const LOCK_RULE = 'Go Not Ready when the screen is locked';

let scene: Scene;
let app: RunningApp;
let tray: TrayItem;
let page: Page;
let hands: Hands;

beforeEach(async () => {
  scene = await setScene({ state: 'NOT_READY' });
  ({ app, tray } = await scene.start({ program: 'packaged', args: [OPEN_TO_TESTS] }));
  page = await openPage(app);
  hands = handsOn(() => page);
  await turnsTo(/Step 1 of 5\s+Welcome to Schalter/, 'Set up');
});
afterEach(async () => {
  await page.close();
  await scene.end();
});

/** Closes the window, and opens it from the tray. */
async function reopen(): Promise<void> {
  await page.closeWindow();
  await tray.activate();
  page = await openPage(app);
}

/** Waits for a page, and for the focus on the first thing to do there. */
async function turnsTo(text: RegExp, focus: string): Promise<void> {
  await page.text(text);
  await untilFocus(page, focus);
}

async function setUp(): Promise<void> {
  await hands.type(EMAIL);
  await hands.press('Tab');
  await hands.type(KEY);
  await hands.press('Tab');
  await hands.press('Enter'); // opens what is advanced
  await hands.press('Tab');
  await hands.type(scene.server.url);
  await hands.press('Enter');
  // The window that took the key goes.
  await page.gone();
  page = await openPage(app);
}

describe('the first run', () => {
  it('leads to READY by keyboard alone, within a minute of typing', async () => {
    await hands.press('Enter');
    await turnsTo(/Step 2 of 5\s+Set up Schalter/, 'Email');
    await setUp();

    await turnsTo(/Step 3 of 5\s+Your Not-Ready Reasons/, 'Add a reason');
    await hands.press('Enter');
    await hands.tabTo('Code');
    await hands.type('COF');
    await hands.tabTo('English name');
    await hands.type('Coffee');
    await hands.tabTo('German name');
    await hands.type('Kaffee');
    await hands.press('Enter');
    await page.text(/^Next$/m);
    await hands.tabTo('Next');
    await hands.press('Enter');

    await turnsTo(/Step 4 of 5\s+Do your reasons arrive\?/, 'Reason');
    await hands.press('Enter');
    await turnsTo(/Step 5 of 5\s+What Schalter does by itself/, LOCK_RULE);
    await hands.press('Enter');
    await turnsTo(/^Not Ready$/m, 'Not Ready');
    await hands.tabTo('Go Ready');
    await hands.press('Enter');
    expect((await scene.change()).request).toEqual({ access_key: KEY, email: EMAIL, state: 'READY' });
    await tray.until(({ tooltip }) => /^Ready · since/.test(tooltip), 'READY');
    expect(hands.pressed()).toBeLessThan(A_MINUTE);
  });

  it('is found again where it was left', async () => {
    await hands.press('Enter');
    await turnsTo(/Step 2 of 5/, 'Email');
    await reopen();
    await turnsTo(/Step 2 of 5\s+Set up Schalter/, 'Email');
    // Nor is anybody torn away by the tray: what is half typed would be lost.
    await hands.type('half');
    await tray.click('Settings…');
    await tray.click('Open Schalter');
    await page.text(/Step 2 of 5/);
    expect(await page.valueOf('Email')).toBe('half');
    await page.evaluate(`document.activeElement.value = ''`);
    await setUp();
    await page.text(/Step 3 of 5/);
    await reopen();
    await page.text(/Step 3 of 5\s+Your Not-Ready Reasons/);

    // Without reasons there is nothing to check.
    await hands.tabTo('Skip');
    await hands.press('Enter');
    await turnsTo(/Step 5 of 5/, LOCK_RULE);
    await hands.press('Escape');
    await turnsTo(/Step 3 of 5/, 'Add a reason');
    await hands.tabTo('Skip');
    await hands.press('Enter');
    await turnsTo(/Step 5 of 5/, LOCK_RULE);
    await hands.press('Enter');
    await page.text(/^Not Ready$/m);
    await reopen();
    await page.text(/^Not Ready$/m);
  });

  it('is over when an administrator’s file sets the account up meanwhile', async () => {
    await hands.press('Enter');
    await page.text(/Step 2 of 5/);
    const args = ['--provision', scene.provisioningFile()];
    expect(await startApp(scene.home, { program: 'packaged', args }).ended()).toBe(0);
    await page.text(/^Not Ready$/m);
  });

  it('speaks the language that is chosen in it, at once', async () => {
    await hands.tabTo('English');
    await hands.press('ArrowDown');
    await page.text(/Schritt 1 von 5\s+Willkommen bei Schalter/);
    await untilFocus(page, 'Deutsch');
    expect(await page.evaluate('document.documentElement.lang')).toBe('de');
    await tray.until(({ tooltip }) => tooltip === 'Noch nicht eingerichtet', 'the tray in German');
    await hands.press('Enter');
    await turnsTo(/Schritt 2 von 5\s+App einrichten/, 'E-Mail');
    await hands.press('Escape');
    await page.text(/Schritt 1 von 5/);
  });

  it('can be put off for the demo, which leads to it and is led back to', async () => {
    await hands.tabTo('Try the demo');
    await hands.press('Enter');
    await page.text(/Nothing here reaches a real ACD/);
    await tray.until(({ tooltip }) => /^Not Ready .* Demo$/.test(tooltip), 'the demo');
    await hands.tabTo('Set up…');
    await hands.press('Enter');
    await turnsTo(/Step 1 of 4\s+Set up Schalter/, 'Email');
    await hands.press('Escape');
    await page.text(/^Not Ready$/m);
    expect(scene.acd.exchanges).toEqual([]);
  });
});

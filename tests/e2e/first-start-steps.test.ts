import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type RunningApp, startApp } from '../desktop/app';
import { OPEN_TO_TESTS, openPage, type Page } from '../desktop/page';
import type { TrayItem } from '../desktop/tray-item';
import { type Hands, handsOn, turnedTo, typeAccount, untilFocus } from './first-start-keyboard';
import { type Scene, setScene } from './scene';

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

const turnsTo = (text: RegExp, focus: string) => turnedTo(page, text, focus);

async function setUp(): Promise<void> {
  page = await typeAccount(hands, page, scene, app);
}

describe('the first run', () => {
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

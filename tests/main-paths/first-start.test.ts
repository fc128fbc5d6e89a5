import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { RunningApp } from '../desktop/app';
import { OPEN_TO_TESTS, openPage, type Page } from '../desktop/page';
import type { TrayItem } from '../desktop/tray-item';
import { type Hands, handsOn, turnedTo, typeAccount } from '../e2e/first-start-keyboard';
import { EMAIL, KEY, type Scene, setScene } from '../e2e/scene';

/** What somebody who types 40 words a minute presses in that minute. */
const A_MINUTE = 200;
const LOCK_RULE = 'Go Not Ready when the screen is locked';

let scene: Scene;
let app: RunningApp;
let tray: TrayItem;
let page: Page;
let hands: Hands;
beforeAll(async () => {
  scene = await setScene({ state: 'NOT_READY', program: 'packaged' });
  ({ app, tray } = await scene.start({ args: [OPEN_TO_TESTS] }));
  page = await openPage(app);
  hands = handsOn(() => page);
});
afterAll(async () => {
  await page.close();
  await scene.end();
});

const turnsTo = (text: RegExp, focus: string) => turnedTo(page, text, focus);

it('the first start leads to READY by keyboard alone, within a minute of typing', async () => {
  await turnsTo(/Step 1 of 5\s+Welcome to Schalter/, 'Set up');
  await hands.press('Enter');
  await turnsTo(/Step 2 of 5\s+Set up Schalter/, 'Email');
  page = await typeAccount(hands, page, scene, app);

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

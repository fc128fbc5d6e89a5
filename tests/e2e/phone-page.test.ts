import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { OPEN_TO_TESTS, openPage, type Page } from '../desktop/page';
import { EMAIL, type Scene, setScene } from './scene';

jest.setTimeout(60_000);
let scene: Scene;
let page: Page;
beforeEach(async () => {
  scene = await setScene({ state: 'READY' });
  const details = {
    ...scene.acd.agent(EMAIL),
    cloudAcdEnabled: false,
    skills: [{ name: 'German', has: true }],
  };
  scene.acd.changeDetails(EMAIL, details, 'READY');
  const { bereit, tray } = await scene.startProvisioned({ args: [OPEN_TO_TESTS] }, { detailsPolicy: 'all' });
  await tray.click('Phone & Skills…');
  page = await openPage(bereit);
  await page.text(/You are Ready, but ACD is switched off for you\./);
});
afterEach(async () => {
  await page.close();
  await scene.end();
});

it('one click switches the ACD on for a READY agent, who is READY again; another one undoes it', async () => {
  await page.text(/ACD: Off → On\s+You go Not Ready for a moment, and Ready again\./);
  await page.click('button', 'Switch the ACD on');
  await page.text(/Phone & skills are changed/);
  await page.text(/Nothing in the ACD stands in the way: calls go to SIP, for German\./);
  expect(scene.acd.agent(EMAIL)).toMatchObject({ cloudAcdEnabled: true, state: 'READY' });

  await page.click('button', 'Undo');
  await page.text(/ACD: On → Off/);
  await page.text(/You are Ready, but ACD is switched off for you\./);
  expect(scene.acd.agent(EMAIL)).toMatchObject({ cloudAcdEnabled: false, state: 'READY' });
});

it('a number is typed, read, and rings in the place of SIP', async () => {
  await page.click('button', 'Enter the number');
  await page.type('New number', '0049 (0)30 23125042');
  await page.text(/Understood as \+49 30 23125042\./);
  await page.press('Enter');
  await page.click('button', 'Switch to this number');
  await page.text(
    /What you change\s+SIP: On → Off\s+External number: Off → On\s+Number: none → \+49 30 23125042/,
  );
  await page.click('button', 'Change');
  await page.text(/Phone & skills are changed/);
  await page.text(/You are Ready, but ACD is switched off for you\./);
  expect(scene.acd.agent(EMAIL)).toMatchObject({
    cloudAcdEnabled: false,
    sipEnabled: false,
    externalNumberEnabled: true,
    externalNumber: '+493023125042',
    state: 'READY',
  });
});

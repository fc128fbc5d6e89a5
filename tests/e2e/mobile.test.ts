import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { iconShown } from './icons';
import { openPhone, type Phone, readyWith, storySince, untilOver, writes } from './phone-scene';
import { EMAIL, type Scene, setScene } from './scene';

/** Calls go to the mobile number and back, for an agent who may change no more than that. */
let scene: Scene;
let phone: Phone;
let asked: number;

const NUMBER = '+493023125042';
const AT_HOME = {
  cloudAcdEnabled: true,
  sipEnabled: true,
  externalNumberEnabled: false,
  externalNumber: '',
  skills: [{ name: 'German', has: true }],
};

beforeAll(async () => {
  scene = await setScene({ state: 'READY' });
  phone = await openPhone(scene, 'external-number');
});
beforeEach(async () => {
  await readyWith(scene, phone, AT_HOME);
  asked = scene.acd.exchanges.length;
});
afterAll(async () => {
  await phone.page.close();
  await scene.end();
});

const agent = () => scene.acd.agent(EMAIL);
/** READY ends before the write, is not in it, and begins again after it. */
const IN_ONE_STEP = [
  'go NOT_READY',
  'is NOT_READY',
  'write NOT_READY',
  'is NOT_READY',
  'go READY',
  'is READY',
];
/** From where it begins; a poll may have come before. */
const story = () => storySince(scene, asked).slice(-IN_ONE_STEP.length);

it('a number is typed and rings in the place of SIP, and back: READY ends for the write, and comes again', async () => {
  const { page, tray } = phone;
  await page.click('button', 'Enter the number');
  await page.type('New number', '0049 (0)30 23125042');
  await page.text(/Understood as \+49 30 23125042\./);
  await page.press('Enter');
  await page.click('button', 'Switch to this number');
  await page.text(
    /What you change\s+SIP: On → Off\s+External number: Off → On\s+Number: none → \+49 30 23125042\s+You go Not Ready for a moment, and Ready again\./,
  );
  await page.click('button', 'Change');
  await untilOver(phone, 'done', 'ready');
  expect(story()).toEqual(IN_ONE_STEP);
  expect(agent()).toMatchObject({
    sipEnabled: false,
    externalNumberEnabled: true,
    externalNumber: NUMBER,
    currentDestination: 'EXTERNAL_NUMBER',
    state: 'READY',
  });
  await page.text(/Nothing in the ACD stands in the way: calls go to the external number, for German\./);
  const ready = await tray.until(({ tooltip }) => /^Ready · since \d\d:\d\d$/.test(tooltip), 'READY');
  expect(iconShown(ready)).toBe('ready');

  await page.click('button', 'Close');
  asked = scene.acd.exchanges.length;
  await page.click('button', 'Switch to SIP');
  await page.text(/What you change\s+SIP: Off → On\s+External number: On → Off/);
  await page.click('button', 'Change');
  await untilOver(phone, 'done', 'ready');
  expect(story()).toEqual(IN_ONE_STEP);
  expect(agent()).toMatchObject({ ...AT_HOME, externalNumber: NUMBER, state: 'READY' });
  await page.text(/calls go to SIP, for German\./);
  expect(scene.notifications.shown).toEqual([]);
});

it('an agent who is NOT_READY stays so', async () => {
  const { page, tray } = phone;
  scene.acd.supervisorChanges(EMAIL, { externalNumber: NUMBER });
  await tray.click('Go Not Ready', 'Coffee');
  await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready (Coffee)'), 'Coffee');
  await page.click('button', 'Ask again');
  asked = scene.acd.exchanges.length;

  for (const [button, externalNumberEnabled] of [
    ['Switch to this number', true],
    ['Switch to SIP', false],
  ] as const) {
    await page.click('button', button);
    await page.click('button', 'Change');
    await untilOver(phone, 'done', 'not-ready');
    expect(agent()).toMatchObject({ externalNumberEnabled, sipEnabled: !externalNumberEnabled });
    await page.click('button', 'Close');
  }
  expect(new Set(storySince(scene, asked))).toEqual(new Set(['write NOT_READY', 'is NOT_READY']));
  expect(agent().state).toBe('NOT_READY');
  expect(scene.notifications.shown).toEqual([]);
});

it('nothing is undone of a number that somebody else has set since', async () => {
  const { page } = phone;
  await page.click('button', 'Enter the number');
  await page.type('New number', NUMBER);
  await page.press('Enter');
  await page.click('button', 'Change');
  await untilOver(phone, 'done', 'ready');
  scene.acd.supervisorChanges(EMAIL, { externalNumber: '+498912345678' });
  const written = writes(scene).length;

  await page.click('button', 'Undo');
  await untilOver(phone, 'stopped', 'ready');
  await page.text(/Nothing was changed: somebody else changed something meanwhile/);
  await page.text(/External number\s+\+49 89 12345678/);
  expect(writes(scene)).toHaveLength(written);
  expect(agent()).toMatchObject({ externalNumber: '+498912345678', state: 'READY' });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { paths } from '../../electron/acd-service/endpoints';
import { type ScreenSaver, startScreenSaver } from '../desktop/screen-savers';
import { atThe, openPhone, type Phone, readyWith, storySince, untilOver, writes } from './phone-scene';
import { EMAIL, type Scene, setScene } from './scene';
import { untilShown } from './shown';

/** A READY agent switches a skill, while others do what they do. */
let scene: Scene;
let saver: ScreenSaver;
let phone: Phone;
let written: number;

const DETAILS = {
  cloudAcdEnabled: true,
  sipEnabled: true,
  externalNumberEnabled: false,
  externalNumber: '',
  skills: ['German', 'French', 'Support'].map((name, at) => ({ name, has: at === 0 })),
};

beforeAll(async () => {
  scene = await setScene({ state: 'READY' });
  saver = await startScreenSaver();
  phone = await openPhone(scene, 'all');
  await saver.asked();
});
beforeEach(async () => {
  await readyWith(scene, phone, DETAILS);
  written = writes(scene).length;
});
afterAll(async () => {
  await phone.page.close();
  saver.stop();
  await scene.end();
});

const agent = () => scene.acd.agent(EMAIL);
const skills = () => agent().skills.flatMap(({ name, has }) => (has ? [name] : []));
const theySwitch = (name: string) =>
  scene.acd.supervisorChanges(EMAIL, { skills: [{ name, has: !skills().includes(name) }] });
const statuses = () =>
  writes(scene)
    .slice(written)
    .map(({ status }) => status);
/** What is on the screen or was, as words. */
const told = () => scene.notifications.shown.map(({ title, body }) => `${title}: ${body}`);

async function switchFrench(): Promise<void> {
  await phone.page.click('checkbox', 'French');
  await phone.page.text(/What you change\s+Skill “French”: Off → On/);
  await phone.page.click('button', 'Change');
}

describe('the change of a skill, and a supervisor who switches another one', () => {
  it('before the first look: both stand', async () => {
    atThe(1, paths.changeState, scene, () => theySwitch('Support'));
    await switchFrench();
    await untilOver(phone, 'done', 'ready');
    expect(skills()).toEqual(['German', 'French', 'Support']);
    expect(told()).toEqual([]);
  });

  it('between the two looks: nothing is written, in window and notification', async () => {
    atThe(1, paths.retrieveDetails, scene, () => theySwitch('Support'));
    await switchFrench();
    await untilOver(phone, 'stopped', 'ready');
    const title = 'Nothing was changed: somebody else changed something meanwhile';
    await phone.page.text(new RegExp(`${title}\\s+Skill “French”: Off → On`));
    expect(await scene.notifications.withTitle(title)).toMatchObject({
      actions: { answer: 'Phone & skills' },
    });
    expect(statuses()).toEqual([]);
    expect(skills()).toEqual(['German', 'Support']);
  });

  it('between the second look and the write: it is gone, in window and notification', async () => {
    atThe(2, paths.retrieveDetails, scene, () => theySwitch('Support'));
    // The last look goes out beside the write: so it arrives before.
    scene.acd.setWeather({ is: 'slow', ms: 500 }, { path: paths.changeDetails, times: 1 });
    await switchFrench();
    await untilOver(phone, 'done', 'ready');
    await phone.page.text(
      /In between, somebody else had set this, and yours has replaced it:\s+Skill “Support”: On/,
    );
    const { body } = await scene.notifications.withTitle('Phone & skills are changed');
    expect(body).toMatch(/^Somebody else’s change in between was replaced by yours\./);
    expect(skills()).toEqual(['German', 'French']);
  });

  it('after the write: both stand', async () => {
    atThe(1, paths.changeDetails, scene, () => theySwitch('Support'));
    await switchFrench();
    await untilOver(phone, 'done', 'ready');
    await phone.page.text(/Phone & skills are changed\s+Skill “French”: Off → On/);
    await phone.page.text(/calls go to SIP, for German, French and Support\./);
    expect(skills()).toEqual(['German', 'French', 'Support']);
    expect(told()).toEqual([]);
  });

  it('before it is undone: theirs stands', async () => {
    await switchFrench();
    await untilOver(phone, 'done', 'ready');
    theySwitch('Support');
    await phone.page.click('button', 'Undo');
    await phone.page.text(/Phone & skills are changed\s+Skill “French”: On → Off/);
    await untilOver(phone, 'done', 'ready');
    expect(skills()).toEqual(['German', 'Support']);
    expect(told()).toEqual([]);
  });
});

it('a skill that the account gets meanwhile makes the ACD refuse the write: it is made once more, with it', async () => {
  atThe(2, paths.retrieveDetails, scene, () => scene.acd.addSkill('Dutch'));
  await switchFrench();
  await untilOver(phone, 'done', 'ready');
  expect(writes(scene).at(-2)?.response).toMatchObject({
    error_code: 'ACD_USER_DETAILS_ALL_SKILLS_REQUIRED_ERROR',
  });
  expect(statuses()).toEqual([400, 200]);
  expect(agent().skills).toEqual([
    ...DETAILS.skills.map(({ name, has }) => ({ name, has: has || name === 'French' })),
    { name: 'Dutch', has: false },
  ]);
  expect(told()).toEqual([]);
});

it('who locks the screen meanwhile stays NOT_READY, and is offered the way back', async () => {
  const asked = scene.acd.exchanges.length;
  scene.acd.setWeather({ is: 'slow', ms: 2000 }, { path: paths.changeDetails, times: 1 });
  atThe(2, paths.retrieveDetails, scene, saver.lock);
  await switchFrench();
  await untilShown(phone.page, `shown.snapshot.details.change?.readyAgain === false`);
  expect(statuses()).toEqual([]);
  await untilOver(phone, 'done', 'not-ready');
  expect(skills()).toEqual(['German', 'French']);
  saver.unlock();
  const notice = await scene.notifications.withTitle('Phone & skills are changed');
  expect(notice.body).toMatch(/You are Not Ready, and stay so until you go Ready\./);
  expect(storySince(scene, asked)).not.toContain('go READY');
  expect(agent().state).toBe('NOT_READY');

  scene.notifications.press(notice, 'Go Ready');
  await phone.tray.until(({ tooltip }) => /^Ready · since \d\d:\d\d$/.test(tooltip), 'READY');
  expect(agent().state).toBe('READY');
});

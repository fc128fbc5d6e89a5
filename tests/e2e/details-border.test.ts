import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { paths } from '../../electron/acd-service/endpoints';
import { OPEN_TO_TESTS, openPage, type Page } from '../desktop/page';
import { EMAIL, type Scene, setScene } from './scene';
import { shownIn, untilShown } from './shown';

/** What the window's script can do about the details, and what it cannot, past its own controls. */
let scene: Scene;
let page: Page;
beforeAll(async () => {
  scene = await setScene({ state: 'NOT_READY' });
  const { app, tray } = await scene.startProvisioned(
    { args: [OPEN_TO_TESTS] },
    { detailsPolicy: 'external-number' },
  );
  await tray.activate();
  page = await openPage(app);
  await untilShown(page, `shown.snapshot.look === 'not-ready' && shown.snapshot.details.known`);
});
afterAll(async () => {
  await page.close();
  await scene.end();
});

const call = (command: string, input: string) => page.evaluate(`window.bridge.call('${command}', ${input})`);
const writes = () => scene.acd.exchanges.filter(({ path }) => path === paths.changeDetails);

describe('a change of the details', () => {
  const sip = '{ sipEnabled: true }';
  it.each([
    ['without anything', 'undefined'],
    ['without what was before', `{ difference: ${sip}, readyAgain: false }`],
    ['of the state', `{ difference: { state: 'READY' }, from: ${sip}, readyAgain: false }`],
    ['of where calls go now', `{ difference: { destination: 'SIP' }, from: ${sip}, readyAgain: false }`],
    ['to no value', `{ difference: { sipEnabled: undefined }, from: ${sip}, readyAgain: false }`],
    ['to a word', `{ difference: { sipEnabled: 'true' }, from: ${sip}, readyAgain: false }`],
    ['to a number that is none', `{ difference: { externalNumber: 112 }, from: ${sip}, readyAgain: false }`],
    [
      'to a page',
      `{ difference: { externalNumber: '1'.repeat(201) }, from: { externalNumber: null }, readyAgain: false }`,
    ],
    ['of a skill alone', `{ difference: { skills: ['German'] }, from: ${sip}, readyAgain: false }`],
    [
      'of a skill twice',
      `{ difference: { skills: [{ name: 'a', has: true }, { name: 'a', has: false }] }, from: ${sip}, readyAgain: false }`,
    ],
    [
      'of skills without end',
      `{ difference: { skills: Array.from({ length: 1001 }, (_, name) =>
        ({ name: String(name), has: true })) }, from: ${sip}, readyAgain: false }`,
    ],
    ['for a while', `{ difference: ${sip}, from: ${sip}, readyAgain: 'later' }`],
    ['with more', `{ difference: ${sip}, from: ${sip}, readyAgain: false, policy: 'all' }`],
  ])('%s is no argument', async (_what, input) => {
    expect(await call('details.change', input)).toEqual({ ok: false, error: 'not a valid argument' });
    expect(writes()).toEqual([]);
  });

  it.each([
    ['that is not permitted', '{ acdEnabled: true }'],
    ['to a number that is not in the ACD’s form', `{ externalNumber: '030 23125042' }`],
  ])('%s is refused, and not said in more words', async (_what, difference) => {
    const input = `{ difference: ${difference}, from: ${difference}, readyAgain: false }`;
    expect(await call('details.change', input)).toEqual({ ok: false, error: 'failed' });
    expect(writes()).toEqual([]);
  });

  it('is not undone where there was none', async () => {
    expect(await call('details.undo', '{ readyAgain: false }')).toEqual({ ok: false, error: 'failed' });
    expect(await call('details.undo', `{ from: ${sip} }`)).toEqual({
      ok: false,
      error: 'not a valid argument',
    });
  });
});

it('what the agent may change comes from the administrator’s file, and not from the window', async () => {
  expect((await shownIn(page)).setting.detailsPolicy).toBe('external-number');
  expect(await call('settings.change', `{ detailsPolicy: 'all' }`)).toEqual({
    ok: false,
    error: 'not a valid argument',
  });
  expect((await shownIn(page)).setting.detailsPolicy).toBe('external-number');
});

describe('a number', () => {
  it('is read for the window', async () => {
    expect(await call('number.read', `{ text: ' 0049 (0)30 / 23125-042 ' }`)).toEqual({
      ok: true,
      value: { number: '+493023125042', shown: '+49 30 23125042' },
    });
    expect(await call('number.read', `{ text: '112' }`)).toEqual({ ok: true, value: null });
  });

  it.each(['undefined', '{}', '{ text: 30 }', `{ text: '3'.repeat(2001) }`, `{ text: '', country: 'DE' }`])(
    '%s is no argument',
    async input => {
      expect(await call('number.read', input)).toEqual({ ok: false, error: 'not a valid argument' });
    },
  );
});

it('a permitted change is made, and its undo brings back that there was no number', async () => {
  const to = `{ externalNumber: '+493023125042', externalNumberEnabled: true, sipEnabled: false }`;
  const from = `{ externalNumber: null, externalNumberEnabled: false, sipEnabled: true }`;
  const change = `{ difference: ${to}, from: ${from}, readyAgain: false }`;
  expect(await call('details.change', change)).toMatchObject({ ok: true });
  await untilShown(page, `shown.snapshot.details.outcome?.came === 'done'`);
  expect(scene.acd.agent(EMAIL)).toMatchObject({
    externalNumber: '+493023125042',
    externalNumberEnabled: true,
    sipEnabled: false,
  });

  expect(await call('details.undo', '{ readyAgain: false }')).toMatchObject({ ok: true });
  await untilShown(
    page,
    `shown.snapshot.details.outcome?.came === 'done' && !shown.snapshot.details.known.details.externalNumberEnabled`,
  );
  expect(scene.acd.agent(EMAIL)).toMatchObject({
    externalNumber: '',
    externalNumberEnabled: false,
    sipEnabled: true,
  });
  expect(writes()).toHaveLength(2);
});

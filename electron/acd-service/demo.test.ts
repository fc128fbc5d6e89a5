import { expect, it } from '@jest/globals';
import { createDemoAcd } from './demo';
import { paths } from './endpoints';
import { acdFetch } from './service';

it('is reached with its account: the key, the agent and every reason are accepted', async () => {
  const { acd, account } = createDemoAcd();
  const who = { access_key: account.accessKey, email: account.email };
  const send = (path: string, body: object) =>
    acdFetch(acd)(account.serverUrl + path, { method: 'POST', body: JSON.stringify(body) });

  const response = await send(paths.retrieveState, who);
  expect(await response.json()).toEqual({ email: 'alex@demo.example', state: 'NOT_READY' });
  for (const { code } of account.reasons) {
    expect((await send(paths.changeState, { ...who, state: 'NOT_READY', nrr: code })).status).toBe(200);
    expect(acd.agent(account.email).reason).toBe(code);
  }
});

it('names its reasons in both languages, with pictures, and how long the breaks last', () => {
  expect(createDemoAcd().account.reasons).toEqual([
    { code: 'COF', label: { en: 'Coffee', de: 'Kaffee' }, icon: 'coffee', minutes: 15 },
    { code: 'LUN', label: { en: 'Lunch', de: 'Mittagspause' }, icon: 'meal', minutes: 45 },
    { code: 'MTG', label: { en: 'Meeting', de: 'Besprechung' }, icon: 'meeting' },
    { code: 'TRN', label: { en: 'Training', de: 'Schulung' }, icon: 'training' },
  ]);
});

it('has another key each time, in the shape of the page', () => {
  const keys = Array.from({ length: 20 }, () => createDemoAcd().account.accessKey);
  expect(new Set(keys).size).toBe(20);
  for (const key of keys) expect(key).toMatch(/^[A-Z2-9]{5}-[A-Z2-9]{4}-[A-Z2-9]{6}$/);
});

it('knows the reason under the other name when asked to', () => {
  expect(createDemoAcd({ reasonField: 'not_ready_reason' }).acd.reasonField).toBe('not_ready_reason');
});

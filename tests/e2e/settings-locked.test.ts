import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Page } from '../desktop/page';
import { type Scene, setScene } from './scene';
import { openSettingsReady } from './settings-page';
import { untilShown } from './shown';

let scene: Scene;
let page: Page;
beforeEach(async () => {
  scene = await setScene({ state: 'READY' });
  ({ page } = await openSettingsReady(scene, { locked: ['reasons', 'rules.lock', 'quitting'] }));
});
afterEach(async () => {
  await page.close();
  await scene.end();
});

const settingsFile = () => path.join(scene.home.folder, '.config/Schalter-source/settings.json');

it('what the administrator locked cannot be changed on the page, and the rest can', async () => {
  await page.text(/Set by your administrator/);
  expect(await page.isEnabled('checkbox', 'When the screen is locked')).toBe(false);
  expect(await page.isEnabled('combobox', 'When quitting while Ready')).toBe(false);
  expect(await page.evaluate(`document.body.innerText.includes('Add a reason')`)).toBe(false);
  await page.click('checkbox', 'Before the computer sleeps');
  await untilShown(page, '!shown.setting.preferences.rules.sleep.enabled');
});

it.each([
  ['the list of reasons', 'reasons: []'],
  ['quitting', `quitting: 'stay-ready'`],
  ['a rule', 'rules: { ...rules, lock: { ...rules.lock, enabled: false } }'],
  ['one beside what is free', `pollSeconds: 60, quitting: 'stay-ready'`],
])('nor can the page’s script change it: %s', async (_what, change) => {
  const before = readFileSync(settingsFile(), 'utf8');
  const answer = await page.evaluate(`window.bridge.call('shown.get').then(({ value }) => {
    const { rules } = value.setting.preferences;
    return window.bridge.call('settings.change', { ${change} });
  })`);
  expect(answer).toEqual({ ok: false, error: 'failed' });
  expect(readFileSync(settingsFile(), 'utf8')).toBe(before);
});

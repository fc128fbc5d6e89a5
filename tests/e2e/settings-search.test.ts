import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Page } from '../desktop/page';
import { type Scene, setScene } from './scene';
import { openSettingsReady } from './settings-page';

let scene: Scene;
let page: Page;
beforeEach(async () => {
  scene = await setScene({ state: 'READY' });
  ({ page } = await openSettingsReady(scene));
});
afterEach(async () => {
  await page.close();
  await scene.end();
});

it('a setting is found by the keyboard alone, and Escape shows all again', async () => {
  await page.press('/');
  for (const key of 'poll int') await page.press(key);
  const found = await page.text(/1 setting found/);
  expect(found).toContain('Poll interval in seconds');
  expect(found).not.toContain('Language');
  await page.press('Escape');
  expect(await page.text(/Language/)).not.toContain('setting found');
});

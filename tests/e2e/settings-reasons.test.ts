import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import type { Page } from '../desktop/page';
import type { TrayItem } from '../desktop/tray-item';
import { type Scene, setScene } from './scene';
import { openSettingsReady, reasonsIn } from './settings-page';

jest.setTimeout(30_000);
let scene: Scene;
let tray: TrayItem;
let page: Page;
beforeEach(async () => {
  scene = await setScene({ state: 'READY' });
  ({ tray, page } = await openSettingsReady(scene));
});
afterEach(async () => {
  await page.close();
  await scene.end();
});

const settingsFile = () => path.join(scene.home.folder, '.config/Bereit-source/settings.json');

it('reasons are added, renamed, moved and removed, in the tray at once', async () => {
  const until = (...reasons: string[]) =>
    tray.until(
      look => JSON.stringify(reasonsIn(look)) === JSON.stringify(['Without a reason', ...reasons]),
      `the reasons ${reasons}`,
    );
  await until('Coffee', 'Lunch', 'Old reason');

  await page.click('button', 'Add a reason');
  await page.type('Code', 'TEA');
  await page.type('English name', 'Tea');
  await page.text(/Not saved yet/);
  await page.type('German name', 'Tee');
  await page.press('Enter');
  await until('Coffee', 'Lunch', 'Old reason', 'Tea');

  await page.click('button', 'Move Tea up');
  await until('Coffee', 'Lunch', 'Tea', 'Old reason');
  await page.click('button', 'Edit Tea');
  await page.click('button', 'Edit Old reason');
  await page.click('button', 'Remove');
  await until('Coffee', 'Lunch', 'Tea');

  await page.click('button', 'Edit Coffee');
  await page.type('English name', 'Espresso');
  await page.press('Enter');
  await until('Espresso', 'Lunch', 'Tea');
});

it('a reason with a code that another one has is refused in words, and the others stay', async () => {
  const before = readFileSync(settingsFile(), 'utf8');
  await page.click('button', 'Add a reason');
  await page.type('Code', 'COF');
  await page.type('English name', 'Cocoa');
  await page.type('German name', 'Kakao');
  await page.press('Enter');
  await page.text(/Another reason has this code/);
  expect(readFileSync(settingsFile(), 'utf8')).toBe(before);
  expect(reasonsIn(await tray.look())).toEqual(['Without a reason', 'Coffee', 'Lunch', 'Old reason']);
});

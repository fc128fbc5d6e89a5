import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Page } from '../desktop/page';
import type { TrayItem } from '../desktop/tray-item';
import { type Scene, setScene } from './scene';
import { openSettingsReady, reasonsIn } from './settings-page';
import { shownIn, untilShown } from './shown';

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

const settingsFile = () => path.join(scene.home.folder, '.config/Schalter-source/settings.json');

/** Goes on by the Tab key until the focus is on what is called so. */
async function tabTo(name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    const called = await page.evaluate<string>(`(control => control.getAttribute('aria-label')
      ?? control.labels?.[0]?.textContent ?? control.textContent)(document.activeElement)`);
    if (called === name) return;
    await page.press('Tab');
  }
  throw new Error(`The Tab key does not lead to “${name}”.`);
}
const typeKeys = async (text: string) => {
  for (const key of text) await page.press(key);
};
const codes = (...list: readonly string[]) =>
  untilShown(page, `shown.setting.preferences.reasons.map(({ code }) => code).join() === '${list}'`);

it('reasons are edited by the keyboard alone', async () => {
  await tabTo('Add a reason');
  await page.press('Enter');
  await typeKeys('TEA');
  await page.press('Tab');
  await typeKeys('Tea');
  await page.press('Tab');
  await typeKeys('Tee');
  await page.press('Enter');
  await codes('COF', 'LUN', 'OLD', 'TEA');
  await page.press('Tab');
  await page.press('ArrowRight');
  await untilShown(page, `shown.setting.preferences.reasons[3].icon === 'coffee'`);
  await tabTo('Time limit in minutes');
  await typeKeys('5');
  await untilShown(page, 'shown.setting.preferences.reasons[3].minutes === 5');
  expect((await shownIn(page)).setting.preferences.reasons[3]).toEqual({
    code: 'TEA',
    label: { en: 'Tea', de: 'Tee' },
    icon: 'coffee',
    minutes: 5,
  });

  await page.press('/');
  await tabTo('Move Lunch up');
  await page.press('Enter');
  await codes('LUN', 'COF', 'OLD', 'TEA');
  await page.text(/Lunch is now number 1 of 4/);
  await tabTo('Edit Old reason');
  await page.press('Enter');
  await tabTo('Remove');
  await page.press('Enter');
  await codes('LUN', 'COF', 'TEA');
});

it('a reason is dragged to its place, unless Escape calls it off', async () => {
  const handle = 'main li:nth-child(1) [class*=handle]';
  await page.drag(handle, 60);
  await page.press('Escape');
  await page.drop();
  await page.drag(handle, 500);
  await page.drop();
  await codes('LUN', 'OLD', 'COF');
  await page.text(/Coffee is now number 3 of 3/);
});

it.each<[string, () => Promise<unknown>]>([
  // The first one closes the reason.
  ['Escape, pressed twice,', () => page.press('Escape').then(() => page.press('Escape'))],
  ['the close button', () => page.evaluate(`void setTimeout(() => window.bridge.call('window.close'))`)],
])('what is typed when %s closes the window is kept', async (_, close) => {
  await page.click('button', 'Edit Coffee');
  await page.type('English name', 'Espresso');
  await close();
  await page.gone();
  const { reasons } = JSON.parse(readFileSync(settingsFile(), 'utf8'));
  expect(reasons[0].label.en).toBe('Espresso');
  await tray.until(look => reasonsIn(look)?.includes('Espresso') ?? false, 'the new name');
});

it('a list is imported from a file, as it was exported', async () => {
  const file = path.join(scene.home.folder, 'list.json');
  const { reasons } = (await shownIn(page)).setting.preferences;
  const tea = { code: 'TEA', label: { en: 'Tea', de: 'Tee' }, icon: 'coffee', minutes: 5 };
  writeFileSync(file, JSON.stringify([tea, ...reasons.slice(1)]));
  await page.chooseFiles(file);
  await page.text(/3 reasons understood/);
  await page.click('radio', 'Replace all of them');
  await page.click('button', 'Take over 3 reasons');
  await codes('TEA', 'LUN', 'OLD');
  expect(JSON.parse(readFileSync(settingsFile(), 'utf8')).reasons).toEqual([tea, ...reasons.slice(1)]);
});

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

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LANGUAGES, NAMES, sceneIn } from '../gallery';
import { CUT_OFF } from '../stage/cut-off';
import { openStage, type Size, type Stage } from '../stage/stage';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.end());

const NARROW: Size = { width: 320, height: 600 };

/**
 * WCAG 2.2, 1.4.10 Reflow: at 320 CSS pixels nothing scrolls sideways; that is also the narrowest the window gets.
 * 1.4.4 Resize Text: 200 %. The window grows with the system's scale and can be made larger, so what is left of it on
 * the smallest screen is 640 x 800 pixels of the screen, two for each of 320 x 400 of the page.
 */
const SIZES: Readonly<Record<string, Size>> = {
  'as it opens': { width: 360, height: 600 },
  '320 wide': NARROW,
  'at 200 %': { width: 320, height: 400, zoom: 2 },
};

describe('nothing scrolls sideways and nothing is cut off', () => {
  it.each(NAMES)('in %s', async name => {
    const found: string[] = [];
    for (const language of LANGUAGES) {
      await stage.show(sceneIn(language, name));
      for (const [what, size] of Object.entries(SIZES)) {
        await stage.size(size);
        const lines = await stage.evaluate<string[]>(CUT_OFF);
        found.push(...lines.map(line => `${language}, ${what}: ${line}`));
      }
    }
    expect(found).toEqual([]);
  });
});

it.each([
  ['a line that is too long', 'white-space: nowrap', /wider than its room/],
  ['an ellipsis', 'overflow: hidden; text-overflow: ellipsis; white-space: nowrap', /wider than its room/],
  ['a box that is too low', 'height: 20px; overflow: hidden', /higher than its room/],
  ['a box pressed flat', 'height: 0; overflow: hidden', /higher than its room/],
  ['a part beside the window', 'translate: -200px', /outside the window/],
])('would notice %s', async (_what, style, found) => {
  await stage.size(NARROW);
  await stage.show(sceneIn('en', 'ready'));
  await stage.evaluate(`document.querySelector('main:last-of-type').append(Object.assign(
    document.createElement('p'), { textContent: 'Bereitschaftsdienst '.repeat(9), style: '${style}' })), 0`);
  expect((await stage.evaluate<string[]>(CUT_OFF)).join('\n')).toMatch(found);
});

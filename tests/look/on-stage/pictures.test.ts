import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { difference, keptFiles, keptPicture, verdict } from '../compare';
import { draw, EACH_ONCE, fileOf, LANGUAGES, NAMES, SCHEMES, sceneIn } from '../gallery';
import { smallPng } from '../small-png';
import { openStage, type Stage } from '../stage/stage';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.end());

describe('the window looks as it is kept in docs/screenshots', () => {
  it.each(NAMES)('%s', async name => {
    const pictures = await draw(stage, name, EACH_ONCE);
    const wrong = [...pictures].map(([file, now]) => verdict(file, now, keptPicture(file)));
    expect(wrong.filter(Boolean)).toEqual([]);
  });

  it('and nothing is kept that has no scene', () => {
    const files = NAMES.flatMap(name =>
      LANGUAGES.flatMap(language => SCHEMES.map(scheme => fileOf(name, language, scheme))),
    );
    expect(keptFiles().filter(file => !files.includes(file))).toEqual([]);
  });
});

describe('a change is noticed', () => {
  const look = async () => smallPng(await stage.picture());
  const shown = async (name: string) => {
    await stage.mode({ scheme: 'light' });
    await stage.show(sceneIn('en', name));
    return look();
  };

  it.each([
    ['a colour', "document.documentElement.style.setProperty('--soft', '#666a72')"],
    ['a place', "document.querySelector('main:last-of-type button').style.translate = '2px'"],
    ['a word', "document.querySelector('main:last-of-type h1').firstChild.data = 'Reads'"],
    [
      'a height',
      "document.querySelector('main:last-of-type').append(Object.assign(document.createElement('p'), { textContent: '-' }))",
    ],
  ])('of %s', async (_what, change) => {
    const before = await shown('settings');
    const ready = await shown('ready');
    await stage.evaluate(`${change}, 0`);
    expect(difference(ready, await look())).not.toBeNull();
    expect(difference(before, await shown('settings'))).toBeNull();
  });

  it('and said in a sentence that tells where to look and what to do', async () => {
    const file = fileOf('ready', 'en', 'light');
    const other = await shown('not-ready');
    expect(verdict(file, other, await shown('ready'))).toMatch(
      /^ready\.en\.light\.png differs in \d+ pixels: look at .*ready\.en\.light\.\{kept,now,difference\}\.png\. .*npm run screenshots/,
    );
    expect(verdict(file, other, null)).toMatch(/is not in docs\/screenshots/);
  });
});

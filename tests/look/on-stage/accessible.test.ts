import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../../scripts/project';
import { LANGUAGES, NAMES, sceneIn } from '../gallery';
import { type Mode, openStage, type Stage } from '../stage/stage';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.end());

const AXE = readFileSync(path.join(projectRoot, 'node_modules/axe-core/axe.min.js'), 'utf8');

/**
 * Every rule of WCAG 2.2 up to AA, and axe's best practices; `target-size` is off unless it is asked for. Not the
 * experimental one for 2.5.3, Label in Name: it takes all that is in a button for its label, and in that of a reason
 * ("Edit Coffee") code and time limit are its description.
 */
const ALL = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: false } },
};
/** What can change with the colours. The rest is the same page, and would only take time. */
const COLOURS = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

/**
 * What can change where colours are forced, and controls are drawn by the system. Not `color-contrast`: the system chooses
 * the colours, and axe takes those that the page would have (getComputedStyle gives the page's `color`, but the system's
 * background; https://www.w3.org/TR/css-color-adjust-1/#forced).
 */
const FORCED = {
  runOnly: {
    type: 'rule',
    values: ['target-size', 'scrollable-region-focusable', 'button-name', 'label', 'link-in-text-block'],
  },
};

/** What is asked in each language: all of it once, and what the colours change (more contrast: contrast.test.ts). */
const ASKED: Readonly<Record<(typeof LANGUAGES)[number], readonly (readonly [Mode, object])[]>> = {
  en: [[{ scheme: 'light' }, ALL]],
  de: [
    [{ scheme: 'dark' }, COLOURS],
    [{ scheme: 'dark', forcedColors: true }, FORCED],
  ],
};

/** What axe finds, each in a line: the rule, where, and why. */
const violations = (
  options: object,
) => `axe.run(document, { resultTypes: ['violations'], ...${JSON.stringify(options)} })
  .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(node =>
    id + ': ' + node.target.join(' ') + ' ' + (node.any[0] ?? node.all[0] ?? node.none[0])?.message)))`;

describe('axe has nothing to say', () => {
  it.each(NAMES)('of %s', async name => {
    const found: string[] = [];
    const ask = async (what: string, mode: Mode, rules: object) => {
      await stage.mode(mode);
      const lines = await stage.evaluate<string[]>(violations(rules));
      found.push(...lines.map(line => `${what}: ${line}`));
    };
    for (const language of LANGUAGES) {
      await stage.show(sceneIn(language, name));
      await stage.evaluate(`${AXE}; 0`);
      for (const [mode, rules] of ASKED[language]) await ask(language + JSON.stringify(mode), mode, rules);
    }
    expect(found).toEqual([]);
  });
});

it('axe would notice a button without a name, and letters too pale', async () => {
  await stage.mode({ scheme: 'light' });
  await stage.show(sceneIn('en', 'ready'));
  await stage.evaluate(`${AXE}; 0`);
  await stage.evaluate(`document.querySelector('nav button').textContent = ''; 0`);
  await stage.evaluate(`document.documentElement.style.setProperty('--soft', '#aaa'); 0`);
  const found = await stage.evaluate<string[]>(violations(ALL));
  expect(found).toEqual(
    expect.arrayContaining([expect.stringMatching(/^button-name/), expect.stringMatching(/^color-contrast/)]),
  );
});

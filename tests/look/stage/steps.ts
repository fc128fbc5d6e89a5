import { patience } from '../../support/patience';
import type { Step } from './scene';

/** Settles when all is drawn: the fonts are there, and two frames have passed (the first may have begun before). */
export const DRAWN = `document.fonts.ready.then(() =>
  new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(() => drawn()))))`;

/** What to evaluate in the page for these steps, one after the other; it throws in the words of the step that cannot be done. */
export function act(steps: readonly Step[]): string {
  return `(async () => { ${HELPERS} ${steps.map(step => `await ${words(step)}; await ${DRAWN};`).join(' ')} })()`;
}

function words(step: Step): string {
  const of = (...given: string[]) => given.map(text => JSON.stringify(text)).join(', ');
  if ('click' in step) return `one(${of(step.click)}).click()`;
  if ('open' in step) return `openAll(${of(step.open)})`;
  if ('type' in step) return `type(${of(step.type, step.text)})`;
  return `see(${of(step.see)})`;
}

/** `insertText` is what a keyboard does: React hears of it. */
const HELPERS = `
  const one = selector => {
    const found = document.querySelector(selector);
    if (found === null) throw new Error('There is no ' + selector + ' in this scene.');
    return found;
  };
  const openAll = selector => {
    one(selector);
    for (const details of document.querySelectorAll(selector)) details.open = true;
  };
  const type = (selector, text) => {
    one(selector).focus();
    one(selector).select();
    document.execCommand('insertText', false, text);
  };
  const see = selector => new Promise((seen, missed) => {
    const look = () => document.querySelector(selector) !== null && (clearTimeout(late), watch.disconnect(), seen());
    const watch = new MutationObserver(look);
    const late = setTimeout(() => missed(new Error('Waited in vain for ' + selector + '.')), ${patience(5000)});
    watch.observe(document, { subtree: true, childList: true, attributes: true });
    look();
  });
`;

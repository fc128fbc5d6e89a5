import type { RunningApp } from '../desktop/app';
import { openPage, type Page } from '../desktop/page';
import { EMAIL, KEY, type Scene } from './scene';

/** Hands on the keyboard, away from the mouse. */
export interface Hands {
  /** How many keys were pressed so far. */
  pressed(): number;
  press(key: string): Promise<void>;
  /** Types where the focus is. */
  type(text: string): Promise<void>;
  /** Presses Tab until the focus is on what is called so. */
  tabTo(name: string): Promise<void>;
}

/** Puts hands on the keyboard in front of the window that is open: one may take the place of another. */
export function handsOn(page: () => Page): Hands {
  let pressed = 0;
  async function press(key: string): Promise<void> {
    pressed += 1;
    await page().press(key);
  }
  return {
    pressed: () => pressed,
    press,
    async type(text) {
      for (const character of text) await press(character);
    },
    async tabTo(name) {
      for (let stops = 0; (await page().evaluate(NAME)) !== name; stops += 1) {
        if (stops === 50) throw new Error(`Tab does not lead to “${name}”`);
        await press('Tab');
      }
    },
  };
}

/** What has the focus: its label, or what it reads, without what is only there to be seen. */
const NAME = `(({ activeElement }) => {
  const copy = (activeElement.labels?.[0] ?? activeElement).cloneNode(true);
  for (const drawn of copy.querySelectorAll('[aria-hidden=true]')) drawn.remove();
  return copy.textContent.trim();
})(document)`;

/** Waits until the focus is on what is called so: what a page shows is there a moment before. */
export async function untilFocus(page: Page, name: string): Promise<void> {
  await page.evaluate(`new Promise(resolve => {
    const look = () => ${NAME} === ${JSON.stringify(name)} && resolve();
    document.addEventListener('focusin', look);
    look();
  })`);
}

/** Waits for a page, and for the focus on the first thing to do there. */
export async function turnedTo(page: Page, text: RegExp, focus: string): Promise<void> {
  await page.text(text);
  await untilFocus(page, focus);
}

/** Types the account of the scene's agent into the step that asks for it. @returns the window that replaces this one */
export async function typeAccount(hands: Hands, page: Page, scene: Scene, app: RunningApp): Promise<Page> {
  await hands.type(EMAIL);
  await hands.press('Tab');
  await hands.type(KEY);
  await hands.press('Tab');
  await hands.press('Enter'); // opens what is advanced
  await hands.press('Tab');
  await hands.type(scene.server.url);
  await hands.press('Enter');
  // The window that took the key goes.
  await page.gone();
  return openPage(app);
}

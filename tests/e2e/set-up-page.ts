import type { RunningApp } from '../desktop/app';
import { OPEN_TO_TESTS, openPage, type Page } from '../desktop/page';
import type { TrayItem } from '../desktop/tray-item';
import { EMAIL, KEY, type Scene } from './scene';

/** Starts Schalter from source without an account, and turns to its set-up page. */
export async function openSetUp(
  scene: Scene,
  args: readonly string[] = [],
): Promise<{ app: RunningApp; tray: TrayItem; page: Page }> {
  const { app, tray } = await scene.start({ args: [OPEN_TO_TESTS, ...args] });
  const page = await openPage(app);
  await turnToSetUp(page);
  return { app, tray, page };
}

/** Turns from the demo to the set-up page, with all that is folded up in it. */
export async function turnToSetUp(page: Page): Promise<void> {
  await page.click('button', 'Set up…');
  await page.text(/With the data from your administrator/);
  // A real click would have to know what a screen reader calls it, which differs between versions of Chromium.
  await page.evaluate(`document.querySelector('[name=serverUrl]').closest('details').open = true`);
}

/** What is typed in the place of what is right. */
export interface Typed {
  readonly email?: string;
  readonly key?: string;
  readonly server?: string;
}

/** Fills the form in and sends it. */
export async function send(page: Page, scene: Scene, typed: Typed = {}): Promise<void> {
  await page.type('Email', typed.email ?? EMAIL);
  await page.type('Access key', typed.key ?? KEY);
  await page.type('Server address', typed.server ?? scene.server.url);
  await page.click('button', 'Check and save');
}

/** What is said to be wrong with the field of this name; null names what is said below the form. */
export function problemAt(page: Page, name: string | null): Promise<string | undefined> {
  if (name === null) return page.evaluate(`document.querySelector('form > [role=alert]')?.textContent`);
  return page.evaluate(`(() => {
    const about = document.querySelector('[name=${name}]').getAttribute('aria-describedby')?.split(' ') ?? [];
    return [...document.querySelectorAll('[role=alert]')].find(({ id }) => about.includes(id))?.textContent;
  })()`);
}

import type { Shown } from '../../electron/contract/snapshot';
import type { Page } from '../desktop/page';
import { patience } from '../support/patience';

/** What the window is told at this moment. */
export async function shownIn(page: Page): Promise<Shown> {
  return JSON.parse(
    await page.evaluate<string>('window.bridge.call("shown.get").then(({ value }) => JSON.stringify(value))'),
  );
}

/**
 * Waits until the window is told something.
 *
 * @param fits an expression over `shown`, such as `shown.setting.startsAtLogin`
 */
export async function untilShown(page: Page, fits: string): Promise<void> {
  await page.evaluate(`new Promise((resolve, reject) => {
    const look = shown => (${fits}) && resolve();
    window.bridge.on('shown.changed', look);
    window.bridge.call('shown.get').then(({ value }) => look(value));
    setTimeout(() => reject(new Error('never shown: ' + ${JSON.stringify(fits)})), ${patience(10_000)});
  })`);
}

import type { RunningApp } from '../desktop/app';
import { OPEN_TO_TESTS, openPage, type Page } from '../desktop/page';
import type { TrayItem, TrayLook } from '../desktop/tray-item';
import type { Scene } from './scene';
import { untilShown } from './shown';

/** Opens the settings from the tray, with all that is folded up in them. For Schalter in English. */
export async function openSettings({ app, tray }: { app: RunningApp; tray: TrayItem }): Promise<Page> {
  // The menu of a Schalter that is just starting changes under the mouse.
  await tray.until(({ tooltip }) => !tooltip.startsWith('Asking'), 'a state');
  await tray.click('Settings…');
  const page = await openPage(app);
  await page.text(/Not-Ready Reasons/);
  // A real click would have to know what a screen reader calls it, which differs between versions of Chromium.
  await page.evaluate(`document.querySelectorAll('details').forEach(more => { more.open = true; })`);
  // What this computer lacks is said above the switches and moves them: that has to be over before they are clicked.
  await untilShown(page, `!Object.values(shown.snapshot.capabilities).includes('unknown')`);
  return page;
}

/** Starts Schalter for an agent, waits until it knows that they are READY, and opens its settings. */
export async function openSettingsReady(
  scene: Scene,
  changes: Record<string, unknown> = {},
): Promise<{ app: RunningApp; tray: TrayItem; page: Page }> {
  const started = await scene.startProvisioned({ args: [OPEN_TO_TESTS] }, changes);
  await started.tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY');
  return { ...started, page: await openSettings(started) };
}

/** The reasons that the tray's menu offers. */
export function reasonsIn({ menu }: TrayLook): string[] | undefined {
  return menu.find(({ label }) => label === 'Go Not Ready')?.items.map(({ label }) => label);
}

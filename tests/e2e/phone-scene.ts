import type { AgentDetails } from '../../electron/acd-service/acd';
import { paths } from '../../electron/acd-service/endpoints';
import type { DetailsPolicy } from '../../electron/contract/difference';
import type { RunningApp } from '../desktop/app';
import { OPEN_TO_TESTS, openPage, type Page } from '../desktop/page';
import type { TrayItem } from '../desktop/tray-item';
import { EMAIL, type Scene } from './scene';
import { untilShown } from './shown';

/** Schalter with its window open at the phone and the skills. */
export interface Phone {
  readonly app: RunningApp;
  readonly tray: TrayItem;
  readonly page: Page;
}

/** Starts Schalter, for an agent who may change that much, and opens that page. */
export async function openPhone(scene: Scene, detailsPolicy: DetailsPolicy): Promise<Phone> {
  const { app, tray } = await scene.startProvisioned({ args: [OPEN_TO_TESTS] }, { detailsPolicy });
  await tray.click('Phone & Skills…');
  return { app, tray, page: await openPage(app) };
}

/** Whatever was before: the agent is READY with these details, Schalter has asked for them, and nothing is left to tell. */
export async function readyWith(scene: Scene, { tray, page }: Phone, details: AgentDetails): Promise<void> {
  const { state } = scene.acd.agent(EMAIL);
  const since = Date.now();
  scene.acd.changeDetails(EMAIL, details, state);
  if (state !== 'READY') await tray.click('Go Ready');
  await page.evaluate(`(async () => {
    await window.bridge.call('details.seen');
    await window.bridge.call('details.ask');
  })()`);
  await untilShown(page, `shown.snapshot.look === 'ready' && shown.snapshot.details.known?.at >= ${since}`);
  scene.notifications.forget();
}

/** Waits until a change of the details has come to its end, and the agent is READY or not as told. */
export const untilOver = ({ page }: Phone, came: string, look: 'ready' | 'not-ready') =>
  untilShown(
    page,
    `shown.snapshot.details.outcome?.came === '${came}' && shown.snapshot.look === '${look}' && !shown.snapshot.details.isAsking`,
  );

/** All changes of the details the ACD received. */
export const writes = (scene: Scene) =>
  scene.acd.exchanges.filter(({ path }) => path === paths.changeDetails);

/**
 * What was asked of the ACD since its exchange number `since`, and what it said of the state, oldest first and the same
 * only once in a row.
 */
export function storySince(scene: Scene, since: number): string[] {
  const told = scene.acd.exchanges.slice(since).flatMap(({ path, request, response }) => {
    const [asked, said] = [request, response] as { readonly state?: string }[];
    if (path === paths.changeState) return [`go ${asked?.state}`];
    if (path === paths.changeDetails) return [`write ${asked?.state}`];
    return path === paths.retrieveState ? [`is ${said?.state}`] : [];
  });
  return told.filter((line, at) => line !== told[at - 1]);
}

/** Does something as soon as the ACD has dealt with the nth (from 1) request to this path, before it is answered. */
export function atThe(nth: number, path: string, scene: Scene, act: () => void): void {
  let seen = 0;
  const stop = scene.acd.onExchange(exchange => {
    if (exchange.path === path) seen += 1;
    if (seen < nth) return;
    stop();
    act();
  });
}

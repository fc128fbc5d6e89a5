import type { RunningApp, StartOptions } from '../desktop/app';
import type { TrayItem } from '../desktop/tray-item';
import type { Scene } from './scene';

/** Starts Schalter for an agent whom the ACD has as NOT_READY, and who then goes READY here, by a click in the tray. */
export async function startReadyHere(
  scene: Scene,
  changes: Record<string, unknown> = {},
  how: StartOptions = {},
): Promise<{ app: RunningApp; tray: TrayItem }> {
  const started = await scene.startProvisioned(how, changes);
  await started.tray.until(({ tooltip }) => tooltip.startsWith('Not Ready'), 'the ACD’s state');
  await started.tray.click('Go Ready');
  await started.tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY');
  return started;
}

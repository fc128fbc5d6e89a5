import { watch } from 'node:fs';
import { assertNever } from '../../electron/contract/state';
import { createBell } from '../desktop/events';
import type { ScreenSaver } from '../desktop/screen-savers';
import type { MomentOfStart } from './kills-lives';
import type { Scene } from './scene';

/** How long (ms) a moment is waited for: bad weather may keep it from coming, and then the kill comes without it. */
export const AT_MOST = 500;
/** A start takes longer. */
const START_WITHIN = 3000;

/** What lives are played on. */
export interface Stage {
  readonly scene: Scene;
  /** Schalter's own folder. */
  readonly profile: string;
  readonly saver: ScreenSaver;
  readonly files: ProfileWatch;
}

/** Schalter's own files as they are written, from the first byte. The folder has to be there. */
export function watchProfile(folder: string) {
  const bell = createBell();
  let writes = 0;
  const watcher = watch(folder, (_event, name) => {
    if (!/^(memory|settings|vault)\.json/.test(name ?? '')) return;
    writes += 1;
    bell.ring();
  });
  return {
    /** The next write, if it comes soon. */
    written(): Promise<boolean> {
      const before = writes;
      return soon(bell.until(() => writes > before || undefined, 'a write', AT_MOST));
    },
    stop: () => watcher.close(),
  };
}
type ProfileWatch = ReturnType<typeof watchProfile>;

/** The next change the ACD settles, if it comes soon; at a start the next request, since that asks first. */
export function requested(
  scene: Scene,
  of: () => readonly unknown[] = scene.changes,
  ms = AT_MOST,
): Promise<boolean> {
  const before = of().length;
  return soon(scene.untilAcd(() => of().length > before || undefined, 'a request', ms));
}

/** Waits for a moment of a start that has just begun. */
export async function reach(moment: MomentOfStart, { scene, files }: Stage): Promise<unknown> {
  switch (moment) {
    case 'spawned':
      return undefined;
    case 'written':
      return files.written();
    case 'icon':
      return scene.host.icon();
    case 'request':
      return requested(scene, () => scene.acd.exchanges, START_WITHIN);
    default:
      return assertNever(moment);
  }
}

/** Waits for what may not come; whether it came in its time. */
export function soon(coming: Promise<unknown>): Promise<boolean> {
  return coming.then(
    () => true,
    () => false,
  );
}

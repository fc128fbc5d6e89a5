import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PNG } from 'pngjs';
import { projectRoot } from '../../scripts/project';
import { changed, patches } from './changes';
import { findIcon } from './find';
import type { Box } from './pixels';
import type { Screen } from './screen';

/** How long (ms) a person waits for something to be on the screen. */
const SOON = 15_000;
/** A notice is at least and at most so large, in pixels. */
const NOTICE = { width: [150, 600], height: [40, 300] } as const;
const WINDOW = { width: [300, 500], height: [450, 750] } as const;

/** Where pictures of what went wrong are kept. */
export interface Album {
  keep(name: string, picture: PNG): void;
}

/** Finds things on a screen, which tells nobody that it changed: looked at again until they are there. */
export interface Eyes {
  /** Looks until this finds something; throws, and keeps the picture, when it takes longer than `ms`. */
  seen<T>(look: (picture: PNG) => T | null | Promise<T | null>, what: string, ms?: number): Promise<T>;
  /** The screen once nothing has moved on it for so long (ms). */
  settled(still?: number): Promise<PNG>;
  /** Where our icon of this name is in a panel. */
  icon(names: readonly string[], ms?: number): Promise<Box>;
  /** The notice that has come since, once it moves no more. */
  notice(since: PNG): Promise<Box>;
  /** The same of the window. */
  window(since: PNG): Promise<Box>;
}

/** @param screen the one there is now: another login has another */
export function createEyes(screen: () => Screen, album: Album): Eyes {
  const seen: Eyes['seen'] = async (look, what, ms = SOON) => {
    const end = Date.now() + ms;
    for (;;) {
      const picture = await screen().picture();
      const found = await look(picture);
      if (found !== null) return found;
      if (Date.now() > end) {
        album.keep(what, picture);
        throw new Error(`not seen: ${what}`);
      }
      await sleep(100);
    }
  };
  /** Takes what is found once it is found at the same place again: it may fade in, or slide. */
  const still = (look: (picture: PNG) => Box | null) => {
    let last = '';
    return (picture: PNG) => {
      const box = look(picture);
      const isStill = JSON.stringify(box) === last;
      last = JSON.stringify(box);
      return isStill ? box : null;
    };
  };
  return {
    seen,
    async settled(quiet = 300) {
      let [last, since] = [await screen().picture(), Date.now()];
      return await seen(
        picture => {
          if (changed(last, picture) !== null) [last, since] = [picture, Date.now()];
          return Date.now() - since >= quiet ? picture : null;
        },
        'a screen on which nothing moves',
        60_000,
      );
    },
    icon: (names, ms) =>
      seen(
        picture => names.map(name => findIcon(picture, drawn(name))).find(found => found !== null) ?? null,
        `the icon ${names.join(' or ')}`,
        ms,
      ),
    notice: since => seen(still(come(since, NOTICE)), 'the notice'),
    window: since => seen(still(come(since, WINDOW)), 'the window'),
  };
}

type Limits = Readonly<Record<'width' | 'height', readonly [number, number]>>;
/** What has come since and is so large. */
const come = (since: PNG, limits: Limits) => (picture: PNG) =>
  patches(since, picture).find(
    ({ width, height }) => isWithin(width, limits.width) && isWithin(height, limits.height),
  ) ?? null;

const isWithin = (size: number, [least, most]: readonly [number, number]) => size > least && size < most;

function drawn(name: string): PNG {
  return PNG.sync.read(readFileSync(path.join(projectRoot, `dist/tray/linux/${name}.png`)));
}

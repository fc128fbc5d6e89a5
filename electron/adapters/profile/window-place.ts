import * as z from 'zod';
import { type FileKind, openJsonFile } from './files';
import type { Log } from './log';

const place = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
});
/** Where the window lay, in DIP. */
export type Place = z.infer<typeof place>;

const kind: FileKind<{ place: Place | null }> = {
  schema: z.object({ place: place.nullable() }),
  empty: { place: null },
};

/** Where the window was last, over restarts. */
export interface WindowPlace {
  last(): Place | null;
  keep(place: Place): void;
}

/**
 * Opens the window's own file: no setting, and of no account. One that is broken is set aside without a word to the
 * agent, for nothing of theirs was in it.
 */
export function openWindowPlace(folder: string, log: Pick<Log, 'warn' | 'error'>): WindowPlace {
  const file = openJsonFile(folder, 'window', kind, {
    setAside: (aside, why) => log.warn(`The window's place is ${why} and was set aside: ${aside}`),
  });
  return {
    last: () => file.read().place,
    keep(next) {
      if (JSON.stringify(next) === JSON.stringify(file.read().place)) return;
      try {
        file.write({ place: next });
      } catch (error) {
        log.error("The window's place cannot be written.", error);
      }
    },
  };
}

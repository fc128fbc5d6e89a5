import * as z from 'zod';
import type { Memory } from '../core/memory';
import type { MemoryPort } from '../ports';
import { type FileKind, openJsonFile, type SetAsideBecause } from './files';
import type { Log } from './log';

const readyState = z.enum(['READY', 'NOT_READY']);
const schema = z.object({
  memory: z
    .object({
      account: z.string(),
      owed: z.object({ reason: z.string().nullable() }).nullable(),
      ours: z.object({ state: readyState, reason: z.string().nullable(), at: z.number() }).nullable(),
    })
    .nullable(),
});

const kind: FileKind<{ memory: Memory | null }> = { schema, empty: { memory: null } };

/** What survives a restart, in a file of its own: it is written often, the settings are not. */
export function openMemory(
  folder: string,
  onSetAside: (setAside: string, why: SetAsideBecause) => void,
  log: Pick<Log, 'error'>,
): MemoryPort {
  const file = openJsonFile(folder, 'memory', kind, onSetAside);
  return {
    load: () => file.read().memory,
    save(memory) {
      try {
        file.write({ memory });
      } catch (error) {
        // A full disk takes nothing from the agent who is at the screen now.
        log.error('What has to survive a restart cannot be written.', error);
      }
    },
  };
}

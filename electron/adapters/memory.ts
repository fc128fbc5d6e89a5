import * as z from 'zod';
import type { Memory } from '../core/memory';
import type { MemoryPort } from '../ports';
import { type JsonFile, openJsonFile } from './files';

const readyState = z.enum(['READY', 'NOT_READY']);
const memory = z.object({
  memory: z
    .object({
      account: z.string(),
      owed: z.object({ reason: z.string().nullable() }).nullable(),
      ours: z.object({ state: readyState, reason: z.string().nullable(), at: z.number() }).nullable(),
    })
    .nullable(),
});

/** What survives a restart, in a file of its own: it is written often, the settings are not. */
export function openMemory(folder: string, onBroken: (setAside: string) => void): MemoryPort {
  const file: JsonFile<{ memory: Memory | null }> = openJsonFile(
    folder,
    'memory',
    memory,
    { memory: null },
    onBroken,
  );
  return {
    load: () => file.read().memory,
    save(memory) {
      try {
        file.write({ memory });
      } catch (error) {
        // A full disk takes nothing from the agent who is at the screen now.
        console.error(`What has to survive a restart cannot be written: ${String(error)}`);
      }
    },
  };
}

import * as z from 'zod';
import { RULES } from '../../contract/state';
import type { Memory } from '../../core/memory';
import type { MemoryPort } from '../../ports';
import { type FileEvents, type FileKind, openJsonFile, type Raw, type RetriedFile } from './files';

const readyState = z.enum(['READY', 'NOT_READY']);
const rule = z.enum(RULES);
const by = z.enum(['you', ...RULES, 'unlock', 'app']);
const reason = z.string().nullable();
const at = z.number();
const ruledAt = z.object({ by: rule, at });
const schema = z.object({
  memory: z
    .object({
      account: z.string(),
      owed: z.object({ reason, by }).nullable(),
      // Not in files of earlier versions, which knew no login session.
      atLogOff: z.object({ session: z.string(), reason }).nullable().default(null),
      stray: z
        .object({
          of: readyState,
          by,
          instead: z.object({ reason }).nullable(),
          askedAt: at,
          letGoAt: at.nullable(),
        })
        .nullable(),
      ours: z.object({ state: readyState, by, reason, at }).nullable(),
      last: z
        .object({
          state: z.string(),
          at,
          quit: z.boolean(),
          documented: z.object({ state: readyState, at }).optional(),
        })
        .nullable(),
      ruling: z.object({ set: ruledAt.nullable(), undone: z.array(ruledAt) }).nullable(),
    })
    .nullable(),
});

const first = z.object({
  memory: z
    .object({
      account: z.string(),
      owed: z.object({ reason }).nullable(),
      ours: z.object({ state: readyState, reason, at }).nullable(),
    })
    .nullable(),
});

/** Version 1 knew neither who had made a change nor what the ACD last said. */
function fromFirst(raw: Raw): Raw {
  const { data } = first.safeParse(raw);
  if (!data?.memory) return raw;
  const { account, owed, ours } = data.memory;
  const last = ours && { state: ours.state, at: ours.at, quit: true };
  const by = 'you';
  return {
    memory: {
      account,
      owed: owed && { ...owed, by },
      stray: null,
      ours: ours && { ...ours, by },
      last,
      lock: null,
    },
  };
}

const second = z.object({
  memory: z.looseObject({
    lock: z.object({ setAt: at.nullable(), undoneAt: z.array(at) }).nullable(),
  }),
});

/** Version 2 knew the lock rule only. */
function fromSecond(raw: Raw): Raw {
  const { data } = second.safeParse(raw);
  if (!data) return raw;
  const { lock, ...rest } = data.memory;
  const ruled = (when: number) => ({ by: 'lock', at: when });
  const ruling = lock && {
    set: lock.setAt === null ? null : ruled(lock.setAt),
    undone: lock.undoneAt.map(ruled),
  };
  return { memory: { ...rest, ruling } };
}

const kind: FileKind<{ memory: Memory | null }> = {
  schema,
  empty: { memory: null },
  migrations: [fromFirst, fromSecond],
};

/** What survives a restart, in a file of its own: it is written often, the settings are not. */
export function openMemory(
  folder: string,
  events: FileEvents,
): MemoryPort & Pick<RetriedFile<object>, 'retry'> {
  const file = openJsonFile(folder, 'memory', kind, events);
  return {
    load: () => file.read().memory,
    save(memory) {
      try {
        file.write({ memory });
        return true;
      } catch {
        // A full disk takes nothing from the agent who is at the screen now; `events` has told.
        return false;
      }
    },
    retry: file.retry,
  };
}

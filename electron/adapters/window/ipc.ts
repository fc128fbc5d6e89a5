import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import * as z from 'zod';
import { COMMANDS, type Command, type Commands, type Result } from '../../contract/bridge';
import { DEMO_PLAYS } from '../../contract/demo';
import { PAGES } from '../../contract/snapshot';
import type { Log } from '../profile/log';
import { preferencesChange } from '../profile/settings';

/** One handler per command: a missing one does not compile. */
export type Handlers = {
  readonly [K in Command]: (
    input: Commands[K]['input'],
  ) => Commands[K]['output'] | Promise<Commands[K]['output']>;
};

/** Longer than any of them may be: what is wrong with it is said by whoever knows. */
const typed = z.string().trim().max(2000);

/** A skill is called as the ACD calls it, and has one value. Who empties the field of the number wants none. */
const difference = z.strictObject({
  acdEnabled: z.boolean().exactOptional(),
  sipEnabled: z.boolean().exactOptional(),
  externalNumberEnabled: z.boolean().exactOptional(),
  externalNumber: z
    .string()
    .max(200)
    .nullable()
    .transform(number => number || null)
    .exactOptional(),
  skills: z
    .array(z.strictObject({ name: z.string().max(200), has: z.boolean() }))
    .max(1000)
    .refine(list => new Set(list.map(({ name }) => name)).size === list.length)
    .exactOptional(),
});

const schemas: { readonly [K in Command]: z.ZodType<Commands[K]['input']> } = {
  'shown.get': z.undefined(),
  'state.go-ready': z.undefined(),
  'state.go-not-ready': z.strictObject({ reason: z.string().min(1).max(50).nullable() }),
  'state.stay': z.undefined(),
  'details.ask': z.undefined(),
  'details.change': z.strictObject({ difference, from: difference, readyAgain: z.boolean() }),
  'details.undo': z.strictObject({ readyAgain: z.boolean() }),
  'details.seen': z.undefined(),
  'number.read': z.strictObject({ text: typed }),
  'page.open': z.strictObject({ page: z.enum(PAGES) }),
  'settings.change': preferencesChange,
  'login-start.choose': z.strictObject({ on: z.boolean() }),
  'account.set-up': z.strictObject({ serverUrl: typed, email: typed.trim(), accessKey: typed }),
  'account.demo': z.undefined(),
  'demo.play': z.strictObject({ play: z.enum(DEMO_PLAYS), on: z.boolean() }),
  'account.sign-out': z.strictObject({ anyway: z.boolean() }),
  'app.quit': z.strictObject({ how: z.enum(['not-ready', 'stay-ready']), remember: z.boolean() }),
  'app.ask-quit': z.undefined(),
  'shortcuts.record': z.strictObject({ on: z.boolean() }),
  'reasons.export': z.undefined(),
  'folder.open': z.strictObject({ folder: z.enum(['log', 'profile']) }),
  'window.close': z.undefined(),
};

/** Serves the window: the sender and every argument are checked, errors go back as data. */
export function serveIpc(
  handlers: Handlers,
  isTrusted: (event: IpcMainInvokeEvent) => boolean,
  log: Pick<Log, 'error'>,
): void {
  for (const name of COMMANDS) serve(name, handlers, isTrusted, log);
}

function serve<K extends Command>(
  name: K,
  handlers: Handlers,
  isTrusted: (event: IpcMainInvokeEvent) => boolean,
  log: Pick<Log, 'error'>,
): void {
  ipcMain.handle(name, async (event, raw: unknown): Promise<Result<Commands[K]['output']>> => {
    if (!isTrusted(event)) return { ok: false, error: 'not from the window' };
    const input = schemas[name].safeParse(raw);
    if (!input.success) return { ok: false, error: 'not a valid argument' };
    try {
      return { ok: true, value: await handlers[name](input.data) };
    } catch (error) {
      log.error(`${name} failed.`, error);
      return { ok: false, error: 'failed' };
    }
  });
}

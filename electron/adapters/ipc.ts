import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import * as z from 'zod';
import { COMMANDS, type Command, type Commands, type Result } from '../contract/bridge';

/** One handler per command: a missing one does not compile. */
export type Handlers = { readonly [K in Command]: (input: Commands[K]['input']) => Commands[K]['output'] };

const schemas: { readonly [K in Command]: z.ZodType<Commands[K]['input']> } = {
  'shown.get': z.undefined(),
  'state.go-ready': z.undefined(),
  'state.go-not-ready': z.strictObject({ reason: z.string().min(1).max(50).nullable() }),
  'page.open': z.strictObject({ page: z.enum(['state', 'settings']) }),
  'language.choose': z.strictObject({ language: z.enum(['en', 'de']).nullable() }),
};

/** Serves the window: the sender and every argument are checked, errors go back as data. */
export function serveIpc(handlers: Handlers, isTrusted: (event: IpcMainInvokeEvent) => boolean): void {
  for (const name of COMMANDS) serve(name, handlers, isTrusted);
}

function serve<K extends Command>(
  name: K,
  handlers: Handlers,
  isTrusted: (event: IpcMainInvokeEvent) => boolean,
): void {
  ipcMain.handle(name, (event, raw: unknown): Result<Commands[K]['output']> => {
    if (!isTrusted(event)) return { ok: false, error: 'not from the window' };
    const input = schemas[name].safeParse(raw);
    if (!input.success) return { ok: false, error: 'not a valid argument' };
    try {
      return { ok: true, value: handlers[name](input.data) };
    } catch (error) {
      console.error(`${name} failed: ${String(error)}`);
      return { ok: false, error: 'failed' };
    }
  });
}

import * as z from 'zod';
import type { NoticeView } from '../../core/notice-view';
import type { Notifier, NotifierEvents } from '../../ports';
import type { DesktopBus } from '../bus/desktop-bus';
import { notifyBody } from './notify-body';
import type { Picture } from './picture';

/** Desktop Notifications Specification 1.2. */
const NAME = 'org.freedesktop.Notifications';
const SERVER = { destination: NAME, path: '/org/freedesktop/Notifications', interface: NAME };

const id = z.tuple([z.number()]);
const names = z.tuple([z.array(z.string())]);
const invoked = z.tuple([z.number(), z.string()]);
const closed = z.tuple([z.number(), z.number()]);

interface OnScreen {
  readonly view: NoticeView;
  /** The server's own. */
  readonly id: number;
}

/**
 * Notifications of a Linux desktop, spoken to directly: Electron's have no buttons there. One call at a time, so that
 * a slow server is never asked for more than the newest.
 *
 * @param picture the picture beside the words, as pixels: no file of ours has to be readable by others
 */
export function createLinuxNotifier(
  bus: DesktopBus,
  picture: (view: NoticeView) => Picture | null,
  on: NotifierEvents,
): Notifier {
  let wanted: NoticeView | null = null;
  let onScreen: OnScreen | null = null;
  /** What it was before it was drawn anew: a press may still come from there, since a server may give it another id. */
  let before: OnScreen | null = null;
  /** The notice that was seen last, the one somebody closed, and what this server did not take. */
  let seen: number | null = null;
  let away: number | null = null;
  let refused: NoticeView | null = null;
  /** A server that runs, or that the bus would start. */
  let reachable = false;
  let capabilities: readonly string[] | null = null;
  /** Counts the servers: what one did not take, the next may. */
  let server = 0;
  let running: Promise<void> | null = null;

  /** What is to be done next, if anything. */
  function next(): (() => Promise<unknown>) | null {
    const due = wanted?.id === away ? null : wanted;
    // Not replaced but closed: a replacement comes "with no visual cues", and this is something new.
    if (onScreen && onScreen.view.id !== due?.id) return close;
    if (!due || !reachable || isSame(due, refused) || isSame(due, onScreen?.view ?? null)) return null;
    // What only passes by is shown once, whatever becomes of the server.
    if (!onScreen && seen === due.id && !due.lasting) return null;
    return () => put(due);
  }

  /** Brings the screen up to date. Gives back when it is: at once (null), or when the server has done its part. */
  function run(): Promise<void> | null {
    running ??= next() && work();
    return running;
  }

  async function work(): Promise<void> {
    for (let step = next(); step; step = next()) await step();
    running = null;
  }

  function close(): Promise<unknown> {
    const body = [onScreen?.id];
    onScreen = null;
    // An error says that it is closed already.
    return bus.call({ ...SERVER, member: 'CloseNotification', signature: 'u', body }).catch(() => undefined);
  }

  async function put(view: NoticeView): Promise<void> {
    const asked = server;
    try {
      const can = capabilities ?? (await askCapabilities());
      capabilities = can;
      const body = notifyBody(view, onScreen?.id ?? 0, picture(view), can);
      const call = { ...SERVER, member: 'Notify', signature: 'susssasa{sv}i', body, mayStart: true };
      before = onScreen;
      onScreen = { view, id: id.parse(await bus.call(call))[0] };
      seen = view.id;
    } catch (error) {
      if (asked === server) refused = view;
      on.trouble(`A notification was not shown: ${String(error)}`);
    }
  }

  async function askCapabilities(): Promise<readonly string[]> {
    return names.parse(await bus.call({ ...SERVER, member: 'GetCapabilities', mayStart: true }))[0];
  }

  async function meet(owner: string | null): Promise<void> {
    server += 1;
    const newest = server;
    onScreen = null; // gone with the server that showed it
    refused = null;
    capabilities = null;
    reachable = owner !== null;
    const canStart = reachable || (await isActivatable(bus));
    if (newest !== server) return;
    reachable = canStart;
    on.found(reachable ? 'ok' : 'missing');
    await run();
  }

  bus.listen({ from: NAME, interface: NAME, member: 'ActionInvoked' }, ({ body }) => {
    const { data } = invoked.safeParse(body);
    const pressed = data && [onScreen, before].find(one => one?.id === data[0]);
    if (!pressed) return;
    if (data[1] === 'answer') on.answered(pressed.view.id, 'button');
    if (data[1] === 'default') on.answered(pressed.view.id, 'opened');
  });
  bus.listen({ from: NAME, interface: NAME, member: 'NotificationClosed' }, ({ body }) => {
    const { data } = closed.safeParse(body);
    if (!data || data[0] !== onScreen?.id) return;
    away = onScreen.view.id;
    onScreen = null;
    void run();
  });
  bus.watchOwner(NAME, owner => void meet(owner));

  return {
    show(view) {
      wanted = view;
      void run();
    },
    end() {
      wanted = null;
      return run();
    },
  };
}

/** The bus can start it; asked of the bus itself. */
async function isActivatable(bus: DesktopBus): Promise<boolean> {
  const of = 'org.freedesktop.DBus';
  const call = {
    destination: of,
    path: '/org/freedesktop/DBus',
    interface: of,
    member: 'ListActivatableNames',
  };
  return names.safeParse(await bus.call(call).catch(() => null)).data?.[0].includes(NAME) ?? false;
}

function isSame(a: NoticeView, b: NoticeView | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

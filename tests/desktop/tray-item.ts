import type { EventEmitter } from 'node:events';
import * as dbus from '@jellybrick/dbus-next';
import { call, plain } from './bus';
import { createBell } from './events';

const ITEM = 'org.kde.StatusNotifierItem';
const MENU = 'com.canonical.dbusmenu';

/** An entry of the tray's menu as a panel would draw it. */
export interface MenuItem {
  readonly id: number;
  readonly label: string;
  readonly enabled: boolean;
  /** The keys that are shown at it, e.g. `Control+r`; '' for none. */
  readonly keys: string;
  readonly items: readonly MenuItem[];
}

/** What a panel shows of the icon. */
export interface TrayLook {
  readonly tooltip: string;
  readonly menu: readonly MenuItem[];
  /** Width, height and ARGB bytes (network order) of the largest picture. */
  readonly picture: { readonly width: number; readonly height: number; readonly argb: Buffer };
}

export interface TrayItem {
  look(): Promise<TrayLook>;
  /** Waits until the icon looks as `fits` says; throws with the last look when it never does. */
  until(fits: (look: TrayLook) => boolean, what: string, ms?: number): Promise<TrayLook>;
  /**
   * Clicks an entry by its labels, e.g. `['Go Not Ready', 'Coffee']`, and waits until the click is heard. Throws if it is
   * missing or disabled.
   */
  click(...labels: string[]): Promise<void>;
  /** A left click on the icon itself. */
  activate(): Promise<void>;
}

/** Looks at one icon on the bus. */
export async function createTrayItem(
  bus: dbus.MessageBus,
  destination: string,
  path: string,
): Promise<TrayItem> {
  const bell = createBell();
  (bus as EventEmitter).on('message', (message: dbus.Message) => {
    if (message.type === dbus.MessageType.SIGNAL) bell.ring();
  });
  const rule = `type='signal',sender='${destination}'`;
  const org = {
    destination: 'org.freedesktop.DBus',
    path: '/org/freedesktop/DBus',
    interface: 'org.freedesktop.DBus',
  };
  await call(bus, { ...org, member: 'AddMatch', signature: 's', body: [rule] });

  async function properties(): Promise<Record<string, unknown>> {
    const get = { destination, path, interface: 'org.freedesktop.DBus.Properties', member: 'GetAll' };
    const [all] = await call(bus, { ...get, signature: 's', body: [ITEM] });
    return plain(all) as Record<string, unknown>;
  }

  async function look(): Promise<TrayLook> {
    const all = await properties();
    const toolTip = all['ToolTip'] as [string, unknown, string, string] | undefined;
    return {
      tooltip: toolTip?.[2] ?? '',
      menu: await menu(String(all['Menu'])),
      picture: picture(all['IconPixmap']),
    };
  }

  async function menu(menuPath: string): Promise<MenuItem[]> {
    const get = { destination, path: menuPath, interface: MENU, member: 'GetLayout' };
    const [, root] = await call(bus, { ...get, signature: 'iias', body: [0, -1, []] });
    return entry(plain(root) as Layout).items.slice();
  }

  return {
    look,
    async until(fits, what, ms) {
      let last: TrayLook | undefined;
      try {
        return await bell.until(
          async () => {
            last = await look();
            return fits(last) ? last : undefined;
          },
          what,
          ms,
        );
      } catch (error) {
        throw new Error(`${String(error)}\nThe tray says: ${last?.tooltip}, ${last?.menu[0]?.label}`);
      }
    },
    async click(...labels) {
      const menuPath = String((await properties())['Menu']);
      const event = { destination, path: menuPath, interface: MENU, member: 'Event', signature: 'isvu' };
      for (;;) {
        const { id } = find(await menu(menuPath), labels);
        const body = [id, 'clicked', new dbus.Variant('i', 0), 0];
        const became = await call(bus, { ...event, body }).then(() => 'clicked' as const, whatBecameOf);
        if (became !== 'redrawn') return;
      }
    },
    async activate() {
      await call(bus, {
        destination,
        path,
        interface: ITEM,
        member: 'Activate',
        signature: 'ii',
        body: [0, 0],
      });
    },
  };
}

/**
 * What an error in answer to a click means. A new menu has new ids, and one it does not know fails (Chromium,
 * components/dbus/menu/menu.cc, `EventImpl`): the menu was drawn anew between a look and a click. Who quits may end
 * before the answer.
 */
function whatBecameOf(error: unknown): 'redrawn' | 'ended' {
  const type = error instanceof dbus.DBusError ? error.type : '';
  if (type === 'org.freedesktop.DBus.Error.Failed') return 'redrawn';
  if (type === 'org.freedesktop.DBus.Error.NoReply') return 'ended';
  throw error;
}

type Layout = [id: number, properties: Record<string, unknown>, children: Layout[]];

function entry([id, properties, children]: Layout): MenuItem {
  const visible = children.filter(child => child[1]['visible'] !== false && child[1]['type'] !== 'separator');
  // An underscore marks the access key; a doubled one is an underscore.
  const label = String(properties['label'] ?? '').replace(/_(.)/g, '$1');
  const [keys = []] = (properties['shortcut'] as string[][] | undefined) ?? [];
  const enabled = properties['enabled'] !== false;
  return { id, label, enabled, keys: keys.join('+'), items: visible.map(entry) };
}

function find(items: readonly MenuItem[], labels: readonly string[]): MenuItem {
  const [label, ...rest] = labels;
  const found = items.find(item => item.label === label);
  if (!found) throw new Error(`No entry “${label}” among: ${items.map(item => item.label).join(', ')}`);
  if (!found.enabled) throw new Error(`The entry “${label}” is disabled`);
  return rest.length > 0 ? find(found.items, rest) : found;
}

function picture(pixmaps: unknown): TrayLook['picture'] {
  const all = (pixmaps as [number, number, Uint8Array][] | undefined) ?? [];
  const largest = all.toSorted((a, b) => b[0] - a[0])[0];
  return { width: largest?.[0] ?? 0, height: largest?.[1] ?? 0, argb: Buffer.from(largest?.[2] ?? []) };
}

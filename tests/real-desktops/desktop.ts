import type { Place } from './screen';

/** What is checked on each desktop, in this order: the columns of the table. */
export const COLUMNS = [
  'started by hand',
  'icon',
  'close, click, open',
  'second start',
  'menu: Go Ready',
  'notice',
  'notice: Go Ready',
  'notices killed',
  'idle',
  'lock',
  'unlock',
  'panel killed',
  'log-off',
  'started at login',
] as const;
export type Column = (typeof COLUMNS)[number];

/** What has to be ok before there is a point in trying it. */
export const CONSEQUENCES: Partial<Record<Column, readonly Column[]>> = {
  ...Object.fromEntries(COLUMNS.slice(1).map(column => [column, ['started by hand']])),
  unlock: ['started by hand', 'lock'],
  'started at login': ['started by hand', 'log-off'],
};

/** A desktop as its users start it, and what they do to it. Commands run within its session. */
export interface Desktop {
  /** Of the row. */
  readonly title: string;
  readonly type: 'x11' | 'wayland';
  /** `XDG_CURRENT_DESKTOP`. */
  readonly is: string;
  readonly command: readonly string[];
  /** Units of the system that it needs. */
  readonly services?: readonly string[];
  /** Shell commands before it. */
  readonly before?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Files in the home folder before the first login. */
  readonly home?: Readonly<Record<string, string>>;
  /** Who shows its notices. The bus would start any of those that are installed. */
  readonly notices: keyof typeof NOTICES;
  /** Where its button is, from the lower right corner, if the picture does not tell: the desktop shines through. */
  readonly button?: Place;
  /** What ends whoever shows them, and starts it again where the bus does not. */
  readonly noticesEnd?: string;
  /** What draws the icon: what ends it, and what starts it again where the session does not. */
  readonly panel?: { readonly end: string; readonly again?: string };
  /** The key that leads from what a login shows to the desktop. */
  readonly begins?: string;
  /** What opens the window at the icon. */
  readonly opens?: 'left' | 'double';
  readonly lock?: string;
  readonly logOff: string;
  /** Columns that cannot be ok there, and why. */
  readonly without?: Partial<Record<Column, string>>;
}

/** The services of notices, by the files that let the bus start them. */
const NOTICES = {
  xfce: 'org.xfce.xfce4-notifyd.Notifications.service',
  mate: 'org.freedesktop.mate.Notifications.service',
  plasma: 'org.kde.plasma.Notifications.service',
  mako: 'fr.emersion.mako.service',
  own: '',
} as const;

/** The files of services that the bus would start there, though they are of other desktops in the same Debian. */
export function foreignServices({ is, notices }: Desktop): string[] {
  const others = Object.values(NOTICES).filter(file => file !== '' && file !== NOTICES[notices]);
  // xfce4-session asks the bus for it, too.
  return is === 'MATE' ? others : [...others, 'org.mate.ScreenSaver.service'];
}

/** Done once a panel says that it draws icons: waybar waits for the desktop's portal, which may take half a minute. */
const WATCHER = 'org.kde.StatusNotifierWatcher';
export const UNTIL_A_PANEL = `until busctl --user get-property ${WATCHER} /StatusNotifierWatcher ${WATCHER} IsStatusNotifierHostRegistered 2> /dev/null | grep -q true; do sleep 0.2; done`;

/** What is checked on each desktop, in this order: the columns of the table. */
export const COLUMNS = [
  'started by hand',
  'icon',
  'close, click, open',
  'second start',
  'menu: Go Ready',
  'notice',
  'lock',
  'unlock',
  'panel killed',
  'log-off',
  'started at login',
] as const;
export type Column = (typeof COLUMNS)[number];

/** A desktop as its users start it, and what they do to it. Commands run within its session. */
export interface Desktop {
  /** Of the row. */
  readonly title: string;
  readonly type: 'x11' | 'wayland';
  /** `XDG_CURRENT_DESKTOP`. */
  readonly is: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Files in the home folder before the first login. */
  readonly home?: Readonly<Record<string, string>>;
  /** Who shows its notices. The bus would start any of those that are installed. */
  readonly notices: keyof typeof NOTICES;
  /** What draws the icon: the name of the process, and what starts it again where the session does not. */
  readonly panel?: { readonly process: string; readonly again?: string };
  /** What opens the window at the icon. */
  readonly opens?: 'left' | 'double';
  readonly lock?: string;
  readonly logOff: string;
  /** Columns that cannot be ok there, and why. */
  readonly without?: Partial<Record<Column, string>>;
}

/** The services of notices, by the files that let the bus start them. */
export const NOTICES = {
  xfce: 'org.xfce.xfce4-notifyd.Notifications.service',
  mate: 'org.freedesktop.mate.Notifications.service',
  plasma: 'org.kde.plasma.Notifications.service',
  mako: 'fr.emersion.mako.service',
  own: '',
} as const;

/** Of other desktops in the same Debian, which would start there too. */
const hidden = (...names: readonly string[]) =>
  Object.fromEntries(
    names.map(name => [`.config/autostart/${name}.desktop`, '[Desktop Entry]\nHidden=true\n']),
  );

/** Tells the tests the environment that its programs get, as its autostart starts them. */
export const TELLS = 'env -0 > /mnt/shared/told && mv /mnt/shared/told /mnt/shared/environment';
const TELL = {
  '.config/autostart/tell.desktop': `[Desktop Entry]\nType=Application\nName=Tell\nExec=sh -c "${TELLS}"\n`,
};

const KDE = { KDE_FULL_SESSION: 'true', KDE_SESSION_VERSION: '5' };
const PLASMA = {
  is: 'KDE',
  notices: 'plasma',
  home: {
    ...TELL,
    ...hidden('mate-screensaver', 'xscreensaver'),
    // Its wallet would ask for a password of its own, and all of the app waits meanwhile.
    '.config/kwalletrc': '[Wallet]\nEnabled=false\nFirst Use=false\n',
  },
  panel: { process: 'plasmashell', again: 'plasmashell' },
  lock: 'qdbus org.freedesktop.ScreenSaver /ScreenSaver Lock',
  logOff: 'qdbus org.kde.Shutdown /Shutdown org.kde.Shutdown.logout',
} as const;

export const DESKTOPS: Readonly<Record<string, Desktop>> = {
  xfce: {
    title: 'Xfce 4.18',
    type: 'x11',
    is: 'XFCE',
    notices: 'xfce',
    command: ['startxfce4'],
    home: { ...TELL, ...hidden('mate-screensaver', 'light-locker', 'xscreensaver') },
    panel: { process: 'xfce4-panel', again: 'xfce4-panel' },
    logOff: 'xfce4-session-logout --logout --fast',
    without: {
      lock: 'Debian 12 has no xfce4-screensaver',
      unlock: 'see lock',
    },
  },
  mate: {
    title: 'MATE 1.26',
    type: 'x11',
    is: 'MATE',
    notices: 'mate',
    command: ['mate-session'],
    home: { ...TELL, ...hidden('xscreensaver', 'light-locker') },
    panel: { process: 'mate-panel' },
    lock: 'mate-screensaver-command --lock',
    logOff: 'mate-session-save --force-logout',
  },
  plasma: { ...PLASMA, title: 'Plasma 5.27, X11', type: 'x11', command: ['startplasma-x11'], env: KDE },
  'plasma-wayland': {
    ...PLASMA,
    title: 'Plasma 5.27, Wayland',
    type: 'wayland',
    command: ['startplasma-wayland'],
    // With QPainter it draws none of Chromium's windows.
    env: { ...KDE, KWIN_COMPOSE: 'O2' },
  },
  sway: {
    title: 'sway 1.7, waybar',
    type: 'wayland',
    is: 'sway',
    notices: 'mako',
    command: ['sway', '-c', '/home/agent/.config/sway/config'],
    env: { WLR_BACKENDS: 'x11', WLR_RENDERER: 'pixman' },
    home: {
      '.config/sway/config': [
        'output * bg #406080 solid_color',
        'exec dbus-update-activation-environment --systemd DISPLAY WAYLAND_DISPLAY SWAYSOCK XDG_CURRENT_DESKTOP',
        'exec mako',
        'exec waybar -c /home/agent/.config/waybar.json',
        `exec "${TELLS}"`,
        'for_window [app_id=".*"] floating enable',
        'bindsym alt+F4 kill',
      ].join('\n'),
      '.config/waybar.json':
        '{"layer":"top","position":"top","height":30,"modules-right":["tray"],"tray":{"icon-size":22}}',
    },
    panel: { process: 'waybar', again: 'waybar -c /home/agent/.config/waybar.json' },
    lock: 'swaylock -f -c 202020',
    logOff: 'swaymsg exit',
    without: {
      lock: 'swaylock tells nobody',
      unlock: 'see lock',
      'started at login': 'a window manager alone reads no autostart entries',
    },
  },
};

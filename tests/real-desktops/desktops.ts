import type { Desktop } from './desktop';

/** Starts what the session does not start again, as its own menu would. */
const startAgain = (command: string) => `setsid ${command} < /dev/null > /dev/null 2>&1 &`;

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
  panel: { end: 'pkill -x plasmashell', again: startAgain('plasmashell') },
  lock: 'qdbus org.freedesktop.ScreenSaver /ScreenSaver Lock',
  logOff: 'qdbus org.kde.Shutdown /Shutdown org.kde.Shutdown.logout',
  without: { 'notices killed': 'its panel shows them' },
} as const;

const GNOME = {
  type: 'wayland',
  is: 'GNOME',
  notices: 'own',
  command: ['gnome-session'],
  // Its lock is the login manager's.
  services: ['gdm3'],
  // From the overview to the desktop.
  begins: 'Escape',
  home: {
    ...TELL,
    ...hidden('mate-screensaver', 'xscreensaver'),
    '.config/systemd/user/org.gnome.Shell@wayland.service.d/nested.conf': [
      '[Service]',
      'ExecStart=',
      'ExecStart=/usr/bin/gnome-shell --nested --wayland',
      'Environment=MUTTER_DEBUG_DUMMY_MODE_SPECS=1024x768',
    ].join('\n'),
  },
  lock: 'dbus-send --session --print-reply --dest=org.gnome.ScreenSaver /org/gnome/ScreenSaver org.gnome.ScreenSaver.Lock',
  logOff: 'gnome-session-quit --logout --no-prompt',
} as const;
const GNOME_SETTINGS = [
  "gsettings set org.gnome.shell welcome-dialog-last-shown-version '99'",
  'gsettings set org.gnome.desktop.interface enable-animations false',
];
const APPINDICATOR = 'ubuntu-appindicators@ubuntu.com';
const SHELL = 'the shell shows them';
const NO_ICON = 'GNOME alone shows no icons';

export const DESKTOPS: Readonly<Record<string, Desktop>> = {
  xfce: {
    title: 'Xfce 4.18, xscreensaver',
    type: 'x11',
    is: 'XFCE',
    notices: 'xfce',
    command: ['startxfce4'],
    home: {
      ...TELL,
      ...hidden('mate-screensaver', 'light-locker'),
      // Its own locker in Debian 12, which has no xfce4-screensaver.
      '.xscreensaver': 'mode:\tblank\n',
    },
    lock: 'xscreensaver-command -lock',
    panel: { end: 'pkill -x xfce4-panel', again: `pgrep -x xfce4-panel || ${startAgain('xfce4-panel')}` },
    noticesEnd: 'pkill -x xfce4-notifyd',
    logOff: 'xfce4-session-logout --logout --fast',
  },
  mate: {
    title: 'MATE 1.26',
    type: 'x11',
    is: 'MATE',
    notices: 'mate',
    command: ['mate-session'],
    home: { ...TELL, ...hidden('xscreensaver', 'light-locker') },
    panel: { end: 'pkill -x mate-panel' },
    noticesEnd: 'pkill -f mate-notification-daemon',
    button: { x: 76, y: 27 },
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
  gnome: {
    ...GNOME,
    title: 'GNOME 43, AppIndicator',
    before: [...GNOME_SETTINGS, `gsettings set org.gnome.shell enabled-extensions "['${APPINDICATOR}']"`],
    panel: {
      end: `gnome-extensions disable ${APPINDICATOR}`,
      again: `gnome-extensions enable ${APPINDICATOR}`,
    },
    opens: 'double',
    without: { 'notices killed': SHELL },
  },
  'gnome-plain': {
    ...GNOME,
    title: 'GNOME 43',
    before: GNOME_SETTINGS,
    without: {
      icon: NO_ICON,
      'close, click, open': NO_ICON,
      'menu: Go Ready': NO_ICON,
      'notices killed': SHELL,
      'panel killed': NO_ICON,
    },
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
    panel: { end: 'pkill -x waybar', again: startAgain('waybar -c /home/agent/.config/waybar.json') },
    noticesEnd: `pkill -x mako; ${startAgain('mako')}`,
    lock: 'swaylock -f -c 202020',
    logOff: 'swaymsg exit',
    without: {
      'notice: Go Ready': 'mako draws no buttons',
      lock: 'swaylock tells nobody',
      unlock: 'see lock',
      'started at login': 'a window manager alone reads no autostart entries',
    },
  },
};

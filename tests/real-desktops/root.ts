import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from '../../scripts/child';
import { cacheDir, isRoot } from '../../scripts/project';
import { requireSystemPackages } from '../../scripts/system-packages';

const RELEASE = 'bookworm';

/** What a machine needs under each of its desktops, and the hands and eyes of the tests. */
const BASE = [
  'systemd systemd-sysv dbus dbus-user-session dbus-x11 libpam-systemd polkitd upower at-spi2-core',
  'xvfb xinit xwayland xdotool x11-utils x11-xserver-utils imagemagick fonts-dejavu-core fonts-noto-core',
  // What Electron loads, and the keychain.
  'libgtk-3-0 libnss3 libasound2 libgbm1 libxss1 libnotify4 libsecret-1-0 gnome-keyring libpam-gnome-keyring',
];

/** The desktops, as Debian has them. */
const DESKTOPS = [
  'xfce4-session xfce4-panel xfwm4 xfdesktop4 xfce4-settings xfce4-notifyd thunar xscreensaver',
  'mate-session-manager mate-panel marco mate-settings-daemon mate-screensaver mate-notification-daemon mate-polkit',
  'mate-indicator-applet caja',
  'plasma-desktop plasma-workspace plasma-workspace-wayland kwin-x11 kwin-wayland qdbus-qt5',
  'sway swaybg waybar mako-notifier swaylock swayidle xdg-desktop-portal-wlr',
  'gnome-session gnome-shell gjs gnome-settings-daemon gnome-shell-extension-appindicator gdm3 adwaita-icon-theme',
];

/** Whose machine it is: an ordinary user with a password that can be typed. */
export const USER = { name: 'agent', password: 'agent', id: '1000' } as const;

const SETUP = `
useradd --create-home --shell /bin/bash --uid ${USER.id} ${USER.name}
echo ${USER.name}:${USER.password} | chpasswd
echo schalter-desktops > /etc/hostname
# A container has no right to hand out, and the kernel starts no program that asks for one.
setcap -r /usr/bin/kwin_wayland
# On every desktop they would start by themselves.
systemctl --global mask waybar.service mako.service
# It would look for a screen of its own. Where it is wanted it is started.
systemctl disable gdm3.service
systemctl set-default multi-user.target
apt-get clean
`;

const packages = [...BASE, ...DESKTOPS].flatMap(line => line.split(' '));

/**
 * A Debian with every desktop in it, made once and never changed: each machine writes to a layer of its own above it.
 * Takes some minutes and 3 GB the first time.
 *
 * @param dist Electron's folder
 * @returns its folder
 * @throws an error in plain words where it cannot be made
 */
export async function debianRoot(dist: string): Promise<string> {
  if (process.platform !== 'linux' || !isRoot()) {
    throw new Error('Real desktops run in a container of their own, which only root of a Linux can make.');
  }
  await requireSystemPackages('machines', dist);
  const content = createHash('sha256')
    .update([RELEASE, SETUP, ...packages].join('\n'))
    .digest('hex');
  const folder = path.join(cacheDir(), `desktops-${content.slice(0, 12)}`);
  if (!existsSync(folder)) await make(folder);
  return folder;
}

async function make(folder: string): Promise<void> {
  console.log(`Installing Debian's desktops into ${folder}, once. This takes some minutes …`);
  const unfinished = `${folder}.part`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(path.dirname(folder), { recursive: true });
  await must(['debootstrap', '--variant=minbase', RELEASE, unfinished]);
  // Documents and other languages are half of it; and what a crash leaves behind is made anew.
  writeFileSync(
    path.join(unfinished, 'etc/dpkg/dpkg.cfg.d/small'),
    ['doc', 'man', 'locale'].map(what => `path-exclude=/usr/share/${what}/*\n`).join('') +
      'force-unsafe-io\n',
  );
  // Nothing is to be started while it is installed.
  writeFileSync(path.join(unfinished, 'usr/sbin/policy-rc.d'), '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  const inside = (...command: string[]) => must(['chroot', unfinished, ...command]);
  await inside('apt-get', 'install', '-y', '--no-install-recommends', ...packages);
  await inside('sh', '-e', '-c', SETUP);
  rmSync(path.join(unfinished, 'usr/sbin/policy-rc.d'));
  renameSync(unfinished, folder);
}

async function must(command: readonly string[]): Promise<void> {
  const { code, output } = await run(command, { env: { DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' } });
  if (code !== 0)
    throw new Error(`${output.slice(-2000)}\n${command.slice(0, 3).join(' ')} … failed (exit code ${code}).`);
}

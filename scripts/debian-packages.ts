/** What a program of ours needs and this machine has not. */
export interface Missing {
  /** Commands that PATH does not have, e.g. `Xvfb`. */
  commands: readonly string[];
  /** Shared libraries by their file name, e.g. `libgtk-3.so.0`. */
  libraries: readonly string[];
  /** Python modules that the system's own Python has not, e.g. `gi`. */
  modules: readonly string[];
  /** No font at all: Chromium then draws nothing but boxes. */
  fonts: boolean;
}

const COMMANDS: Record<string, readonly string[]> = {
  Xvfb: ['xvfb'],
  // Before Debian 12 and Ubuntu 23.04 the daemon was part of the `dbus` package.
  'dbus-daemon': ['dbus-daemon', 'dbus'],
  'gnome-keyring-daemon': ['gnome-keyring'],
  unshare: ['util-linux'],
  setpriv: ['util-linux'],
  'systemd-inhibit': ['systemd'],
  'systemd-nspawn': ['systemd-container'],
  nsenter: ['util-linux'],
};

/** The libraries whose package is not named after them. */
const LIBRARIES: readonly [RegExp, string][] = [
  [/^lib(glib|gobject|gio|gmodule)-2\.0\.so\.0$/, 'libglib2.0-0'],
  [/^libatk-1\.0\.so\.0$/, 'libatk1.0-0'],
  [/^libatk-bridge-2\.0\.so\.0$/, 'libatk-bridge2.0-0'],
  [/^libatspi\.so\.0$/, 'libatspi2.0-0'],
  [/^lib(nss3|nssutil3|smime3|ssl3)\.so$/, 'libnss3'],
  [/^lib(nspr4|plc4|plds4)\.so$/, 'libnspr4'],
  [/^libgcc_s\.so\.1$/, 'libgcc-s1'],
];

/** Debian's rule: `libgtk-3.so.0` is in `libgtk-3-0`, `libXext.so.6` in `libxext6`. */
function libraryPackage(library: string): string {
  const known = LIBRARIES.find(([pattern]) => pattern.test(library));
  if (known) return known[1];
  const [, name = library, version = ''] = /^(.+?)\.so(?:\.(\d+))?/.exec(library) ?? [];
  const base = name.toLowerCase().replaceAll('_', '-');
  return /\d$/.test(base) && version ? `${base}-${version}` : `${base}${version}`;
}

/** The packages that may hold each missing thing, best first: one inner list for each thing. */
export function candidates(missing: Missing): string[][] {
  return [
    ...missing.commands.map(command => [...(COMMANDS[command] ?? [command.toLowerCase()])]),
    // Debian 13 and Ubuntu 24.04 renamed many for 64-bit time; the old name may live on there as an alias only.
    ...missing.libraries.map(libraryPackage).map(name => [`${name}t64`, name]),
    // Each brings Python along.
    ...missing.modules.map(module => [`python3-${module}`]),
    ...(missing.fonts ? [['fonts-dejavu-core']] : []),
  ];
}

/**
 * The packages to install: for each missing thing the first candidate that apt knows; the last (the name that has
 * been in use longest) where apt knows none, since its lists may be empty.
 */
export function choosePackages(wanted: readonly (readonly string[])[], known: ReadonlySet<string>): string[] {
  const names = wanted.map(list => list.find(name => known.has(name)) ?? list.at(-1) ?? '');
  return [...new Set(names)].filter(Boolean).sort((a, b) => a.localeCompare(b, 'en'));
}

/** The names in the output of `apt-cache show`. */
export function knownPackages(aptCache: string): Set<string> {
  return new Set([...aptCache.matchAll(/^Package: (\S+)$/gm)].map(match => match[1] ?? ''));
}

/** What is missing, in words: "Xvfb, libgtk-3.so.0, Python's module gi, a font". */
export function describeMissing({ commands, libraries, modules, fonts }: Missing): string {
  const modulesOfPython = modules.map(module => `Python's module ${module}`);
  return [...commands, ...libraries, ...modulesOfPython, ...(fonts ? ['a font'] : [])].join(', ');
}

import { lstatSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { PRODUCT } from '../../contract/product';
import { applicationFile, type DesktopEntry } from './desktop-entry';
import { baseFolder, mended, readEntryFile, writeWhole } from './entry-file';

type Env = Readonly<Record<string, string | undefined>>;

/** Where our entry among a Linux desktop's applications is made, and from what. */
export interface ApplicationParts {
  readonly env: Env;
  /** The person's own folder. */
  readonly home: string;
  readonly entry: DesktopEntry;
  /** A folder with the icon in each size, `<width>x<height>.png`; its name in a theme is the one in `entry`. */
  readonly icons: string;
}

/**
 * A desktop knows a program by its desktop file and its icon, which an archive installs nowhere: without them its task
 * list, notifications and settings show a wheel and an id. So they are written where nobody else has: a package's own, or
 * somebody's, always count. Ours is mended where its program has gone, and taken away once there is another in the system.
 * Throws the system's error.
 */
export function keepApplication({ env, home, entry, icons }: ApplicationParts): void {
  const own = baseFolder(env['XDG_DATA_HOME'], path.join(home, '.local/share'));
  const file = path.join(own, FILE);
  const theme = path.join(own, 'icons/hicolor');
  const found = readEntryFile(file);
  if (isInSystem(env, own)) {
    if (found?.isWritten) takeAway(file, theme, iconFiles(theme, entry.icon, icons));
    return;
  }
  const isSomebodys = found === null ? isThere(file) : !found.isWritten;
  if (isSomebodys) return;
  // The icon first: a desktop may look for it as soon as there is an entry.
  writeMissing(theme, iconFiles(theme, entry.icon, icons));
  const right = found ? mended(found, entry.command[0] ?? '') : applicationFile(entry);
  if (right !== found?.text) writeWhole(file, right);
}

const FILE = path.join('applications', PRODUCT.desktopFile);

/** Whether anybody else's is among the desktop's own: XDG Base Directory Specification, `XDG_DATA_DIRS`. */
function isInSystem(env: Env, own: string): boolean {
  const folders = (env['XDG_DATA_DIRS'] || '/usr/local/share:/usr/share').split(':');
  const others = folders.filter(
    folder => path.isAbsolute(folder) && path.resolve(folder) !== path.resolve(own),
  );
  return others.some(folder => isThere(path.join(folder, FILE)));
}

/** A link that leads nowhere is something, too. */
const isThere = (file: string) => lstatSync(file, { throwIfNoEntry: false }) !== undefined;

interface IconFile {
  /** Where it belongs in the theme that all others fall back to (Icon Theme Specification). */
  readonly file: string;
  readonly from: string;
}

function iconFiles(theme: string, name: string, icons: string): IconFile[] {
  return readdirSync(icons).flatMap(drawn => {
    const size = /^(\d+x\d+)\.png$/.exec(drawn)?.[1];
    if (size === undefined) return [];
    return [{ file: path.join(theme, size, 'apps', `${name}.png`), from: path.join(icons, drawn) }];
  });
}

function writeMissing(theme: string, icons: readonly IconFile[]): void {
  const missing = icons.filter(({ file }) => !isThere(file));
  for (const { file, from } of missing) writeWhole(file, readFileSync(from));
  if (missing.length > 0) touch(theme);
}

function takeAway(entry: string, theme: string, icons: readonly IconFile[]): void {
  rmSync(entry, { force: true });
  for (const { file } of icons) rmSync(file, { force: true });
  if (isThere(theme)) touch(theme);
}

/** By its time a desktop sees that something in a theme has changed (Icon Theme Specification, "Implementation Notes"). */
function touch(theme: string): void {
  const now = new Date();
  utimesSync(theme, now, now);
}

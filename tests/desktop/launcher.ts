import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Reads a desktop file's command as the Desktop Entry Specification 1.5 has it, and not as Schalter writes it: first
 * the escapes of every string ("Basic format of the file", "Possible value types"), then the quotes and field codes of
 * the chapter "The Exec key". Throws where the file is none.
 */
export function commandOf(text: string): string[] {
  const [first = '', ...lines] = text.split('\n').filter(line => line !== '' && !line.startsWith('#'));
  if (first !== '[Desktop Entry]') throw new Error(`Not a desktop file: it begins with ${first}`);
  const values = lines.filter(line => line.startsWith('Exec=')).map(line => line.slice('Exec='.length));
  const [exec] = values;
  if (exec === undefined || values.length > 1) throw new Error(`${values.length} commands in a desktop file`);
  const unescaped = exec.replace(/\\(.)/g, (_, letter: string) => ESCAPES[letter] ?? `\\${letter}`);
  const words = unescaped.match(/"(?:\\.|[^"\\])*"|[^\s"]+/g) ?? [];
  return words.map(word => withoutFieldCodes(word.startsWith('"') ? unquoted(word) : word));
}

const ESCAPES: Readonly<Record<string, string>> = { s: ' ', n: '\n', t: '\t', r: '\r', '\\': '\\' };

function unquoted(word: string): string {
  return word.slice(1, -1).replace(/\\(["`$\\])/g, '$1');
}

function withoutFieldCodes(word: string): string {
  return word.replace(/%(.)/g, (code, letter: string) => {
    if (letter !== '%') throw new Error(`A field code that has no meaning at login: ${code}`);
    return '%';
  });
}

/** The files that a desktop starts at login (Desktop Application Autostart Specification). */
export function autostartFiles(config: string): string[] {
  const folder = path.join(config, 'autostart');
  try {
    return readdirSync(folder).map(name => path.join(folder, name));
  } catch {
    return []; // nothing was ever switched on
  }
}

/** Who launches a file: its specification, to the letter; or GLib, as GNOME and others do (`gio`). */
type Launcher = 'specification' | 'gio';

const GIO = 'gio';
/** The launchers at hand: GLib's own tool is not on every computer. */
export const LAUNCHERS: readonly Launcher[] =
  spawnSync(GIO, ['version']).status === 0 ? ['specification', 'gio'] : ['specification'];

/** What to run to launch a desktop file. */
export function launching(file: string, launcher: Launcher): string[] {
  return launcher === 'gio' ? [GIO, 'launch', file] : commandOf(readFileSync(file, 'utf8'));
}

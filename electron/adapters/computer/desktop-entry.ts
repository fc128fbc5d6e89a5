import { PRODUCT } from '../../contract/product';
import type { Language } from '../../contract/state';

/** What the desktop is told of a program: one that it starts at login, or one of all those that it shows. */
export interface DesktopEntry {
  readonly name: string;
  /** English is the one without a language. */
  readonly comment: Readonly<Record<Language, string>>;
  /** The program and its arguments, as they are. */
  readonly command: readonly string[];
  /** A file, or the name of an icon of the system. */
  readonly icon: string;
}

/**
 * Of the specification that the file follows. The newest is 1.5, but MATE starts no file that names one above 1.0
 * ("Unrecognized desktop file Version", seen with mate-session-manager 1.26); nothing in the file needs more.
 */
const VERSION = '1.0';

/** An autostart file: Desktop Entry Specification 1.5, and GNOME's own switch. */
export const autostartFile = (entry: DesktopEntry): string =>
  fileOf({ ...common(entry), 'X-GNOME-Autostart-enabled': 'true' });

/** Says that Schalter wrote a file itself: it mends that, and takes it away where a package brings one. */
const WRITTEN = `X-${PRODUCT.name}-Written`;

/**
 * The file by which a desktop knows the program: its menu, and whose window, notification or portal request that is. The
 * same specification. A desktop passes over it once the program has gone (`TryExec`).
 */
export const applicationFile = (entry: DesktopEntry): string =>
  fileOf({
    ...common(entry),
    TryExec: escaped(entry.command[0] ?? ''),
    Categories: 'Office;',
    // On X11 (Electron's WM_CLASS); on Wayland its `app_id` is the file's own name.
    StartupWMClass: escaped(entry.name),
    [WRITTEN]: 'true',
  });

const common = ({ name, comment, command, icon }: DesktopEntry) => ({
  Type: 'Application',
  Version: VERSION,
  Name: escaped(name),
  Comment: escaped(comment.en),
  'Comment[de]': escaped(comment.de),
  Exec: execOf(command),
  Icon: escaped(icon),
  Terminal: 'false',
  StartupNotify: 'false',
});

function fileOf(fields: Readonly<Record<string, string>>): string {
  const lines = Object.entries(fields).map(([key, value]) => `${key}=${value}\n`);
  return `${ENTRY}\n${lines.join('')}`;
}

/** What a desktop file says of itself. */
export interface EntryState {
  /** It starts something, and is not switched off by the desktop's own settings (they leave the file where it is). */
  readonly isOn: boolean;
  /** Its command line, escaped as `execOf` escapes one. */
  readonly exec: string | null;
  /** Schalter wrote it itself, for the desktop to know the program by. */
  readonly isWritten: boolean;
}

/** Reads a desktop file, somebody else's too. */
export function readEntry(text: string): EntryState {
  const fields = entryFields(text);
  const isOff = fields.get('Hidden') === 'true' || fields.get('X-GNOME-Autostart-enabled') === 'false';
  const exec = fields.get('Exec') ?? null;
  return { isOn: !isOff && exec !== null, exec, isWritten: fields.get(WRITTEN) === 'true' };
}

/** The program that a command line starts, as it is on disk; a name without a folder is looked up by the desktop. */
export function programOf(exec: string): string {
  const command = commandOf(exec);
  return command[programAt(command)] ?? '';
}

/** The same file, starting another program: all else in it is somebody's choice, their arguments too. */
export function withProgram(text: string, program: string): string {
  return withLines(text, line => {
    const [, key, name, exec] = /^((Exec|TryExec)\s*=\s*)(.*?)\s*$/.exec(line) ?? [];
    if (key === undefined || exec === undefined) return line;
    if (name === 'TryExec') return key + escaped(program);
    const command = commandOf(exec);
    return key + execOf(command.with(programAt(command), program));
  });
}

/** The same file, if it names the version that Schalter once wrote, with one that every desktop starts. */
export function withVersion(text: string): string {
  return withLines(text, line => (/^Version\s*=\s*1\.5\s*$/.test(line) ? `Version=${VERSION}` : line));
}

/** The same file, with other lines in the group that counts. */
function withLines(text: string, other: (line: string) => string): string {
  let group = '';
  const lines = text.split('\n').map(line => {
    if (line.startsWith('[')) group = line.trim();
    return group === ENTRY ? other(line) : line;
  });
  return lines.join('\n');
}

const ENTRY = '[Desktop Entry]';

/** The fields of the group that counts; the first of two equal ones. */
function entryFields(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  let group = '';
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('[')) group = line.trim();
    const [, key, value] = /^([\w[\]@.-]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (group === ENTRY && key && value !== undefined && !fields.has(key)) fields.set(key, value);
  }
  return fields;
}

/**
 * What starts a program with a `%` in its path: GLib looks for a program before it undoubles the `%`, and takes nothing
 * that it does not find (seen with 2.74). Not `env` alone: that takes a path with a `=` for a variable.
 */
const STARTER = ['/usr/bin/env', 'nice', '-n', '0'];

/**
 * A command as the value of `Exec`. Quoted first (chapter "The Exec key": inside double quotes `"`, `` ` ``, `$` and `\`
 * take a backslash; `%` is doubled), then escaped as every value is, so that a backslash becomes four.
 */
export function execOf(command: readonly string[]): string {
  const started = command[0]?.includes('%') ? [...STARTER, ...command] : command;
  return escaped(started.map(quoted).join(' '));
}

/** The other way round; field codes, which mean nothing at login, are left out. */
function commandOf(exec: string): string[] {
  const value = exec.replace(/\\([sntr\\])/g, (_, letter: string) => UNESCAPED[letter] ?? '');
  const words = (value.match(/"(?:\\[\s\S]|[^"\\])*"|[^\s"]+/g) ?? [])
    .filter(word => !/^%[^%]$/.test(word))
    .map(word => (word.startsWith('"') ? word.slice(1, -1).replace(/\\(["`$\\])/g, '$1') : word))
    .map(word => word.replaceAll('%%', '%'));
  return STARTER.every((word, at) => word === words[at]) ? words.slice(STARTER.length) : words;
}

/** Where in a command its program stands: it may have been given an environment. */
function programAt(command: readonly string[]): number {
  if (!/(^|\/)env$/.test(command[0] ?? '')) return 0;
  return command.findIndex((word, at) => at > 0 && !/^-|^\w+=/.test(word));
}

function quoted(argument: string): string {
  const doubled = argument.replaceAll('%', '%%');
  return /^[\w./:=@%+,-]+$/.test(argument) ? doubled : `"${doubled.replace(/["`$\\]/g, '\\$&')}"`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

const UNESCAPED: Readonly<Record<string, string>> = { s: ' ', n: '\n', t: '\t', r: '\r', '\\': '\\' };

/** A value of type string; a blank at its beginning would be lost. */
function escaped(value: string): string {
  return value.replace(/[\\\n\r\t]/g, found => ESCAPES[found] ?? found).replace(/^ /, '\\s');
}

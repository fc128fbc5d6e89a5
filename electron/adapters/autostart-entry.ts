import type { Language } from '../contract/state';

/** What the desktop is told of a program it starts at login. */
export interface AutostartEntry {
  readonly name: string;
  /** English is the one without a language. */
  readonly comment: Readonly<Record<Language, string>>;
  /** The program and its arguments, as they are. */
  readonly command: readonly string[];
  /** A file, or the name of an icon of the system. */
  readonly icon: string;
}

/** An autostart file: Desktop Entry Specification 1.5, and GNOME's own switch. */
export function autostartFile({ name, comment, command, icon }: AutostartEntry): string {
  const fields = {
    Type: 'Application',
    Version: '1.5',
    Name: escaped(name),
    Comment: escaped(comment.en),
    'Comment[de]': escaped(comment.de),
    Exec: execOf(command),
    Icon: escaped(icon),
    Terminal: 'false',
    StartupNotify: 'false',
    'X-GNOME-Autostart-enabled': 'true',
  };
  const lines = Object.entries(fields).map(([key, value]) => `${key}=${value}\n`);
  return `[Desktop Entry]\n${lines.join('')}`;
}

/** What an autostart file says of itself. */
export interface AutostartState {
  /** Not switched off by the desktop's own settings (they leave the file where it is). */
  readonly isOn: boolean;
  /** Its command line, escaped as `execOf` escapes one. */
  readonly exec: string | null;
}

/** Reads an autostart file, somebody else's too. */
export function readAutostart(text: string): AutostartState {
  const fields = entryFields(text);
  const isOff = fields.get('Hidden') === 'true' || fields.get('X-GNOME-Autostart-enabled') === 'false';
  return { isOn: !isOff, exec: fields.get('Exec') ?? null };
}

/** The fields of the group that counts; the first of two equal ones. */
function entryFields(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  let group = '';
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('[')) group = line.trim();
    const [, key, value] = /^([\w[\]@.-]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (group === '[Desktop Entry]' && key && value !== undefined && !fields.has(key)) fields.set(key, value);
  }
  return fields;
}

/**
 * A command as the value of `Exec`. Quoted first (chapter "The Exec key": inside double quotes `"`, `` ` ``, `$` and `\`
 * take a backslash; `%` is doubled), then escaped as every value is, so that a backslash becomes four.
 */
export function execOf(command: readonly string[]): string {
  // GLib looks for the program before it undoubles the `%`, and takes nothing that it does not find (seen with 2.74).
  const started = command[0]?.includes('%') ? ['/usr/bin/env', ...command] : command;
  return escaped(started.map(quoted).join(' '));
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

/** A value of type string; a blank at its beginning would be lost. */
function escaped(value: string): string {
  return value.replace(/[\\\n\r\t]/g, found => ESCAPES[found] ?? found).replace(/^ /, '\\s');
}

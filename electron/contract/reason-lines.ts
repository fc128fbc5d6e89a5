/** What stands for one reason, before anybody has judged it. */
export interface Entry {
  /** Its line, or the how many-th of a list it is; from 1. */
  readonly at: number;
  /** As it was written. */
  readonly text: string;
  readonly code?: unknown;
  readonly en?: unknown;
  readonly de?: unknown;
  readonly minutes?: unknown;
  readonly icon?: unknown;
  /** There is more in it than columns. */
  readonly hasMore?: boolean;
}

type Column = 'code' | 'en' | 'de' | 'minutes' | 'icon';

/** The columns of a list without a header. */
const USUAL: readonly Column[] = ['code', 'en', 'de', 'minutes', 'icon'];

/** What a header may call them, in small letters. */
const HEADERS: Readonly<Record<string, Column>> = {
  code: 'code',
  acronym: 'code',
  kürzel: 'code',
  nrr: 'code',
  en: 'en',
  english: 'en',
  'english name': 'en',
  englisch: 'en',
  'englischer name': 'en',
  name: 'en',
  reason: 'en',
  description: 'en',
  label: 'en',
  de: 'de',
  german: 'de',
  'german name': 'de',
  deutsch: 'de',
  'deutscher name': 'de',
  grund: 'de',
  bezeichnung: 'de',
  beschreibung: 'de',
  minutes: 'minutes',
  minuten: 'minutes',
  icon: 'icon',
  picture: 'icon',
  bild: 'icon',
};

/** The entries of a list with a reason in each line: its parts parted by tab, semicolon, comma, or the code by a space. */
export function entriesOfLines(text: string): Entry[] {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ at: index + 1, text: line.trim() }))
    .filter(line => line.text !== '');
  const header = headerIn(lines[0]?.text ?? '');
  if (header === null) return lines.map(line => entryOf(line, USUAL, separatorOf(line.text)));
  return lines.slice(1).map(line => entryOf(line, header.columns, header.separator));
}

function headerIn(line: string) {
  const separator = separatorOf(line);
  const columns = cellsOf(line, separator).map(cell => columnCalled(cell));
  const isHeader = columns.includes('code') && (columns.includes('en') || columns.includes('de'));
  return isHeader ? { columns, separator } : null;
}

/** A header may well be called as something that every object has. */
function columnCalled(name: string): Column | null {
  const known = name.toLowerCase();
  return Object.hasOwn(HEADERS, known) ? (HEADERS[known] ?? null) : null;
}

function entryOf(
  line: { at: number; text: string },
  columns: readonly (Column | null)[],
  separator: string,
): Entry {
  const cells = cellsOf(line.text, separator);
  const cell = (column: Column) => cells[columns.indexOf(column)] || undefined;
  const minutes = cell('minutes');
  return {
    ...line,
    code: cell('code'),
    en: cell('en'),
    de: cell('de'),
    minutes: minutes === undefined ? undefined : Number(minutes),
    icon: cell('icon'),
    hasMore: cells.slice(columns.length).some(more => more !== ''),
  };
}

/** A comma parts only what has no space before it: `COF Coffee, black` is one name. */
function separatorOf(line: string): string {
  if (line.includes('\t')) return '\t';
  if (line.includes(';')) return ';';
  return /^(?:[^\s,]+|"[^"]*")\s*,/.test(line) ? ',' : ' ';
}

/** The parts of a line, without the spaces around them. Quotes keep a separator in a part, as in CSV (RFC 4180). */
function cellsOf(line: string, separator: string): string[] {
  // `COF Coffee`, and as people write it: `COF - Coffee`, `COF: Coffee`.
  if (separator === ' ') return line.split(/(?::\s+|\s+[-–—]\s+|\s+)(.*)/).filter(part => part !== '');
  const cells = [''];
  let isQuoted = false;
  const add = (text: string) => cells.push(`${cells.pop()}${text}`);
  for (let i = 0; i < line.length; i++) {
    const char = line.charAt(i);
    if (isQuoted && char === '"' && line.charAt(i + 1) === '"') add(line.charAt(i++));
    else if (isQuoted && char === '"') isQuoted = false;
    else if (!isQuoted && char === '"' && cells.at(-1)?.trim() === '') isQuoted = true;
    else if (!isQuoted && char === separator) cells.push('');
    else add(char);
  }
  return cells.map(cell => cell.trim());
}

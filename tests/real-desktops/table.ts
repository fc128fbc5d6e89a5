import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../scripts/project';
import { COLUMNS } from './desktop';
import { DESKTOPS } from './desktops';
import type { Row } from './visit';

const FILE = path.join(projectRoot, 'docs/platforms.md');
const BEGIN = '<!-- desktops: npm run test:desktops -- --write -->';
const END = '<!-- /desktops -->';

const OK = 'ok';

/** The table of these desktops, by their names, as Markdown. */
export function tableOf(rows: ReadonlyMap<string, Row>): string {
  const lines = [
    ['On', ...COLUMNS],
    ['On', ...COLUMNS].map(column => '-'.repeat(column.length)),
    ...[...rows].map(([name, row]) => [
      DESKTOPS[name]?.title ?? name,
      ...COLUMNS.map(column => row[column] ?? ''),
    ]),
  ];
  const widths = lines[0]?.map((_, n) => Math.max(...lines.map(line => line[n]?.length ?? 0))) ?? [];
  // A line below the head is as wide as its column.
  const cells = lines.map((line, at) =>
    line.map((cell, n) => (at === 1 ? '-'.repeat(widths[n] ?? 0) : cell.padEnd(widths[n] ?? 0))),
  );
  return cells.map(line => `| ${line.join(' | ')} |`).join('\n');
}

/** docs/platforms.md: what is before the table, the table, and what is after it. Throws if it has no place for one. */
function document(): { readonly before: string; readonly table: string; readonly after: string } {
  const text = readFileSync(FILE, 'utf8');
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`${FILE} has no “${BEGIN}” with “${END}” after it.`);
  const begin = from + BEGIN.length;
  return { before: text.slice(0, begin), table: text.slice(begin, to).trim(), after: text.slice(to) };
}

/** The rows that docs/platforms.md has. */
export function recorded(): Map<string, Row> {
  const { table } = document();
  const [head = [], , ...lines] = table.split('\n').map(cellsOf);
  const names = new Map(Object.entries(DESKTOPS).map(([name, { title }]) => [title, name]));
  return new Map(
    lines.flatMap(([title = '', ...cells]) => {
      const name = names.get(title);
      const row: Row = Object.fromEntries(cells.map((cell, n) => [head[n + 1] ?? '', cell]));
      return name ? [[name, row] as const] : [];
    }),
  );
}

const cellsOf = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map(cell => cell.trim());

/** What was ok and is no longer, in words. */
export function worse(before: ReadonlyMap<string, Row>, now: ReadonlyMap<string, Row>): string[] {
  return [...now].flatMap(([name, row]) =>
    COLUMNS.filter(column => before.get(name)?.[column] === OK && row[column] !== OK).map(
      column => `${DESKTOPS[name]?.title ?? name}, ${column}: was ok, is "${row[column] ?? 'not tried'}"`,
    ),
  );
}

/** Writes these rows into docs/platforms.md; those of other desktops stay. */
export function record(rows: ReadonlyMap<string, Row>): void {
  const { before, after } = document();
  const known = recorded();
  const all = new Map(
    Object.keys(DESKTOPS).flatMap(name => {
      const row = rows.get(name) ?? known.get(name);
      return row ? [[name, row] as const] : [];
    }),
  );
  writeFileSync(FILE, `${before}\n\n${tableOf(all)}\n\n${after}`);
}

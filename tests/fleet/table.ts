import { type Claim, claimsOf, holds } from './claims';
import type { Day } from './days';
import { figuresOf } from './figures';
import type { Run } from './fleet';
import { SECOND } from './scenario';

/** A day and what it was like. */
export interface Lived {
  readonly day: Day;
  readonly run: Run;
}

const WIDTHS = [32, 7, 13, 8, 7, 8, 7, 8, 10] as const;

const line = (...cells: readonly string[]) =>
  cells.map((cell, i) => (i === 0 ? cell.padEnd(WIDTHS[0]) : cell.padStart(WIDTHS[i] ?? 0))).join('');

/** The days as a table for a terminal. */
export function tableOf(lived: readonly Lived[]): string {
  const rows = lived.flatMap(({ day, run }, i) => {
    const row = rowOf(day.name, run);
    return lived[i - 1]?.day.group === day.group ? [row] : ['', day.group, row];
  });
  return [
    line('', 'start', 'before', 'outage', '', 'after', '', 'last', 'owed'),
    line('requests per second', 'peak', '10 s bins', 'mean', 'peak', 'peak', 'ratio', 'live', 'delivered'),
    ...rows,
  ].join('\n');
}

function rowOf(name: string, run: Run): string {
  const { steady, least, most, peakAtStart, peakAfter, meanDown, peakDown } = figuresOf(run);
  const { confirmedIn, delivered, owed } = run;
  return line(
    `  ${name}`,
    whole(peakAtStart),
    `${whole(least)} – ${whole(most)}`,
    whole(meanDown),
    whole(peakDown),
    whole(peakAfter),
    (peakAfter / steady).toFixed(2),
    confirmedIn === null ? 'never' : `${(confirmedIn / SECOND).toFixed(1)} s`,
    `${delivered}/${owed}`,
  );
}

const whole = (count: number) => count.toFixed(0);

/** What was promised, and the worst that was found of it on these days. */
export function verdictOf(runs: readonly Run[]): string {
  const all = runs.map(claimsOf);
  return (all[0] ?? [])
    .map((_, i) => all.map(claims => claims[i]).reduce((a, b) => (a && b && b.used > a.used ? b : a)))
    .map(claim => claim && `  ${holds(claim) ? '✓' : '✗'} ${claim.says} ${inWords(claim)}`)
    .join('\n');
}

/** What a run does not keep of it. */
export function brokenBy(run: Run): string[] {
  return claimsOf(run)
    .filter(claim => !holds(claim))
    .map(claim => `  ✗ ${claim.says} ${inWords(claim)}`);
}

const inWords = ({ found }: Claim) => `At worst: ${found}.`;

import { figuresOf } from './figures';
import type { Run } from './fleet';
import { TURNS } from './outage';
import { DAY, MINUTE, SECOND } from './scenario';

const WIDTH = 1000;
const HEIGHT = 660;
const LEFT = 76;
const RIGHT = 110;
const EDGE = WIDTH - RIGHT;
const INK = '#333333';
const FAINT = '#6b6b6b';
const FONTS = 'Helvetica, Arial, Liberation Sans, DejaVu Sans, sans-serif';

/** A run with its colour and what it is called. */
interface Curve {
  readonly run: Run;
  readonly colour: string;
  readonly name: string;
}

/** A part of the picture: where it is, and the load (requests per second) at its upper edge and between its lines. */
interface Panel {
  readonly id: string;
  readonly top: number;
  readonly height: number;
  readonly most: number;
  readonly step: number;
}

const x = (ms: number) => round(LEFT + ((EDGE - LEFT) * ms) / DAY.end);
const y = (load: number, { top, height, most }: Panel) => round(top + height * (1 - load / most));
const round = (pixels: number) => Math.round(pixels * 10) / 10;
const thousands = (load: number) => Math.round(load).toLocaleString('en-GB');

/** The load of two runs over the day as an SVG: both to one scale, and below it what lies near the steady load. */
export function chartOf(ours: Run, naive: Run): string {
  const curves: readonly Curve[] = [
    { run: naive, colour: '#d97a1e', name: 'naive: asks every 10 s, after a failure every second' },
    { run: ours, colour: '#0b62a8', name: 'Schalter' },
  ];
  const { steady } = figuresOf(ours);
  const step = stepFor(Math.max(...ours.load, ...naive.load) / 4);
  const wide = { id: 'wide', top: 100, height: 200, most: 4 * step, step };
  const near = { id: 'near', top: 394, height: 210, most: 2 * ours.expected, step: ours.expected / 2 };
  const title = `Requests per second: ${thousands(ours.scenario.desktops)} desktops, an outage of ${(DAY.up - DAY.down) / MINUTE} minutes`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="${FONTS}" font-size="13">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    text(LEFT, 32, title, 'font-size="18" font-weight="bold"'),
    ...legend(curves.toReversed()),
    ...panel(wide, curves),
    text(LEFT, near.top - 28, 'The same, enlarged', 'font-weight="bold"'),
    ...panel(near, curves),
    ...mark(near, steady, 'steady load'),
    ...mark(near, 1.5 * steady, 'allowed peak'),
    text((LEFT + EDGE) / 2, HEIGHT - 14, 'minutes', 'text-anchor="middle"'),
    '</svg>',
    '',
  ].join('\n');
}

function legend(curves: readonly Curve[]): string[] {
  const at = (i: number) => LEFT + 100 * i;
  return curves.flatMap(({ colour, name }, i) => [
    `<rect x="${at(i)}" y="50" width="22" height="5" fill="${colour}"/>`,
    text(at(i) + 30, 57, name),
  ]);
}

function panel(area: Panel, curves: readonly Curve[]): string[] {
  const { id, top, height, most, step } = area;
  const box = `x="${LEFT}" y="${top}" width="${EDGE - LEFT}" height="${height}"`;
  const loads = Array.from({ length: Math.round(most / step) + 1 }, (_, i) => i * step);
  const minutes = Array.from({ length: DAY.end / MINUTE + 1 }, (_, i) => i);
  return [
    `<clipPath id="${id}"><rect ${box}/></clipPath>`,
    `<rect x="${x(DAY.down)}" y="${top}" width="${x(DAY.up) - x(DAY.down)}" height="${height}" fill="#f0e9e4"/>`,
    ...loads.flatMap(load => [
      `<path d="M${LEFT} ${y(load, area)}H${EDGE}" stroke="#d5d5d5"/>`,
      text(LEFT - 8, y(load, area) + 4.5, thousands(load), 'text-anchor="end"'),
    ]),
    ...minutes.map(minute =>
      text(x(minute * MINUTE), top + height + 18, `${minute}`, 'text-anchor="middle"'),
    ),
    `<g clip-path="url(#${id})" fill="none" stroke-width="1.4" stroke-linejoin="round">`,
    ...curves.map(({ run, colour }) => `<path d="${line(run, area)}" stroke="${colour}"/>`),
    '</g>',
    ...outageIn(area),
  ];
}

/** The outage's parts, by name; the words stay readable over a curve. */
function outageIn({ top, height }: Panel): string[] {
  const halo = `text-anchor="middle" fill="${FAINT}" stroke="#ffffff" stroke-width="3" paint-order="stroke"`;
  const at = (share: number) => x(DAY.down + share * (DAY.up - DAY.down));
  return TURNS.flatMap(({ from, is }, i) => {
    const to = TURNS[i + 1]?.from ?? 1;
    return [
      `<path d="M${at(from)} ${top}v${height}" stroke="#d8c9bd"/>`,
      text((at(from) + at(to)) / 2, top - 6, is, halo),
    ];
  });
}

/** One point for each second. */
function line({ load }: Run, area: Panel): string {
  return [...load]
    .map((count, second) => `${second === 0 ? 'M' : 'L'}${x((second + 0.5) * SECOND)} ${y(count, area)}`)
    .join('');
}

function mark(area: Panel, load: number, says: string): string[] {
  const at = y(load, area);
  return [
    `<path d="M${LEFT} ${at}H${EDGE}" stroke="${INK}" stroke-dasharray="5 4"/>`,
    text(EDGE + 8, at + 4.5, says),
  ];
}

function text(left: number, top: number, words: string, more = ''): string {
  const fill = more.includes('fill=') ? '' : `fill="${INK}" `;
  return `<text x="${left}" y="${top}" ${fill}${more}>${words}</text>`;
}

/** The least of 1, 2, 2.5, 5, 10, … that is no less. */
function stepFor(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 2.5, 5, 10].map(digit => digit * power).find(step => step >= least) ?? 10 * power;
}

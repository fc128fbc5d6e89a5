/** `npm run bench:window`: from the click on the tray's icon to the window with the state in it, on the real screen. */
import { benchmark } from './bench';
import { rank } from './rank';
import { type Opening, startAppWindow, startBareWindow, timeOpenings } from './window-round';

/** ms, for the median of the openings: other work on the machine makes single ones longer. */
const GOAL = 200;

benchmark({
  url: import.meta.url,
  rounds: 'openings',
  usual: 40,
  each: 'of each window',
  measured: 'from the click to the pixels on the screen',
  run: bench,
});

/** Prints a line for each moment, and how Schalter compares; 1 if it misses the goal. */
async function bench(openings: number): Promise<number> {
  const openers = [await startAppWindow(), await startBareWindow()];
  const [app = [], bare = []] = await timeOpenings(openers, openings);
  await Promise.all(openers.map(({ end }) => end()));
  console.log(`${''.padEnd(WIDTH)}  median     p95    most`);
  row('Schalter, shown', app, 'shown');
  const median = row('Schalter, shown with the state in it', app, 'drawn');
  row('an empty window of Electron, shown', bare, 'shown');
  const least = row('an empty window of Electron, drawn', bare, 'drawn');
  console.log(`\nSchalter takes ${(median / least).toFixed(2)} times as long as an empty window.`);
  console.log(median >= GOAL ? `Goal missed: ${GOAL} ms.` : `The median is under ${GOAL} ms.`);
  return median >= GOAL ? 1 : 0;
}

const WIDTH = 36;

/** Gives back the median. */
function row(name: string, openings: readonly Opening[], moment: keyof Opening): number {
  const times = openings.map(opening => opening[moment]).sort((a, b) => a - b);
  const cells = [0.5, 0.95, 1].map(share => rank(times, share).toFixed(1).padStart(8)).join('');
  console.log(`${name.padEnd(WIDTH)}${cells}`);
  return rank(times, 0.5);
}

/** `npm run bench:lock`: from the signal of a locked screen to the request at the ACD, in the real app. */
import { benchmark } from './bench';
import { timeLocks } from './lock-round';
import { SOURCES } from './lock-sources';
import { rank } from './rank';

/** ms, for 95 of 100 locks. */
const GOAL = 50;

const WIDTH = Math.max(...SOURCES.map(({ name }) => name.length));

benchmark({
  url: import.meta.url,
  rounds: 'locks',
  usual: 50,
  each: 'for each way to hear of it',
  measured: 'from the signal to the request at the ACD',
  run: bench,
});

/** Prints a line for each; 1 if one of them misses the goal. */
async function bench(locks: number): Promise<number> {
  let missed = false;
  console.log(`${''.padEnd(WIDTH)}  median     p95     max`);
  for (const source of SOURCES) {
    const times = (await timeLocks(source, locks)).sort((a, b) => a - b);
    const cells = [0.5, 0.95, 1].map(share => rank(times, share).toFixed(1).padStart(8)).join('');
    console.log(`${source.name.padEnd(WIDTH)}${cells}`);
    missed ||= rank(times, 0.95) >= GOAL;
  }
  console.log(missed ? `\nGoal missed: a p95 under ${GOAL} ms.` : `\nThe p95 is under ${GOAL} ms.`);
  return missed ? 1 : 0;
}

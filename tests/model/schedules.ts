import fc from 'fast-check';
import { createDice } from '../support/dice';
import { DEEDS, deedOf } from './deeds';
import { type Moves, noteMove } from './moves';
import { createWorld, settle } from './world';

/** Which schedules to run; `seed` and `path` are those a failure names. */
export interface Run {
  readonly count: number;
  readonly seed: number;
  readonly path?: string | undefined;
}

/** What was run, and what of the machine was seen. */
export interface Outcome {
  readonly schedules: number;
  readonly steps: number;
  readonly moves: Moves;
}

const schedules = fc.record({
  state: fc.constantFrom('READY', 'NOT_READY', 'WRAP_UP'),
  dice: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  // Without the size the mean is 5, whatever the length.
  deeds: fc.array(fc.integer({ min: 0, max: DEEDS }), { maxLength: 200, size: 'max' }),
});

/**
 * Runs schedules: random orders of everything that can happen, each step held against the ten truths, until all
 * settles in fine weather. Throws an Error with the shortest story that breaks one, and how to see it again.
 */
export function runSchedules({ count, seed, path }: Run): Outcome {
  let steps = 0;
  let done = 0;
  const moves: Moves = new Map();
  const property = fc.property(schedules, ({ state, dice, deeds }) => {
    done += 1;
    steps += deeds.length;
    const world = createWorld({ state, dice: createDice(dice) }, step => noteMove(moves, step));
    for (const number of deeds) deedOf(number).act(world);
    settle(world);
  });
  const result = fc.check(property, {
    numRuns: count,
    seed,
    ...(path !== undefined && { path }),
    endOnFailure: false,
  });
  if (result.failed) {
    const { counterexample, counterexamplePath, errorInstance } = result;
    const fault = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
    throw new Error(story(fault, counterexample?.[0], `--seed ${seed} --path ${counterexamplePath}`));
  }
  return { schedules: done, steps, moves };
}

interface Schedule {
  readonly state: string;
  readonly dice: number;
  readonly deeds: readonly number[];
}

/** A failure to read from top to bottom; the last deed is the one that showed it. */
function story(fault: string, schedule: Schedule | undefined, again: string): string {
  const deeds = schedule?.deeds.map(number => `  ${deedOf(number).name}`) ?? [];
  return [
    fault,
    `The ACD begins with ${schedule?.state}; then`,
    ...deeds,
    `See it again: npm run test:schedules -- ${again}`,
  ].join('\n');
}

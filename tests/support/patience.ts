/**
 * How many times longer than on the reference machine the same work took when the run began (scripts/speed.ts); at least 1.
 * Deadlines of tests are multiplied by it, so that no test depends on the speed of the machine.
 */
export const SLOWNESS = Math.max(1, Number(process.env['SCHALTER_TEST_SLOWNESS']) || 1);

/** How many times faster clocks may run in a test that waits for the app's own deadlines: a busy machine has to keep up. */
export const SPEED = Math.max(1, 6 / SLOWNESS);

/** A deadline for something that has to happen, scaled to this machine. @param ms on the reference machine */
export const patience = (ms: number): number => Math.ceil(ms * SLOWNESS);

import { afterEach, describe, expect, it } from '@jest/globals';
import { ends } from '../../../tests/desktop/processes';
import { makeTellingProgram, type TellingProgram } from '../../../tests/desktop/telling-program';
import { patience } from '../../../tests/support/patience';
import { record } from '../../../tests/support/record';
import { createDesktopBus } from '../bus/desktop-bus';
import { createInput } from './input';

const X_COUNTER = { getSystemIdleTime: () => 7 }; // of what it says on Wayland nothing is true

const undo: (() => void)[] = [];
afterEach(() => {
  for (const act of undo.splice(0).reverse()) act();
});

function install(first?: string): TellingProgram {
  const swayidle = makeTellingProgram('swayidle', first);
  undo.push(swayidle.end);
  return swayidle;
}

/** The last input on a Wayland desktop without Mutter. */
function watch({ path: PATH }: Pick<TellingProgram, 'path'>) {
  const found = record<string>();
  const env = { XDG_SESSION_TYPE: 'wayland', PATH };
  const session = createDesktopBus(null, () => {});
  const input = createInput({ powerMonitor: X_COUNTER, session, env }, found.add);
  undo.push(input.end);
  return { input, found };
}

describe('the last input by swayidle', () => {
  it('was ten seconds ago when it says so, and is now when somebody is back', async () => {
    const swayidle = install();
    const { input, found } = watch(swayidle);
    await swayidle.started();
    swayidle.say('idle');
    await found.is('ok');
    const first = (await input.idle()) ?? 0;
    const since = performance.now();
    expect(first).toBeGreaterThanOrEqual(10_000);
    expect(first).toBeLessThan(10_000 + patience(1000));
    // From then on it grows with the time.
    while (performance.now() - since < 20) await new Promise(setImmediate);
    expect((await input.idle()) ?? 0).toBeGreaterThanOrEqual(first + 19);
    swayidle.say('active');
    while (((await input.idle()) ?? 0) >= 10_000) await new Promise(setImmediate);
    expect(await input.idle()).toBe(0);
    expect(found.all).toEqual(['ok']);
  });

  it('is now where it has been quiet since it runs', async () => {
    const swayidle = install();
    const { input, found } = watch(swayidle);
    expect(await input.idle()).toBe(null);
    await found.is('ok');
    expect(await input.idle()).toBe(0);
  });

  it('is asked for without the settings of its own, which may lock the screen', async () => {
    const swayidle = install();
    watch(swayidle);
    await swayidle.started();
    expect(swayidle.starts).toEqual(['-C /dev/null -w timeout 10 echo idle resume echo active']);
  });

  it('is unknown while it does not run, and told again by the next one', async () => {
    const swayidle = install();
    const { input, found } = watch(swayidle);
    const first = await swayidle.started();
    swayidle.say('idle');
    await found.is('ok');
    process.kill(first, 'SIGKILL');
    await found.is('ok', 'missing');
    expect(await input.idle()).toBe(null);
    await swayidle.started();
    await found.is('ok', 'missing', 'ok');
    expect(await input.idle()).toBe(0); // nobody knows what was before
  });

  it('is known to nobody where the compositor does not tell swayidle', async () => {
    const swayidle = install('exit 1');
    const { input, found } = watch(swayidle);
    await found.is('missing');
    expect(await input.idle()).toBe(null);
  });

  it('is known to nobody where swayidle is not installed', async () => {
    const { input, found } = watch({ path: '/nowhere' });
    await found.is('missing');
    expect(await input.idle()).toBe(null);
  });

  it('ends with Schalter', async () => {
    const swayidle = install();
    const { input } = watch(swayidle);
    const pid = await swayidle.started();
    input.end();
    await ends(pid);
    expect(swayidle.starts).toHaveLength(1);
  });
});

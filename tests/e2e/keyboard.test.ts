import { afterEach, describe, expect, it } from '@jest/globals';
import { createBell } from '../desktop/events';
import { type KeyboardProgram, startKeyboardProgram, xdotool } from '../desktop/keyboard';

const started: KeyboardProgram[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map(program => program.end()));
});

function start(): KeyboardProgram {
  const program = startKeyboardProgram();
  started.push(program);
  return program;
}

describe('key combinations on X11', () => {
  it.each([
    ['Control+Alt+R', 'ctrl+alt+r'],
    ['Control+Shift+F9', 'ctrl+shift+F9'],
    ['Super+Space', 'super+space'],
    ['Alt+num1', 'alt+KP_1'],
    ['Control+Alt+PageUp', 'ctrl+alt+Prior'],
    ['Shift+Super+7', 'super+shift+7'],
  ])('%s reaches Schalter from wherever it is pressed', async (keys, pressed) => {
    const program = start();
    expect(await program.apply({ toggle: keys, notReady: 'Control+Alt+N' })).toEqual([]);
    xdotool('key', pressed.replace(/^.*\+/, '')); // without the modifiers it is for others
    xdotool('key', pressed);
    xdotool('key', 'ctrl+alt+n');
    await program.presses('toggle', 'notReady');
  });

  it('count once while they are held down', async () => {
    const program = start();
    await program.apply({ toggle: 'Control+Alt+R', notReady: 'Control+Alt+N' });
    // The X server repeats them from 660 ms on, 25 times a second.
    xdotool(...'keydown ctrl keydown alt keydown r sleep 1.5 keyup r key n keyup alt keyup ctrl'.split(' '));
    await program.presses('toggle', 'notReady');
  });

  it('are refused while another program has them', async () => {
    const other = start();
    const program = start();
    const wanted = { ready: 'Control+Alt+R', notReady: 'Control+Alt+N' };
    expect(await other.apply({ toggle: 'Control+Alt+R' })).toEqual([]);
    expect(await program.apply(wanted)).toEqual(['ready']);
    xdotool('key', 'ctrl+alt+r', 'key', 'ctrl+alt+n');
    await Promise.all([other.presses('toggle'), program.presses('notReady')]);
    await other.end();
    expect(await program.apply(wanted)).toEqual([]);
    xdotool('key', 'ctrl+alt+r');
    await program.presses('notReady', 'ready');
  });

  it('can be swapped, and are free for others when they are given back', async () => {
    const other = start();
    const program = start();
    await program.apply({ ready: 'Control+Alt+R', notReady: 'Control+Alt+N' });
    expect(await program.apply({ ready: 'Control+Alt+N', notReady: 'Control+Alt+R' })).toEqual([]);
    xdotool('key', 'ctrl+alt+r', 'key', 'ctrl+alt+n');
    await program.presses('notReady', 'ready');
    expect(await program.apply({})).toEqual([]);
    expect(await other.apply({ toggle: 'Control+Alt+R' })).toEqual([]);
  });

  it.each(['Control+Alt+Hello', 'Control', 'Control+Alt+Ä'])('that are none are refused: %s', async keys => {
    expect(await start().apply({ toggle: keys })).toEqual(['toggle']);
  });
});

describe('the last input on X11', () => {
  it.each([
    ['a key', ['key', 'Shift_L']],
    ['the mouse', ['mousemove', '100', '100']],
    ['the mouse that stays where it is', ['mousemove', '100', '100']],
  ])('was when somebody touched %s', async (_what, touch) => {
    const program = start();
    xdotool(...touch);
    await atLeast(program, 1000);
    xdotool(...touch);
    expect(await program.idle()).toBe(0);
  });

  it('grows older as long as nobody touches anything', async () => {
    const program = start();
    await program.idle(); // it has started
    xdotool('key', 'Shift_L');
    expect(await program.idle()).toBe(0);
    const begun = performance.now();
    await atLeast(program, 2000);
    expect(performance.now() - begun).toBeGreaterThan(1000);
  });

  /** Nobody tells that nothing happens: it has to be asked again and again. */
  async function atLeast(program: KeyboardProgram, ms: number): Promise<void> {
    const bell = createBell();
    const tick = setInterval(bell.ring, 100);
    const look = async () => (Number(await program.idle()) >= ms ? true : undefined);
    await bell.until(look, `${ms} ms without input`).finally(() => clearInterval(tick));
  }
});

import { PNG } from 'pngjs';
import type { Machine } from './machine';

/** A place on the screen, in pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The eyes and hands of whoever sits at it: an X server, in which a compositor of Wayland is a window as large as the screen. */
export interface Screen {
  picture(): Promise<PNG>;
  click(place: Place, how?: 'left' | 'right' | 'double'): Promise<void>;
  /** Moves the mouse there. */
  move(place: Place): Promise<void>;
  /** Presses keys as xdotool(1) names them, e.g. `alt+F4`. */
  press(...keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
}

/** @param display of the X server, inside the machine */
export function screenOf(machine: Machine, display: string): Screen {
  const env = { DISPLAY: display };
  const xdotool = (...args: readonly string[]) => machine.run('agent', ['xdotool', ...args], env);
  // A desktop may animate what is under the mouse, and a nested compositor takes its time to hear of it.
  const steps = {
    left: ['click', '1'],
    right: ['click', '3'],
    double: ['click', '--repeat', '2', '--delay', '80', '1'],
  };
  return {
    async picture() {
      return PNG.sync.read(await machine.run('agent', ['import', '-window', 'root', 'png:-'], env));
    },
    async move({ x, y }) {
      const steps = [`${x - 3}`, `${x}`].flatMap(at => ['mousemove', at, `${y}`, 'sleep', '0.2']);
      await xdotool(...steps);
    },
    async click(place, how = 'left') {
      await this.move(place);
      await xdotool(...steps[how]);
    },
    async press(...keys) {
      for (const key of keys) await xdotool('key', '--delay', '60', key, 'sleep', '0.15');
    },
    async type(text) {
      await xdotool('type', '--delay', '60', text);
    },
  };
}

import { describe, expect, it } from '@jest/globals';
import type { InputPort } from '../../ports';
import { createDesktopBus } from '../bus/desktop-bus';
import { createInput, idleWithin } from './input';

const noBus = createDesktopBus(null, () => {});
const electron = { getSystemIdleTime: () => 61 };

describe('the last input', () => {
  it.each([
    ['on macOS and Windows', null, {}],
    ['on macOS and Windows, whatever the environment says', null, { WAYLAND_DISPLAY: 'wayland-0' }],
    ['on an X11 desktop', noBus, { XDG_SESSION_TYPE: 'x11', DISPLAY: ':0' }],
  ])('%s is told by Electron', async (_where, session, env) => {
    const found: string[] = [];
    const input = createInput({ powerMonitor: electron, session, env }, capability => found.push(capability));
    expect(await input.idle()).toBe(61_000);
    expect(found).toEqual(['ok']);
  });

  it.each([{ XDG_SESSION_TYPE: 'wayland' }, { WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' }])(
    'on a Wayland desktop without a message bus is known to nobody: %j',
    async env => {
      const found: string[] = [];
      const input = createInput({ powerMonitor: electron, session: noBus, env }, told => found.push(told));
      expect(await input.idle()).toBe(null);
      expect(found).toEqual(['missing']);
    },
  );

  it('is unknown when Electron throws', async () => {
    const powerMonitor = {
      getSystemIdleTime: (): number => {
        throw new Error('not ready');
      },
    };
    expect(await createInput({ powerMonitor, session: null, env: {} }, () => {}).idle()).toBe(null);
  });
});

describe('who gives the answer less time', () => {
  const answers = (idle: Promise<number | null>): InputPort => ({ idle: () => idle });

  it('gets the one that comes in time', async () => {
    expect(await idleWithin(answers(Promise.resolve(5)), 25)).toBe(5);
  });

  it('gets none where it takes longer', async () => {
    expect(await idleWithin(answers(new Promise(() => {})), 25)).toBe(null);
  });

  it('gets none where asking fails', async () => {
    expect(await idleWithin(answers(Promise.reject(new Error('broken'))), 25)).toBe(null);
  });
});

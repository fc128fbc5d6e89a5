import type { PowerMonitor } from 'electron';
import * as z from 'zod';
import type { Capability } from '../../contract/capabilities';
import type { InputPort } from '../../ports';
import type { DesktopBus } from '../bus/desktop-bus';
import { onlyChanges } from '../changes';
import { type Swayidle, watchSwayidle } from './swayidle';
import { isWayland } from './wayland';

/** ms; a desktop that is up answers in one or two. */
const PATIENCE = 900;

/** GNOME's window manager, which gets all input on Wayland. Bus name and interface are the same. */
const MUTTER = 'org.gnome.Mutter.IdleMonitor';
const GET_IDLE_TIME = {
  destination: MUTTER,
  path: '/org/gnome/Mutter/IdleMonitor/Core',
  interface: MUTTER,
  member: 'GetIdletime',
};

/** D-Bus type `t`, ms. More than a number can hold is nonsense. */
const idleTime = z.tuple([z.bigint().nonnegative().max(BigInt(Number.MAX_SAFE_INTEGER))]);

export interface InputDeps {
  /** Electron's, which counts whole seconds. */
  readonly powerMonitor: Pick<PowerMonitor, 'getSystemIdleTime'>;
  /** The session bus of a Linux desktop; null: this is none. */
  readonly session: DesktopBus | null;
  /** `PATH`: where swayidle is looked for. */
  readonly env: NodeJS.ProcessEnv;
}

/** It ends with Schalter at the latest. */
export interface Input extends InputPort {
  end(): void;
}

/**
 * Tells how long ago the last input was. `found`: whether anybody knows, told again when that changes.
 *
 * On Wayland Electron is not asked: an X server counts only what goes to programs of X (electron/electron#27912), and
 * where Chromium knows nobody to ask it says 0 for ever (its wayland_screen.cc). There it is Mutter, or swayidle where
 * that is installed: KDE answers `GetSessionIdleTime` on Wayland with an error (KDE bug 449488).
 */
export function createInput(
  { powerMonitor, session, env }: InputDeps,
  found: (capability: Capability) => void,
): Input {
  const onFound = onlyChanges<Capability>('unknown', found);
  if (session && isWayland(env)) return patient(onWayland(session, env, onFound));
  onFound('ok');
  return patient({ idle: async () => powerMonitor.getSystemIdleTime() * 1000, end: () => {} });
}

/**
 * How long ago the last input was, ms, from somebody who is given less time than `idle()` has.
 *
 * @param ms null when the answer takes longer
 */
export function idleWithin(input: InputPort, ms: number): Promise<number | null> {
  return new Promise(resolve => {
    const late = setTimeout(resolve, ms, null);
    const answered = (idle: number | null) => {
      clearTimeout(late);
      resolve(idle);
    };
    input.idle().then(answered, () => answered(null));
  });
}

function patient(input: Input): Input {
  return { ...input, idle: () => idleWithin(input, PATIENCE) };
}

/**
 * Mutter can tell if it answered the newest question; another owner of its name, or none, is asked at once. Where nobody
 * has its name swayidle is asked.
 */
function onWayland(bus: DesktopBus, env: NodeJS.ProcessEnv, found: (capability: Capability) => void): Input {
  let hasMutter = false;
  let swayidle: Swayidle | null = null;

  async function askMutter(): Promise<number | null> {
    const { data } = idleTime.safeParse(await bus.call(GET_IDLE_TIME).catch(() => null));
    if (hasMutter) found(data ? 'ok' : 'missing');
    return data ? Number(data[0]) : null;
  }
  const endOwner = bus.watchOwner(MUTTER, owner => {
    hasMutter = owner !== null;
    swayidle?.end();
    swayidle = hasMutter ? null : watchSwayidle(env, found);
    if (hasMutter) void askMutter();
  });
  return {
    idle: async () => (hasMutter ? askMutter() : (swayidle?.idle() ?? null)),
    end() {
      endOwner();
      swayidle?.end();
    },
  };
}

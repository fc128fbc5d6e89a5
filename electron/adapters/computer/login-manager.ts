import * as z from 'zod';
import type { SessionEndEvents, SleepEvents } from '../../ports';
import type { DesktopBus } from '../bus/desktop-bus';
import { createInhibitor } from './inhibitor';

/** The login manager (org.freedesktop.login1(5)); its lock and its signals: "Inhibitor Locks" on systemd.io. */
const LOGIN = 'org.freedesktop.login1';
const MANAGER = `${LOGIN}.Manager`;

const flag = z.tuple([z.boolean()]);

/** What it announces, and takes back. */
interface Departure {
  readonly signal: 'PrepareForSleep' | 'PrepareForShutdown';
  begins(): Promise<unknown>;
  isOver(): void;
}

/**
 * Watches what the login manager says of sleep and shutdown. Both wait for us behind one lock, which is let go when all
 * is done that has to be done before, and taken again when the computer is back. `sleep` is also told the capability:
 * `ok`: the lock is held; `uncertain`: there is a login manager, but no lock to be had.
 */
export function watchLoginManager(
  system: DesktopBus,
  env: NodeJS.ProcessEnv,
  sleep: SleepEvents,
  shutdown: Omit<SessionEndEvents, 'found'>,
): () => void {
  const departures: readonly Departure[] = [
    { signal: 'PrepareForSleep', begins: sleep.sleeps, isOver: sleep.woke },
    { signal: 'PrepareForShutdown', begins: shutdown.ends, isOver: shutdown.stays },
  ];
  const underWay = new Map<Departure, { isPrepared: boolean }>();
  const inhibitor = createInhibitor(env, isHeld => sleep.found(isHeld ? 'ok' : 'uncertain'));

  /** Signals may be doubled: the second finds the first one's preparations. */
  async function begin(departure: Departure): Promise<void> {
    if (underWay.has(departure)) return;
    const mine = { isPrepared: false };
    underWay.set(departure, mine);
    await Promise.allSettled([departure.begins()]);
    mine.isPrepared = true;
    // Not where it is over meanwhile: the lock is for the next one then.
    const isCurrent = underWay.get(departure) === mine;
    if (isCurrent && [...underWay.values()].every(({ isPrepared }) => isPrepared)) inhibitor.release();
  }

  function finish(departure: Departure): void {
    underWay.delete(departure);
    departure.isOver();
    if (underWay.size === 0) inhibitor.take();
  }

  function manage(owner: string | null): void {
    inhibitor.release(); // a lock of its predecessor's
    if (owner === null) {
      sleep.found('missing');
      return;
    }
    // Whatever that had announced, this one will not take back.
    for (const departure of [...underWay.keys()]) finish(departure);
    inhibitor.take();
  }

  const ends = [
    ...departures.map(departure =>
      system.listen({ from: LOGIN, interface: MANAGER, member: departure.signal }, ({ body }) => {
        const { data } = flag.safeParse(body);
        if (data?.[0] === true) void begin(departure);
        if (data?.[0] === false) finish(departure);
      }),
    ),
    system.watchOwner(LOGIN, manage),
  ];
  return () => {
    for (const end of ends) end();
    underWay.clear();
    inhibitor.release();
  };
}

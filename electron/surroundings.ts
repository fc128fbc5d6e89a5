import { app, BaseWindow, Notification, nativeImage, powerMonitor } from 'electron';
import { connectDesktop } from './adapters/bus/desktop-buses';
import { displayOf } from './adapters/computer/display';
import { createInput } from './adapters/computer/input';
import { watchLeaving } from './adapters/computer/leaving';
import { watchLock } from './adapters/computer/lock';
import { watchNetwork } from './adapters/computer/network';
import { createNotifier } from './adapters/desktop/notifier';
import { noticePicture, pixelsOf } from './adapters/desktop/picture';
import { shortcutsCapability } from './adapters/desktop/shortcuts';
import { type TrayHostEvents, watchTrayHost } from './adapters/desktop/tray-host';
import type { Log } from './adapters/profile/log';
import { AFTER_THE_ICON } from './after-the-icon';
import type { Capabilities } from './contract/capabilities';
import type { Event } from './core/events';
import type { InputPort, Notifier } from './ports';

export interface Surroundings {
  readonly notifier: Notifier;
  readonly input: InputPort;
  /** As a rule asks for the last input: how long ago it was, ms; null: nobody can tell, or it does not matter. */
  idleNow(): Promise<number | null>;
  /** Begins to watch what happens around the app. */
  watch(): void;
}

/** What the computer tells and shows: notifications, screen lock, input, sleep, log-off, network, the tray's host. */
export function findSurroundings(deps: {
  /** The folder of the notices' symbols. */
  readonly symbols: string;
  readonly log: Log;
  readonly dispatch: (event: Event) => void;
  readonly answered: (id: number, answer: 'button' | 'opened') => void;
  /** Does what is to be done before the computer sleeps, or the session ends; settles within the time there is. */
  readonly leave: (rule: 'sleep' | 'logOff') => Promise<unknown>;
  readonly quit: () => void;
  /** What is done about an icon that no panel shows. */
  readonly tray: Pick<TrayHostEvents, 'renew' | 'lost'>;
  /** The agent’s state was set here, for sure. */
  readonly isFromHere: () => boolean;
}): Surroundings {
  const { symbols, log, dispatch, answered, leave } = deps;
  const { env, platform } = process;
  const trouble = (text: string) => log.warn(text);
  const buses = platform === 'linux' ? connectDesktop(env, trouble, AFTER_THE_ICON) : null;
  const session = buses?.session ?? null;

  function capable(name: keyof Capabilities) {
    return (capability: Capabilities[typeof name]) => {
      log.info(`${name}: ${capability}`);
      dispatch({ type: 'capable', found: { [name]: capability } });
    };
  }

  const input = createInput({ powerMonitor, session, env }, capable('idle'));
  // Where READY was set here nothing has to be known, and no time is lost.
  const idleNow = async () => (deps.isFromHere() ? null : input.idle());
  const inOrder = createQueue();
  const awake = () => dispatch({ type: 'resumed' });

  const notifier = createNotifier(
    {
      session,
      Notification,
      picture: view => pixelsOf(nativeImage.createFromPath(noticePicture(symbols, view))),
    },
    { answered, found: capable('notices'), trouble },
  );
  return {
    notifier,
    input,
    idleNow,
    watch() {
      let isLocked = false;
      capable('shortcuts')(shortcutsCapability(env, platform));
      const ends = [
        watchNetwork(() => dispatch({ type: 'network' })),
        watchTrayHost({ session, env, isLocked: () => isLocked }, { found: capable('tray'), ...deps.tray }),
        watchLock(
          { powerMonitor, buses, platform, env },
          {
            changed(locked, certain) {
              isLocked = locked;
              const asked = idleNow();
              inOrder(async () => dispatch({ type: 'screen', locked, certain, idle: await asked }));
            },
            found: capable('lock'),
          },
        ),
        watchLeaving(
          {
            platform,
            powerMonitor,
            buses,
            env,
            hiddenWindow,
            hasLastWill: displayOf(env) !== null,
            quit: deps.quit,
          },
          {
            sleep: { sleeps: () => leave('sleep'), woke: awake, found: capable('sleep') },
            sessionEnd: {
              ends: () => leave('logOff'),
              stays: () => dispatch({ type: 'stays' }),
              found: capable('logOff'),
            },
          },
        ),
        input.end,
        () => buses?.end(),
      ];
      onQuit(notifier, () => {
        for (const end of ends) end();
      });
    },
  };
}

/** One after the other: an unlock must not overtake the lock before it. */
function createQueue(): (work: () => Promise<void>) => void {
  let last = Promise.resolve();
  return work => {
    last = last.then(work, work);
  };
}

/** Windows reports the session's end to windows only, shown or not. */
const hiddenWindow = () => new BaseWindow({ show: false });

/** How long (ms) quitting waits for the desktop to take a notification away. */
const LAST_PATIENCE = 500;

/** A notification that stays behind would have buttons that lead nowhere. */
function onQuit(notifier: Notifier, end: () => void): void {
  let isOver = false;
  app.on('will-quit', event => {
    const gone = isOver ? null : notifier.end();
    isOver = true;
    if (gone === null) return end();
    event.preventDefault();
    const late = new Promise<void>(resolve => setTimeout(resolve, LAST_PATIENCE));
    void Promise.race([gone, late]).then(() => app.quit());
  });
}

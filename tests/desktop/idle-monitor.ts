import * as dbus from '@jellybrick/dbus-next';
import { connectSessionBus } from './bus';
import { createBell } from './events';

const NAME = 'org.gnome.Mutter.IdleMonitor';
const PATH = '/org/gnome/Mutter/IdleMonitor/Core';

/** What is answered: a body and its D-Bus types; null: an error. */
export type IdleAnswer = readonly [signature: string, ...body: unknown[]] | null;

/** GNOME's window manager, as far as it tells how long ago the last input was. */
export interface IdleMonitor {
  /** What it answers from now on. */
  answers(answer: IdleAnswer): void;
  /** Answers nobody until it is told what to answer. */
  hangs(): void;
  /** Waits until somebody has asked and got no answer yet. */
  asked(): Promise<true>;
  /** Leaves the bus, as after a crash. */
  stop(): void;
}

/** Starts it on the session bus. @param answer by default it hangs */
export async function startIdleMonitor(answer?: IdleAnswer): Promise<IdleMonitor> {
  const bus = connectSessionBus();
  const bell = createBell();
  const waiting: dbus.Message[] = [];
  let now = answer;

  function reply(to: dbus.Message, given: IdleAnswer): void {
    const [signature = '', ...body] = given ?? [];
    bus.send(
      given
        ? dbus.Message.newMethodReturn(to, signature, body)
        : dbus.Message.newError(to, 'org.freedesktop.DBus.Error.Failed', 'It does not know.'),
    );
  }
  bus.addMethodHandler(message => {
    if (message.path !== PATH || message.interface !== NAME || message.member !== 'GetIdletime') return false;
    if (now !== undefined) reply(message, now);
    else waiting.push(message);
    bell.ring();
    return true;
  });
  await bus.requestName(NAME, 0);
  return {
    answers(given) {
      now = given;
      for (const message of waiting.splice(0)) reply(message, given);
    },
    hangs() {
      now = undefined;
    },
    asked: () => bell.until(() => waiting.length > 0 || undefined, 'the question when the last input was'),
    stop: () => bus.disconnect(),
  };
}

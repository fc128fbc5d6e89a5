import type { EventEmitter } from 'node:events';
import type { Socket } from 'node:net';
import type * as Dbus from '@jellybrick/dbus-next';

/** ms after which a peer that is up has forgotten us. A dead one never answers. */
const ANSWER_MS = 5_000;
/** As long as a bus itself waits for a service that it has to start (dbus-daemon(1), `service_start_timeout`). */
const START_MS = 25_000;

/** A value of D-Bus type `v` in a dictionary argument, e.g. `{ signature: 'y', value: 2 }`. */
export interface TypedValue {
  readonly signature: string;
  readonly value: unknown;
}

/** A method call. An argument `a{sv}` is an object of `TypedValue`s; everything else is plain. */
export interface Call {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  readonly signature?: string;
  readonly body?: readonly unknown[];
  /** Whether the bus may start the service for it. Default: no. */
  readonly mayStart?: boolean;
}

/** A signal that came. Its body is plain: no variants. */
export interface BusSignal {
  readonly sender: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  readonly body: readonly unknown[];
}

/** One connection to a message bus, which ends once and for all when the bus goes. */
export interface BusConnection {
  /**
   * Gives back the plain body of the answer.
   * @throws when the other side answers with an error, does not answer in time, or the bus goes
   */
  call(call: Call): Promise<unknown[]>;
  end(): void;
}

export interface BusConnectionEvents {
  heard(signal: BusSignal): void;
  /** The bus went, without `end()`. */
  gone(): void;
}

/**
 * Connects to a message bus (D-Bus Specification), never longer than 5 s. The library is loaded by the first call.
 *
 * @param address as in `DBUS_SESSION_BUS_ADDRESS`
 * @throws when there is no bus, or it does not let us in
 */
export async function connectBus(address: string, on: BusConnectionEvents): Promise<BusConnection> {
  const dbus = await import('@jellybrick/dbus-next');
  const bus = dbus.sessionBus({ busAddress: address });
  const plain = (value: unknown) => toPlain(dbus.Variant, value);
  const waiting = new Set<(why: string) => void>();
  let over = false;

  function finish(why: string): void {
    over = true;
    innards(bus).stream?.destroy();
    for (const fail of [...waiting]) fail(why);
  }

  const connected = new Promise<void>((resolve, reject) => {
    const fail = (why: string) => {
      clearTimeout(late);
      reject(new Error(why));
    };
    const late = setTimeout(() => finish('the bus did not let us in'), ANSWER_MS);
    late.unref();
    waiting.add(fail);
    (bus as EventEmitter).once('connect', () => {
      clearTimeout(late);
      waiting.delete(fail);
      resolve();
    });
  });

  function lost(why: string): void {
    if (over) return;
    const wasConnected = bus.name !== null;
    finish(why);
    if (wasConnected) on.gone();
  }
  innards(bus).once('end', () => lost('the bus has gone'));
  (bus as EventEmitter).on('error', (error: unknown) => {
    // Also told of a message that could not be read, which is no end.
    if (innards(bus).stream?.destroyed !== false) lost(String(error));
  });
  (bus as EventEmitter).on('message', (message: Dbus.Message) => {
    if (message.type !== dbus.MessageType.SIGNAL) return;
    const { sender, path, interface: from, member } = message;
    const signal = { sender, path, interface: from, member, body: message.body.map(plain) };
    // An answer is handled a few microtasks after it came, and a signal must not overtake the answer before it.
    setImmediate(() => over || on.heard(signal));
  });

  await connected;
  innards(bus).stream?.unref?.(); // listening keeps nobody from quitting

  return {
    call: wanted =>
      new Promise((resolve, reject) => {
        const settle = (how: () => void) => {
          clearTimeout(late);
          waiting.delete(fail);
          how();
        };
        const fail = (why: string) =>
          settle(() => reject(new Error(`${wanted.member} of ${wanted.destination}: ${why}`)));
        const late = setTimeout(fail, wanted.mayStart ? START_MS : ANSWER_MS, 'no answer');
        late.unref();
        waiting.add(fail);
        bus.call(toMessage(dbus, wanted)).then(
          answer => settle(() => resolve(answer?.body.map(plain) ?? [])),
          (error: unknown) => fail(String(error)),
        );
      }),
    end: () => finish('the connection was closed'),
  };
}

/** The library (0.11.3) does not tell that the bus has gone, but its connection does, which its types leave out. */
function innards(bus: Dbus.MessageBus): EventEmitter & { stream?: Socket } {
  return Reflect.get(bus, '_connection') as EventEmitter & { stream?: Socket };
}

function toMessage(dbus: typeof Dbus, call: Call): Dbus.Message {
  const { mayStart, body = [], ...rest } = call;
  const flags = mayStart ? 0 : dbus.MessageFlag.NO_AUTO_START;
  return new dbus.Message({ ...rest, flags, body: body.map(argument) });

  function argument(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const entries = Object.entries(value as Record<string, TypedValue>);
    return Object.fromEntries(entries.map(([key, of]) => [key, new dbus.Variant(of.signature, of.value)]));
  }
}

/** Takes the variants off, at any depth. */
function toPlain(Variant: typeof Dbus.Variant, value: unknown): unknown {
  if (value instanceof Variant) return toPlain(Variant, value.value);
  if (Array.isArray(value)) return value.map(inner => toPlain(Variant, inner));
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toPlain(Variant, inner)]));
}

import type { EventEmitter } from 'node:events';
import * as dbus from '@jellybrick/dbus-next';

/** The session bus of the throw-away desktop. */
export function connectSessionBus(): dbus.MessageBus {
  const bus = dbus.sessionBus();
  // Typed by Node's newer EventEmitter than ours; a bus that ends with its desktop is no failure of a test.
  (bus as EventEmitter).on('error', () => {});
  return bus;
}

/**
 * What an interface class of dbus-next has to do in its constructor: version 0.11.3 gives each instance undefined
 * `$methods`, `$properties` and `$signals`, which hide those that `configureMembers` put on the class.
 */
export function showMembers(instance: dbus.Interface): void {
  for (const own of ['$methods', '$properties', '$signals']) Reflect.deleteProperty(instance, own);
}

export interface Call {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  readonly signature?: string;
  readonly body?: unknown[];
}

/** Calls a method and gives back the body of its answer. Throws what the other side answers as an error. */
export async function call(bus: dbus.MessageBus, message: Call): Promise<unknown[]> {
  const answer = await bus.call(new dbus.Message({ ...message }));
  return answer?.body ?? [];
}

/** Plain values for what D-Bus wraps into variants, at any depth. */
export function plain(value: unknown): unknown {
  if (value instanceof dbus.Variant) return plain(value.value);
  if (Buffer.isBuffer(value)) return value;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
  }
  return value;
}

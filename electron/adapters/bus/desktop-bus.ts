import * as z from 'zod';
import type { BusConnection, BusSignal, Call } from './bus-connection';
import { keepConnected } from './bus-keeper';

const BUS = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
};

const ownerChange = z.tuple([z.string(), z.string(), z.string()]);
const ownerAnswer = z.tuple([z.string()]);

/** Which signals: those that the owner of a name sends, and nobody else. `argument`: the first one, a string. */
export interface Source {
  readonly from: string;
  readonly interface: string;
  readonly member?: string;
  readonly argument?: string;
}

/** A message bus of the desktop, for as long as Schalter runs: it outlives the bus, and finds the next one. */
export interface DesktopBus {
  /** Calls a method; gives back the plain body of its answer. @throws without an answer (5 s), or without a bus */
  call(call: Call): Promise<unknown[]>;
  /** Gives back what ends it. */
  listen(source: Source, heard: (signal: BusSignal) => void): () => void;
  /** Tells who owns a name: soon, and at each change. null: nobody, or there is no bus. Gives back what ends it. */
  watchOwner(name: string, changed: (owner: string | null) => void): () => void;
  end(): void;
}

/** `undefined`: not known yet. */
interface Name {
  owner: string | null | undefined;
  readonly watchers: Set<(owner: string | null) => void>;
}

/**
 * A bus by its address; null: there is none. Nothing it does throws by itself: what goes wrong is told to `onTrouble`,
 * once per outage.
 *
 * @param after ms to wait before the first attempt
 */
export function createDesktopBus(
  address: string | null,
  onTrouble: (text: string) => void,
  after = 0,
): DesktopBus {
  const names = new Map<string, Name>();
  const listeners = new Set<{ readonly source: Source; readonly hear: (signal: BusSignal) => void }>();
  let connection: BusConnection | null = null;

  function guarded(act: () => void): void {
    try {
      act();
    } catch (error) {
      onTrouble(`A listener on the message bus failed: ${String(error)}`);
    }
  }

  function tell(name: string, owner: string | null): void {
    const entry = names.get(name);
    if (!entry || entry.owner === owner) return;
    entry.owner = owner;
    for (const changed of [...entry.watchers]) guarded(() => changed(owner));
  }

  const askBus = (member: string, text: string): Promise<unknown[]> =>
    connection?.call({ ...BUS, member, signature: 's', body: [text] }) ?? Promise.resolve([]);

  /** A rule stays with the bus as long as the connection: there are a dozen of them. */
  function match(rule: Record<string, string>): void {
    const parts = Object.entries({ type: 'signal', ...rule }).map(([key, value]) => `${key}='${value}'`);
    askBus('AddMatch', parts.join(',')).catch(() => undefined); // the bus is going, and with it the rule
  }

  async function lookUp(name: string): Promise<void> {
    match({ sender: BUS.destination, interface: BUS.interface, member: 'NameOwnerChanged', arg0: name });
    const asked = connection;
    // An error is how the bus says "nobody".
    const { data } = ownerAnswer.safeParse(await askBus('GetNameOwner', name).catch(() => null));
    if (asked === connection) tell(name, data?.[0] ?? null);
  }

  function track(name: string): Name {
    const known = names.get(name);
    if (known) return known;
    const entry: Name = { owner: address === null ? null : undefined, watchers: new Set() };
    names.set(name, entry);
    if (connection) void lookUp(name);
    return entry;
  }

  function matchSource({ from, interface: of, member, argument }: Source): void {
    match({ sender: from, interface: of, ...(member && { member }), ...(argument && { arg0: argument }) });
  }

  /** Anybody may send us anything: what we asked the bus for only says what comes besides. */
  function isFrom(source: Source, signal: BusSignal): boolean {
    return (
      names.get(source.from)?.owner === signal.sender &&
      source.interface === signal.interface &&
      (source.member ?? signal.member) === signal.member &&
      (source.argument ?? signal.body[0]) === signal.body[0]
    );
  }

  function heard(signal: BusSignal): void {
    if (signal.sender === BUS.destination && signal.member === 'NameOwnerChanged') {
      const { data } = ownerChange.safeParse(signal.body);
      if (data) tell(data[0], data[2] || null);
      return;
    }
    for (const { source, hear } of [...listeners]) if (isFrom(source, signal)) guarded(() => hear(signal));
  }

  function connected(made: BusConnection): void {
    connection = made;
    for (const name of names.keys()) void lookUp(name);
    for (const { source } of listeners) matchSource(source);
  }

  function gone(): void {
    connection = null;
    for (const name of names.keys()) tell(name, null);
  }

  const disconnect = address && keepConnected(address, after, { connected, heard, gone, trouble: onTrouble });
  return {
    call: call => connection?.call(call) ?? Promise.reject(new Error('There is no message bus.')),
    listen(source, hear) {
      track(source.from);
      const listener = { source, hear };
      listeners.add(listener);
      if (connection) matchSource(source);
      return () => void listeners.delete(listener);
    },
    watchOwner(name, changed) {
      const entry = track(name);
      const watcher = (owner: string | null) => changed(owner);
      entry.watchers.add(watcher);
      // Never while the caller is still being answered; of what is not known yet the lookup will tell.
      const known = entry.owner !== undefined;
      queueMicrotask(() => {
        const { owner, watchers } = entry;
        if (known && owner !== undefined && watchers.has(watcher)) guarded(() => changed(owner));
      });
      return () => void entry.watchers.delete(watcher);
    },
    end() {
      listeners.clear();
      for (const { watchers } of names.values()) watchers.clear();
      if (disconnect) disconnect();
      connection = null;
    },
  };
}

import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as dbus from '@jellybrick/dbus-next';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createDesktopBus, type DesktopBus } from '../../electron/adapters/desktop-bus';
import { connectDesktop, type DesktopBuses } from '../../electron/adapters/desktop-buses';
import { watchLock } from '../../electron/adapters/lock';
import { createLinuxNotifier } from '../../electron/adapters/notifier-linux';
import { watchTrayHost } from '../../electron/adapters/tray-host';
import type { NoticeView } from '../../electron/core/notice-view';
import { connectSessionBus, showMembers } from '../desktop/bus';
import { createBell } from '../desktop/events';
import { OWN_SESSION_ID, startLoginManager } from '../desktop/login-manager';
import { startNotificationServer } from '../desktop/notification-server';
import { SCREEN_SAVERS, startInhibitor, startScreenSaver } from '../desktop/screen-savers';
import { startTrayHost } from '../desktop/tray-host';

jest.setTimeout(60_000);

/** What is to be undone after each test, newest first. */
const undo: (() => void)[] = [];
const inTheEnd = (act: () => void) => void undo.push(act);
/** What went wrong, as the log would get it. */
const troubles: string[] = [];
let buses: DesktopBuses;
beforeEach(() => {
  troubles.length = 0;
  buses = connectDesktop(process.env, text => troubles.push(text));
  inTheEnd(() => buses.end());
});
afterEach(() => {
  for (const act of undo.splice(0).reverse()) act();
});

/** A list that tells when something was added. */
function record<T>() {
  const bell = createBell();
  const all: T[] = [];
  return {
    all,
    add(value: T): void {
      all.push(value);
      bell.ring();
    },
    /** Waits until exactly this was recorded. */
    async is(...expected: T[]): Promise<void> {
      const text = JSON.stringify(expected);
      await bell
        .until(() => (JSON.stringify(all) === text ? true : undefined), text, 10_000)
        .catch((error: unknown) => {
          throw new Error(`${String(error)}\nRecorded: ${JSON.stringify(all)}`);
        });
    },
  };
}

/** Waits until all has been heard that a program said so far: what it answers now comes after that. */
async function settled(bus: DesktopBus, destination: string): Promise<void> {
  const of = 'org.freedesktop.DBus.Introspectable';
  const path = `/${destination.replaceAll('.', '/')}`;
  await bus.call({ destination, path, interface: of, member: 'Introspect' });
  await new Promise(setImmediate);
}

describe('the lock', () => {
  function watch(sessionId: string | undefined = OWN_SESSION_ID) {
    const locked = record<boolean>();
    const found = record<string>();
    const powerMonitor = new EventEmitter(); // Electron's hears nothing on Linux
    inTheEnd(watchLock({ powerMonitor, buses, sessionId }, { changed: locked.add, found: found.add }));
    return { locked, found };
  }

  it.each(SCREEN_SAVERS)('is told by %s', async name => {
    const saver = await startScreenSaver(name);
    inTheEnd(saver.stop);
    const { locked, found } = watch();
    await found.is('ok');
    saver.lock();
    await locked.is(true);
    saver.unlock();
    await locked.is(true, false);
  });

  it('is told by a screen saver at the older of its two places', async () => {
    const saver = await startScreenSaver('org.freedesktop.ScreenSaver', {
      path: '/ScreenSaver',
      locked: true,
    });
    inTheEnd(saver.stop);
    const { locked, found } = watch();
    await found.is('ok');
    await locked.is(true);
  });

  it('that was there before Bereit is told at the start', async () => {
    const saver = await startScreenSaver('org.gnome.ScreenSaver', { locked: true });
    inTheEnd(saver.stop);
    await watch().locked.is(true);
  });

  it('is told by a screen saver that comes later, and ends with it', async () => {
    const { locked, found } = watch();
    await found.is('missing');
    const saver = await startScreenSaver();
    await found.is('missing', 'ok');
    saver.lock();
    await locked.is(true);
    saver.stop();
    await locked.is(true, false);
    await found.is('missing', 'ok', 'missing');
  });

  it('lasts until the last of several no longer says so', async () => {
    const [one, other] = await Promise.all([
      startScreenSaver('org.gnome.ScreenSaver'),
      startScreenSaver('org.freedesktop.ScreenSaver'),
    ]);
    inTheEnd(one.stop);
    inTheEnd(other.stop);
    const { locked, found } = watch();
    await found.is('ok');
    one.lock();
    other.lock();
    await locked.is(true);
    one.unlock();
    await settled(buses.session, 'org.gnome.ScreenSaver');
    expect(locked.all).toEqual([true]);
    other.unlock();
    await locked.is(true, false);
  });

  it('is not believed of a program that only has the name', async () => {
    inTheEnd(await startInhibitor('org.freedesktop.ScreenSaver'));
    await watch().found.is('missing');
  });

  it('is not believed of a stranger', async () => {
    const saver = await startScreenSaver();
    inTheEnd(saver.stop);
    const { locked, found } = watch();
    await found.is('ok');
    const stranger = connectSessionBus();
    inTheEnd(() => stranger.disconnect());
    // Straight to everybody who listens to another program under the same interface.
    const name = 'org.freedesktop.ScreenSaver';
    const lie = dbus.Message.newSignal('/org/freedesktop/ScreenSaver', name, 'ActiveChanged', 'b', [true]);
    const everybody = await listNames(stranger);
    for (const destination of everybody) {
      lie.destination = destination;
      stranger.send(lie);
    }
    await listNames(stranger); // the bus has passed all of them on
    await settled(buses.session, 'org.freedesktop.DBus');
    expect(everybody).not.toEqual([]);
    expect(locked.all).toEqual([]);
  });

  async function listNames(bus: dbus.MessageBus): Promise<string[]> {
    const of = 'org.freedesktop.DBus';
    const call = { destination: of, path: '/org/freedesktop/DBus', interface: of, member: 'ListNames' };
    const answer = await bus.call(new dbus.Message(call));
    return ((answer?.body[0] ?? []) as string[]).filter(name => name.startsWith(':'));
  }

  describe('by the login manager', () => {
    it('is told of our session, and of no other', async () => {
      const login = await startLoginManager();
      inTheEnd(login.stop);
      const { locked, found } = watch();
      await found.is('uncertain');
      login.lockOther();
      await settled(buses.system, 'org.freedesktop.login1');
      expect(locked.all).toEqual([]);
      login.lock();
      await locked.is(true);
      login.unlockOther();
      await settled(buses.system, 'org.freedesktop.login1');
      expect(locked.all).toEqual([true]);
      login.unlock();
      await locked.is(true, false);
    });

    it.each([
      ['no session id', ''],
      ['a session id it does not know', '77'],
    ])('is told with %s', async (_what, sessionId) => {
      const login = await startLoginManager({ locked: true });
      inTheEnd(login.stop);
      await watch(sessionId).locked.is(true);
    });

    it('is not told when it does not know us', async () => {
      const login = await startLoginManager({ knowsUs: false, locked: true });
      inTheEnd(login.stop);
      const { locked, found } = watch();
      await found.is('missing');
      expect(locked.all).toEqual([]);
    });
  });
});

describe('a notification', () => {
  const VIEW: NoticeView = {
    id: 1,
    title: 'Not Ready',
    body: 'Since <10:43> & not from here',
    button: 'Go Ready',
    lasting: true,
    urgent: false,
    look: 'not-ready',
    demo: false,
  };
  const PICTURE = { width: 1, height: 2, rgba: Buffer.from([1, 2, 3, 4, 5, 6, 7, 8]) };

  function notifier() {
    const answered = record<[number, string]>();
    const found = record<string>();
    const { show } = createLinuxNotifier(buses.session, () => PICTURE, {
      answered: (id, answer) => answered.add([id, answer]),
      found: found.add,
      trouble: text => troubles.push(text),
    });
    return { show, answered, found };
  }

  async function server(capabilities?: string[]) {
    const started = await startNotificationServer(capabilities);
    inTheEnd(started.stop);
    return started;
  }

  it('has title, body, button and hints as the specification says', async () => {
    const desktop = await server();
    notifier().show(VIEW);
    expect(await desktop.withTitle('Not Ready')).toEqual({
      id: 1,
      replaces: 0,
      title: 'Not Ready',
      body: 'Since <10:43> & not from here',
      icon: 'bereit',
      actions: { default: '', answer: 'Go Ready' },
      hints: {
        'desktop-entry': 'de.bereit.Bereit',
        category: 'presence',
        urgency: 1,
        'image-data': [1, 2, 4, true, 8, 4, PICTURE.rgba],
      },
      timeout: 0,
    });
    expect(troubles).toEqual([]);
  });

  it('that is urgent and passes by says so', async () => {
    const desktop = await server();
    notifier().show({ ...VIEW, urgent: true, lasting: false, button: null });
    const shown = await desktop.withTitle('Not Ready');
    expect(shown).toMatchObject({ actions: { default: '' }, timeout: -1 });
    expect(shown.hints['urgency']).toBe(2);
  });

  it('is escaped only where its body is read as markup', async () => {
    const desktop = await server(['body', 'body-markup', 'actions']);
    notifier().show(VIEW);
    const { body } = await desktop.withTitle('Not Ready');
    expect(body).toBe('Since &lt;10:43&gt; &amp; not from here');
  });

  it('has no button where the server draws none', async () => {
    const desktop = await server(['body']);
    notifier().show(VIEW);
    expect((await desktop.withTitle('Not Ready')).actions).toEqual({});
  });

  it('is answered by its button', async () => {
    const desktop = await server();
    const { show, answered } = notifier();
    show({ ...VIEW, id: 7 });
    desktop.press(await desktop.withTitle('Not Ready'), 'Go Ready');
    await answered.is([7, 'button']);
  });

  it('is answered by a click', async () => {
    const desktop = await server();
    const { show, answered } = notifier();
    show({ ...VIEW, id: 7 });
    desktop.click(await desktop.withTitle('Not Ready'));
    await answered.is([7, 'opened']);
  });

  it('closes when it no longer holds', async () => {
    const desktop = await server();
    const { show } = notifier();
    show(VIEW);
    const shown = await desktop.withTitle('Not Ready');
    show(null);
    await desktop.untilClosed(shown);
  });

  it('changes its words in place', async () => {
    const desktop = await server();
    const { show } = notifier();
    show(VIEW);
    const { id } = await desktop.withTitle('Not Ready');
    show({ ...VIEW, title: 'Still Not Ready' });
    expect(await desktop.withTitle('Still Not Ready')).toMatchObject({ id, replaces: id });
    expect(desktop.open).toHaveLength(1);
  });

  it('makes room for the next one', async () => {
    const desktop = await server();
    const { show } = notifier();
    show(VIEW);
    await desktop.withTitle('Not Ready');
    show({ ...VIEW, id: 2, title: 'Second' });
    expect(await desktop.withTitle('Second')).toMatchObject({ replaces: 0 });
    expect(desktop.open).toHaveLength(1);
  });

  it('that was swept away does not come back with other words, but the next one comes', async () => {
    const desktop = await server();
    const { show } = notifier();
    show(VIEW);
    desktop.dismiss(await desktop.withTitle('Not Ready'));
    await settled(buses.session, 'org.freedesktop.Notifications');
    show({ ...VIEW, title: 'Still Not Ready' });
    show({ ...VIEW, id: 2, title: 'Second' });
    await desktop.withTitle('Second');
    expect(desktop.shown.map(({ title }) => title)).toEqual(['Not Ready', 'Second']);
  });

  it('a hundred at once end with the last one', async () => {
    const desktop = await server();
    const { show } = notifier();
    for (let id = 1; id <= 100; id += 1) show({ ...VIEW, id, title: `Number ${id}` });
    await desktop.untilOpen(open => open.length === 1 && open[0]?.title === 'Number 100', 'the last one');
    expect(desktop.open).toHaveLength(1);
    expect(desktop.shown.length).toBeLessThanOrEqual(2);
  });

  it('while the server is slow the newest waits, and nothing between it and the first is shown', async () => {
    const desktop = await server();
    const { show, found } = notifier();
    await found.is('ok');
    const release = desktop.hold();
    for (const id of [1, 2, 3]) show({ ...VIEW, id, title: `Number ${id}` });
    await settled(buses.session, 'org.freedesktop.DBus'); // nothing else waits
    show({ ...VIEW, id: 4, title: 'Number 4' });
    release();
    await desktop.untilOpen(open => open[0]?.title === 'Number 4', 'the newest');
    expect(desktop.open).toHaveLength(1);
    expect(desktop.shown.map(({ title }) => title)).toEqual(['Number 1', 'Number 4']);
  });

  it('waits for a server that comes late', async () => {
    const { show, found } = notifier();
    await found.is('missing');
    show({ ...VIEW, lasting: false });
    const desktop = await server();
    await desktop.withTitle('Not Ready');
    expect(found.all.at(-1)).toBe('ok');
  });

  it('that lasts is shown anew by the next server; what passes by is not', async () => {
    const first = await server();
    const { show, found } = notifier();
    show(VIEW);
    await first.withTitle('Not Ready');
    first.stop();
    await found.is('ok', 'missing');
    const second = await server();
    await second.withTitle('Not Ready');
    show({ ...VIEW, id: 2, title: 'Passing by', lasting: false });
    await second.withTitle('Passing by');
    second.stop();
    await found.is('ok', 'missing', 'ok', 'missing');
    const third = await server();
    await found.is('ok', 'missing', 'ok', 'missing', 'ok');
    show({ ...VIEW, id: 3, title: 'Third' });
    await third.withTitle('Third');
    expect(third.shown.map(({ title }) => title)).toEqual(['Third']);
  });
});

describe('the tray host', () => {
  const watch = (env: NodeJS.ProcessEnv) => {
    const found = record<string>();
    inTheEnd(watchTrayHost({ session: buses.session, env }, found.add));
    return found;
  };

  it.each([
    ['missing under Wayland', 'missing', { DISPLAY: ':0', WAYLAND_DISPLAY: 'wayland-0' }],
    ['missing without a display', 'missing', {}],
    ['uncertain under X11, which may have a tray of its own', 'uncertain', { DISPLAY: ':0' }],
  ])('without a watcher is %s', async (_what, expected, env) => {
    await watch(env).is(expected);
  });

  it('is found when it comes, and missed when it goes', async () => {
    const found = watch({});
    await found.is('missing');
    const host = await startTrayHost();
    await found.is('missing', 'ok');
    host.stop();
    await found.is('missing', 'ok', 'missing');
  });

  it('is asked for anew when the watcher says that hosts have changed', async () => {
    const bus = connectSessionBus();
    inTheEnd(() => bus.disconnect());
    const watcher = new EmptyWatcher();
    bus.export('/StatusNotifierWatcher', watcher);
    await bus.requestName(WATCHER, 0);
    const found = watch({});
    await found.is('missing');
    const become = (registered: boolean, member: string) => {
      watcher.IsStatusNotifierHostRegistered = registered;
      bus.send(dbus.Message.newSignal('/StatusNotifierWatcher', WATCHER, member));
    };
    become(true, 'StatusNotifierHostRegistered');
    await found.is('missing', 'ok');
    become(false, 'StatusNotifierHostUnregistered');
    await found.is('missing', 'ok', 'missing');
  });
});

const WATCHER = 'org.kde.StatusNotifierWatcher';

/** A watcher of tray icons to which no panel has come yet. */
class EmptyWatcher extends dbus.interface.Interface {
  IsStatusNotifierHostRegistered: boolean;

  constructor() {
    super(WATCHER);
    showMembers(this);
    this.IsStatusNotifierHostRegistered = false;
  }
}
EmptyWatcher.configureMembers({
  properties: { IsStatusNotifierHostRegistered: { signature: 'b', access: 'read' } },
});

describe('a bus', () => {
  let folder: string;
  let address: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'bereit-bus-'));
    address = `unix:path=${path.join(folder, 'bus')}`;
    inTheEnd(() => rmSync(folder, { recursive: true, force: true }));
  });

  function connect(to: string | null = address): DesktopBus {
    const bus = createDesktopBus(to, text => troubles.push(text));
    inTheEnd(bus.end);
    return bus;
  }

  /** Starts a bus of our own. Gives back what kills it, and waits until it is dead. */
  async function startBus(): Promise<() => Promise<void>> {
    const daemon: ChildProcess = spawn(
      'dbus-daemon',
      ['--session', '--nofork', '--nopidfile', `--address=${address}`, '--print-address=3'],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
    );
    inTheEnd(() => daemon.kill('SIGKILL'));
    await new Promise<void>((resolve, reject) => {
      daemon.once('error', reject);
      daemon.stdio[3]?.once('data', () => resolve());
    });
    return () =>
      new Promise(resolve => {
        daemon.once('exit', () => resolve());
        daemon.kill('SIGKILL');
        rmSync(path.join(folder, 'bus'), { force: true });
      });
  }

  /** Somebody on it who can take a name and speak. */
  async function speaker() {
    const bus = dbus.sessionBus({ busAddress: address });
    (bus as unknown as NodeJS.EventEmitter).on('error', () => {});
    inTheEnd(() => bus.disconnect());
    await bus.requestName('de.bereit.Speaker', 0);
    return (word: string) =>
      bus.send(dbus.Message.newSignal('/words', 'de.bereit.Speaker', 'Said', 's', [word]));
  }

  it('that dies is found again: owners are told, and listeners hear the next ones', async () => {
    const kill = await startBus();
    const bus = connect();
    const owners = record<string>();
    const words = record<unknown>();
    bus.watchOwner('de.bereit.Speaker', owner => owners.add(owner === null ? 'nobody' : 'somebody'));
    bus.listen({ from: 'de.bereit.Speaker', interface: 'de.bereit.Speaker' }, ({ body }) =>
      words.add(body[0]),
    );
    await owners.is('nobody');
    const say = await speaker();
    await owners.is('nobody', 'somebody');
    say('before');
    await words.is('before');

    await kill();
    await owners.is('nobody', 'somebody', 'nobody');
    await expect(bus.call(getId)).rejects.toThrow('There is no message bus.');
    expect(troubles).toEqual([`The message bus at ${address} has gone.`]);

    await startBus();
    const sayAgain = await speaker();
    await owners.is('nobody', 'somebody', 'nobody', 'somebody');
    sayAgain('after');
    await words.is('before', 'after');
  });

  it('that comes late is found', async () => {
    const bus = connect();
    const owners = record<string>();
    bus.watchOwner('org.freedesktop.DBus', owner => owners.add(owner ?? 'nobody'));
    await owners.is('nobody');
    await startBus();
    await owners.is('nobody', 'org.freedesktop.DBus');
  });

  it('that there is not has no owners and answers nothing', async () => {
    const bus = connect(null);
    const owners = record<string | null>();
    bus.watchOwner('org.freedesktop.DBus', owners.add);
    await owners.is(null);
    await expect(bus.call(getId)).rejects.toThrow('There is no message bus.');
    expect(troubles).toEqual([]);
  });

  it('that says nothing at all is given up after 5 s', async () => {
    const silent = createServer(() => undefined);
    inTheEnd(() => silent.close());
    await new Promise<void>(resolve => silent.listen(path.join(folder, 'bus'), resolve));
    const owners = record<string | null>();
    const bus = connect();
    bus.watchOwner('org.freedesktop.DBus', owners.add);
    await owners.is(null);
    expect(troubles).toEqual([`No message bus at ${address}: Error: the bus did not let us in`]);
  });

  it('tells of a call that failed, and of one that a hung program never answers', async () => {
    await startBus();
    const bus = connect();
    await new Promise<void>(resolve => {
      bus.watchOwner('org.freedesktop.DBus', owner => owner && resolve());
    });
    await expect(bus.call({ ...getId, member: 'NoSuchMethod' })).rejects.toThrow(
      /NoSuchMethod of org\.freedesktop\.DBus/,
    );
    const hung = dbus.sessionBus({ busAddress: address });
    (hung as unknown as NodeJS.EventEmitter).on('error', () => {});
    inTheEnd(() => hung.disconnect());
    hung.addMethodHandler(() => true);
    await hung.requestName('de.bereit.Hung', 0);
    const call = { destination: 'de.bereit.Hung', path: '/x', interface: 'de.bereit.Hung', member: 'Ask' };
    await expect(bus.call(call)).rejects.toThrow('Ask of de.bereit.Hung: no answer');
  });

  it('a listener that fails harms nobody else', async () => {
    await startBus();
    const bus = connect();
    const words = record<unknown>();
    const source = { from: 'de.bereit.Speaker', interface: 'de.bereit.Speaker' };
    bus.listen(source, () => {
      throw new Error('clumsy');
    });
    bus.listen(source, ({ body }) => words.add(body[0]));
    const owners = record<boolean>();
    bus.watchOwner('de.bereit.Speaker', owner => owners.add(owner !== null));
    await owners.is(false);
    const say = await speaker();
    await owners.is(false, true);
    say('hello');
    await words.is('hello');
    expect(troubles).toEqual(['A listener on the message bus failed: Error: clumsy']);
  });

  const getId = {
    destination: 'org.freedesktop.DBus',
    path: '/org/freedesktop/DBus',
    interface: 'org.freedesktop.DBus',
    member: 'GetId',
  };
});

import { createServer } from 'node:net';
import * as dbus from '@jellybrick/dbus-next';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createDesktopBus, type DesktopBus } from '../../../electron/adapters/bus/desktop-bus';
import { createOwnBus, type OwnBus } from '../../desktop/own-bus';
import { record } from '../../support/record';
import { type BusScene, setBusScene } from './bus-scene';

let scene: BusScene;
beforeEach(() => {
  scene = setBusScene();
});
afterEach(() => scene.end());

describe('a bus', () => {
  let own: OwnBus;
  beforeEach(() => {
    own = createOwnBus();
    scene.inTheEnd(() => void own.end());
  });

  function connect(to: string | null = own.address): DesktopBus {
    const bus = createDesktopBus(to, text => scene.troubles.push(text));
    scene.inTheEnd(bus.end);
    return bus;
  }

  /** Somebody on it who can take a name and speak. */
  async function speaker() {
    const bus = own.connect();
    scene.inTheEnd(() => bus.disconnect());
    await bus.requestName('de.schalter.Speaker', 0);
    return (word: string) =>
      bus.send(dbus.Message.newSignal('/words', 'de.schalter.Speaker', 'Said', 's', [word]));
  }

  it('that dies is found again: owners are told, and listeners hear the next ones', async () => {
    await own.start();
    const bus = connect();
    const owners = record<string>();
    const words = record<unknown>();
    bus.watchOwner('de.schalter.Speaker', owner => owners.add(owner === null ? 'nobody' : 'somebody'));
    bus.listen({ from: 'de.schalter.Speaker', interface: 'de.schalter.Speaker' }, ({ body }) =>
      words.add(body[0]),
    );
    await owners.is('nobody');
    const say = await speaker();
    await owners.is('nobody', 'somebody');
    say('before');
    await words.is('before');

    await own.kill();
    await owners.is('nobody', 'somebody', 'nobody');
    await expect(bus.call(getId)).rejects.toThrow('There is no message bus.');
    expect(scene.troubles).toEqual([`The message bus at ${own.address} has gone.`]);

    await own.start();
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
    await own.start();
    await owners.is('nobody', 'org.freedesktop.DBus');
  });

  it('that there is not has no owners and answers nothing', async () => {
    const bus = connect(null);
    const owners = record<string | null>();
    bus.watchOwner('org.freedesktop.DBus', owners.add);
    await owners.is(null);
    await expect(bus.call(getId)).rejects.toThrow('There is no message bus.');
    expect(scene.troubles).toEqual([]);
  });

  it('that says nothing at all is given up after 5 s', async () => {
    const silent = createServer(() => undefined);
    scene.inTheEnd(() => silent.close());
    await new Promise<void>(resolve => silent.listen(own.address.replace('unix:path=', ''), resolve));
    const owners = record<string | null>();
    const bus = connect();
    bus.watchOwner('org.freedesktop.DBus', owners.add);
    await owners.is(null);
    expect(scene.troubles).toEqual([`No message bus at ${own.address}: Error: the bus did not let us in`]);
  });

  it('tells of a call that failed, and of one that a hung program never answers', async () => {
    await own.start();
    const bus = connect();
    await new Promise<void>(resolve => {
      bus.watchOwner('org.freedesktop.DBus', owner => owner && resolve());
    });
    await expect(bus.call({ ...getId, member: 'NoSuchMethod' })).rejects.toThrow(
      /NoSuchMethod of org\.freedesktop\.DBus/,
    );
    const hung = own.connect();
    scene.inTheEnd(() => hung.disconnect());
    hung.addMethodHandler(() => true);
    await hung.requestName('de.schalter.Hung', 0);
    const call = {
      destination: 'de.schalter.Hung',
      path: '/x',
      interface: 'de.schalter.Hung',
      member: 'Ask',
    };
    await expect(bus.call(call)).rejects.toThrow('Ask of de.schalter.Hung: no answer');
  });

  it('a listener that fails harms nobody else', async () => {
    await own.start();
    const bus = connect();
    const words = record<unknown>();
    const source = { from: 'de.schalter.Speaker', interface: 'de.schalter.Speaker' };
    bus.listen(source, () => {
      throw new Error('clumsy');
    });
    bus.listen(source, ({ body }) => words.add(body[0]));
    const owners = record<boolean>();
    bus.watchOwner('de.schalter.Speaker', owner => owners.add(owner !== null));
    await owners.is(false);
    const say = await speaker();
    await owners.is(false, true);
    say('hello');
    await words.is('hello');
    expect(scene.troubles).toEqual(['A listener on the message bus failed: Error: clumsy']);
  });

  const getId = {
    destination: 'org.freedesktop.DBus',
    path: '/org/freedesktop/DBus',
    interface: 'org.freedesktop.DBus',
    member: 'GetId',
  };
});

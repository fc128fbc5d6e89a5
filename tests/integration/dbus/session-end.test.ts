import { EventEmitter } from 'node:events';
import * as dbus from '@jellybrick/dbus-next';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { watchLeaving } from '../../../electron/adapters/computer/leaving';
import { connectSessionBus } from '../../desktop/bus';
import {
  SESSION_MANAGERS,
  type SessionManager,
  type SessionManagerKind,
  startSessionManager,
} from '../../desktop/session-manager';
import { record } from '../../support/record';
import { type BusScene, setBusScene, settled } from './bus-scene';

let scene: BusScene;
beforeEach(() => {
  scene = setBusScene();
});
afterEach(() => scene.end());

const KINDS = Object.keys(SESSION_MANAGERS) as SessionManagerKind[];

describe('the end of the session', () => {
  async function start(...options: Parameters<typeof startSessionManager>): Promise<SessionManager> {
    const manager = await startSessionManager(...options);
    scene.inTheEnd(manager.stop);
    return manager;
  }

  function watch(startupId?: string, hasLastWill = false) {
    const told = record<string>();
    const found = record<string>();
    let finish = () => {};
    const work = new Promise<void>(resolve => {
      finish = resolve;
    });
    scene.inTheEnd(
      watchLeaving(
        {
          platform: 'linux',
          powerMonitor: new EventEmitter(),
          buses: scene.buses,
          env: { ...process.env, ...(startupId !== undefined && { DESKTOP_AUTOSTART_ID: startupId }) },
          hasLastWill,
          hiddenWindow: () => new EventEmitter(),
          quit: () => told.add('quit'),
        },
        {
          sleep: { sleeps: () => Promise.resolve(), woke: () => undefined, found: () => undefined },
          sessionEnd: {
            ends() {
              told.add('ends');
              return work;
            },
            stays: () => told.add('stays'),
            found: found.add,
          },
        },
      ),
    );
    return { told, found, finish };
  }

  it.each(KINDS)('is told by the session manager of %s, which waits until all is done', async kind => {
    const manager = await start(kind);
    const { told, found, finish } = watch();
    await found.is('ok');
    manager.say('QueryEndSession');
    expect(await manager.answers(1)).toEqual([true]);
    expect(told.all).toEqual([]); // somebody may still call it off
    manager.say('EndSession');
    await told.is('ends');
    await settled(scene.buses.session, SESSION_MANAGERS[kind].name);
    expect(await manager.answers(1)).toEqual([true]);
    finish();
    expect(await manager.answers(2)).toEqual([true, true]);
    manager.say('Stop');
    await told.is('ends', 'ends', 'quit');
  });

  it.each(KINDS)('that is called off at %s is none', async kind => {
    const manager = await start(kind);
    const { told, found } = watch();
    await found.is('ok');
    manager.say('QueryEndSession');
    manager.say('CancelEndSession');
    await told.is('stays');
  });

  it('that another program is told of is not ours', async () => {
    const manager = await start();
    const { told, found } = watch();
    await found.is('ok');
    const { name, path, interface: of } = SESSION_MANAGERS.gnome;
    await scene.buses.session.call({
      destination: name,
      path,
      interface: of,
      member: 'RegisterClient',
      signature: 'ss',
      body: ['another', ''],
    });
    manager.say('Stop', 1);
    manager.say('CancelEndSession', 0);
    await told.is('stays');
  });

  it.each([
    ['as whom the session manager started it', 'id7', {}, 'id7'],
    ['as somebody new where that is inherited', 'id7', { known: 'id7' }, ''],
    ['as somebody new where a person started it', undefined, {}, ''],
  ])('is told to Schalter %s', async (_as, startupId, options, taken) => {
    const manager = await start('gnome', options);
    await watch(startupId).found.is('ok');
    expect(manager.clients).toEqual([{ appId: 'de.schalter.Schalter', startupId: taken }]);
  });

  it('is watched for as long as there is a session manager', async () => {
    const { told, found } = watch();
    await found.is('uncertain');
    const manager = await start();
    await found.is('uncertain', 'ok');
    manager.stop();
    await found.is('uncertain', 'ok', 'uncertain');
    const next = await start();
    await found.is('uncertain', 'ok', 'uncertain', 'ok');
    next.say('EndSession');
    await told.is('ends');
  });

  it('is seen to without a session manager where somebody outlives the display', async () => {
    await watch(undefined, true).found.is('ok');
  });

  it('is uncertain where the session manager takes nobody', async () => {
    await start('gnome', { refuses: true });
    await watch().found.is('uncertain');
  });

  it('is told by a session manager that came after one that hung', async () => {
    const { name } = SESSION_MANAGERS.gnome;
    const hung = connectSessionBus();
    scene.inTheEnd(() => hung.disconnect());
    const asked = new Promise<dbus.Message>(resolve => {
      hung.addMethodHandler(message => {
        if (message.member === 'RegisterClient') resolve(message);
        return message.member === 'RegisterClient';
      });
    });
    await hung.requestName(name, 0);
    const { told, found } = watch();
    const question = await asked;
    await hung.releaseName(name);
    const manager = await start();
    await found.is('uncertain', 'ok');
    // Now it answers after all.
    hung.send(dbus.Message.newError(question, `${name}.Error`, 'Unable to register client'));
    const later = { path: '/', interface: 'org.freedesktop.DBus.Peer', member: 'Ping' };
    await scene.buses.session.call({ ...later, destination: hung.name ?? '' });
    manager.say('EndSession');
    await told.is('ends');
    expect(found.all).toEqual(['uncertain', 'ok']);
  });

  it('does not make Xfce start Schalter at the next login', async () => {
    const manager = await start('xfce');
    await watch().found.is('ok');
    await settled(scene.buses.session, SESSION_MANAGERS.xfce.name);
    expect(manager.properties()).toEqual({ RestartStyleHint: 3 });
  });
});

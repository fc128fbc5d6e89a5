import * as dbus from '@jellybrick/dbus-next';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { watchTrayHost } from '../../../electron/adapters/desktop/tray-host';
import { call, connectSessionBus, showMembers } from '../../desktop/bus';
import { startTrayHost } from '../../desktop/tray-host';
import { record } from '../../support/record';
import { type BusScene, setBusScene, settled } from './bus-scene';

let scene: BusScene;
beforeEach(() => {
  scene = setBusScene();
});
afterEach(() => scene.end());

describe('the tray host', () => {
  const watch = (env: NodeJS.ProcessEnv, patience = 50) => {
    const found = record<string>();
    scene.inTheEnd(watchTrayHost({ session: scene.buses.session, env, patience }, found.add));
    return found;
  };

  it.each([
    ['missing under Wayland', 'missing', { DISPLAY: ':0', WAYLAND_DISPLAY: 'wayland-0' }],
    ['missing without a display', 'missing', {}],
    ['missing under GNOME', 'missing', { DISPLAY: ':0', XDG_CURRENT_DESKTOP: 'ubuntu:GNOME' }],
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

  /** Whether there is a watcher, as the bus says. */
  function watchComings() {
    const comings = record<boolean>();
    scene.inTheEnd(scene.buses.session.watchOwner(WATCHER, owner => comings.add(owner !== null)));
    return comings;
  }

  /** What Electron does with an icon, from this very process. */
  async function register(): Promise<void> {
    const icon = connectSessionBus();
    scene.inTheEnd(() => icon.disconnect());
    await icon.requestName('de.schalter.Test', 0);
    await call(icon, {
      destination: WATCHER,
      path: '/StatusNotifierWatcher',
      interface: WATCHER,
      member: 'RegisterStatusNotifierItem',
      signature: 's',
      body: ['de.schalter.Test/Icon'],
    });
  }

  it('is not missed while it restarts', async () => {
    const { session } = scene.buses;
    const host = await startTrayHost();
    await register();
    const found = watch({}, 60_000);
    await found.is('ok');
    const comings = watchComings();
    await comings.is(true);
    host.stop();
    await comings.is(true, false);
    const next = await startTrayHost();
    scene.inTheEnd(next.stop);
    await comings.is(true, false, true);
    await settled(session, WATCHER);
    expect(found.all).toEqual(['ok']);
  });

  it('that came while Electron looked for one is uncertain for a moment: our icon is not on it', async () => {
    const host = await startTrayHost();
    scene.inTheEnd(host.stop);
    await watch({}).is('uncertain', 'ok');
    await register();
    await watch({}).is('ok');
  });

  it('that does not have our icon yet is found when it gets it', async () => {
    const host = await startTrayHost();
    scene.inTheEnd(host.stop);
    const found = watch({}, 60_000);
    await watchComings().is(true);
    await settled(scene.buses.session, WATCHER);
    expect(found.all).toEqual([]);
    await register();
    await found.is('ok');
  });

  it('is asked for anew when the watcher says that hosts have changed', async () => {
    const bus = connectSessionBus();
    scene.inTheEnd(() => bus.disconnect());
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

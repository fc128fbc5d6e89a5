import * as dbus from '@jellybrick/dbus-next';
import { afterEach, beforeEach, describe, it, jest } from '@jest/globals';
import { watchTrayHost } from '../../electron/adapters/tray-host';
import { connectSessionBus, showMembers } from '../desktop/bus';
import { startTrayHost } from '../desktop/tray-host';
import { type BusScene, record, setBusScene } from './bus-scene';

jest.setTimeout(60_000);
let scene: BusScene;
beforeEach(() => {
  scene = setBusScene();
});
afterEach(() => scene.end());

describe('the tray host', () => {
  const watch = (env: NodeJS.ProcessEnv) => {
    const found = record<string>();
    scene.inTheEnd(watchTrayHost({ session: scene.buses.session, env }, found.add));
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

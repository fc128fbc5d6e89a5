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
  let isLocked = false;
  const watch = (env: NodeJS.ProcessEnv, patience = 50) => {
    isLocked = false;
    const found = record<string>();
    const events = { found: found.add, renew: () => found.add('renew'), lost: () => found.add('lost') };
    scene.inTheEnd(
      watchTrayHost({ session: scene.buses.session, env, isLocked: () => isLocked, patience }, events),
    );
    return found;
  };

  it.each([
    ['missing under Wayland', ['missing', 'lost'], { DISPLAY: ':0', WAYLAND_DISPLAY: 'wayland-0' }],
    ['missing without a display', ['missing', 'lost'], {}],
    ['missing under GNOME', ['missing', 'lost'], { DISPLAY: ':0', XDG_CURRENT_DESKTOP: 'ubuntu:GNOME' }],
    ['uncertain under X11, which may have a tray of its own', ['uncertain'], { DISPLAY: ':0' }],
  ])('without a watcher is %s', async (_what, expected, env) => {
    await watch(env).is(...expected);
  });

  it('that comes late gets the icon at once, and is missed when it goes for good', async () => {
    const found = watch({});
    await found.is('missing', 'lost');
    const host = await startTrayHost();
    await found.is('missing', 'lost', 'renew');
    await register();
    await found.is('missing', 'lost', 'renew', 'ok');
    host.stop();
    await found.is('missing', 'lost', 'renew', 'ok', 'missing', 'lost');
  });

  it('of X11 is missed, too, when it goes for good: the icon falls back to nothing', async () => {
    const host = await startTrayHost();
    await register();
    const found = watch({ DISPLAY: ':0' });
    await found.is('ok');
    host.stop();
    await found.is('ok', 'uncertain', 'lost');
  });

  it('is not missed while the screen is locked: GNOME puts its extensions away until the unlock', async () => {
    const host = await startTrayHost();
    await register();
    const found = watch({});
    await found.is('ok');
    isLocked = true;
    host.stop();
    await new Promise(resolve => setTimeout(resolve, 200)); // four times as long as it is waited for
    expect(found.all).toEqual(['ok']);
    isLocked = false;
    await found.is('ok', 'missing', 'lost');
  });

  it('that does not take the icon is offered it twice more, then it is uncertain, and nothing leads to the app', async () => {
    const host = await startTrayHost();
    scene.inTheEnd(host.stop);
    const found = watch({ DISPLAY: ':0' });
    await found.is('renew', 'renew', 'uncertain', 'lost');
    await register();
    await found.is('renew', 'renew', 'uncertain', 'lost', 'ok');
  });

  it('that was started anew and refuses the icon once is offered it again', async () => {
    const first = await startTrayHost();
    await register();
    const found = watch({});
    await found.is('ok');
    first.stop();
    const next = await startTrayHost();
    scene.inTheEnd(next.stop);
    await found.is('ok', 'renew');
    await register();
    await settled(scene.buses.session, WATCHER);
    expect(found.all).toEqual(['ok', 'renew']);
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
    await icon.requestName(ICON, 0);
    await call(icon, {
      destination: WATCHER,
      path: '/StatusNotifierWatcher',
      interface: WATCHER,
      member: 'RegisterStatusNotifierItem',
      signature: 's',
      body: [`${ICON}/Icon`],
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

  it('that came while Electron looked for one is offered the icon again', async () => {
    const host = await startTrayHost();
    scene.inTheEnd(host.stop);
    const found = watch({});
    await found.is('renew');
    await register();
    await found.is('renew', 'ok');
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
    await found.is('missing', 'lost');
    await bus.requestName(ICON, 0);
    const become = (registered: boolean, member: string) => {
      watcher.IsStatusNotifierHostRegistered = registered;
      bus.send(dbus.Message.newSignal('/StatusNotifierWatcher', WATCHER, member));
    };
    become(true, 'StatusNotifierHostRegistered');
    await found.is('missing', 'lost', 'ok');
    become(false, 'StatusNotifierHostUnregistered');
    await found.is('missing', 'lost', 'ok', 'missing', 'lost');
  });
});

const WATCHER = 'org.kde.StatusNotifierWatcher';
const ICON = 'de.schalter.Test';

/** A watcher to which no panel has come yet, though an icon of ours has. It names icons as GNOME's extension does. */
class EmptyWatcher extends dbus.interface.Interface {
  IsStatusNotifierHostRegistered: boolean;
  RegisteredStatusNotifierItems: string[];

  constructor() {
    super(WATCHER);
    showMembers(this);
    this.IsStatusNotifierHostRegistered = false;
    this.RegisteredStatusNotifierItems = [`${ICON}@/Icon`];
  }
}
EmptyWatcher.configureMembers({
  properties: {
    IsStatusNotifierHostRegistered: { signature: 'b', access: 'read' },
    RegisteredStatusNotifierItems: { signature: 'as', access: 'read' },
  },
});

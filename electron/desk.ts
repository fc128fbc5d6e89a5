import path from 'node:path';
import { app, nativeTheme } from 'electron';
import { openAccounts } from './accounts/accounts';
import type { Command } from './adapters/command-line';
import { systemClock } from './adapters/computer/clock';
import type { Provisioning } from './adapters/profile/provisioning';
import { denyPermissions } from './adapters/window/hardening';
import { serveIpc } from './adapters/window/ipc';
import { servePages } from './adapters/window/page-server';
import { createCommands } from './commands/commands';
import { createScreen } from './commands/demo-screen';
import { createLeaving } from './commands/leaving';
import { PRODUCT } from './contract/product';
import type { Setting } from './contract/setting';
import type { Page } from './contract/snapshot';
import { isSetHere } from './core/since';
import { watchQuit } from './ending';
import { createEngine } from './engine';
import { handingOver } from './handing-over';
import { lookForKeychain } from './keychain';
import { mendEntries, ownLoginItem } from './login';
import { openProfile } from './profile';
import { outdatedElectron } from './runtime';
import { settingOf } from './setting';
import { createOwnShortcuts } from './shortcuts';
import { findSurroundings } from './surroundings';
import { watchTrouble } from './trouble';
import { createViews } from './views';

/** What this start is to do. */
export interface Asked extends Pick<Command, 'demo' | 'hidden' | 'atLogin'> {
  readonly provisioning?: Provisioning | undefined;
}

/** What the rest of the process may ask of the running app. */
export interface Desk {
  open(page: Page): unknown;
  provision(given: Provisioning): Promise<void>;
}

/** Builds the adapters, wires them to the engine and puts the icon into the tray. Needs a ready Electron. */
export async function startDesk(asked: Asked): Promise<Desk> {
  const profile = openProfile(() => setImmediate(() => views.show()));
  const { log, settings } = profile;
  const testRuntime = outdatedElectron();
  log.info(`${PRODUCT.name} ${app.getVersion()}, Electron ${process.versions.electron}, ${process.platform}`);
  const accounts = await openAccounts(profile, asked, testRuntime !== null);
  const engine = createEngine({
    acd: accounts.acd,
    memory: accounts.memory,
    session: accounts.session,
    input: { idle: () => surroundings.input.idle() },
    clock: systemClock,
    onBug: error => log.error('A request ended in a way nobody expected.', error),
  });
  const screen = createScreen(engine.dispatch);
  const loginItem = ownLoginItem(log);
  let { reasonUses } = settings.read();
  const atLogin = asked.atLogin || loginItem.startedThisRun();
  let startsAtLogin = false; // until `apply` has asked the system

  const resources = path.join(app.getAppPath(), 'dist');
  const leave = createLeaving(engine, () => surroundings.idleNow());
  const surroundings = findSurroundings({
    symbols: path.join(resources, 'notices'),
    log,
    dispatch: screen.heard,
    answered: (id, answer) => commands.answered(id, answer),
    leave,
    quit: () => quitNow(),
    tray: { renew: () => views.tray.renew(), lost: () => views.tray.lost() },
    isFromHere: () => isSetHere(engine.snapshot()),
  });
  const shortcuts = createOwnShortcuts({
    wanted: () => settings.read().shortcuts,
    press: key => commands.act({ do: 'press', key }),
    recorded: () => views.show(),
  });
  const views = createViews({
    resources,
    devServer: app.isPackaged ? undefined : process.env['VITE_DEV_SERVER_URL'],
    snapshot: engine.snapshot,
    setting,
    notifier: surroundings.notifier,
    place: profile.windowPlace,
    act: action => commands.act(action),
    onWindow,
    onTrouble: log.error,
  });
  const parts = { profile, accounts, engine, views, loginItem, shortcuts, screen };
  const commands = createCommands({ ...parts, configure, apply, quit, ...handingOver });
  engine.subscribe(views.show);
  apply();
  configure(atLogin);

  denyPermissions();
  servePages(path.join(resources, 'renderer'));
  serveIpc(commands.handlers, views.isSender, log);
  surroundings.watch();
  const quitNow = watchQuit(app, () => leave('logOff'));
  mendEntries(loginItem, log);
  app.on('will-quit', engine.stop);
  app.on('will-quit', shortcuts.end);
  watchTrouble(engine, log, quitNow);
  if (accounts.successor) {
    commands
      .provision(accounts.successor)
      .catch((error: unknown) => log.error('An account was not taken over.', error));
  }
  // After the icon.
  setImmediate(openAtStart);

  /** Another account, or the same with another key. `crowd`: many desktops may do so right now. */
  function configure(crowd: boolean): void {
    const account = accounts.using().id;
    forgetUses();
    engine.dispatch({ type: 'configured', account, memory: accounts.memory.load(), crowd });
    views.show();
  }

  /** The settings as they are now, to whatever works by them. */
  function apply(): void {
    const { appearance, pollSeconds, rules } = settings.read();
    nativeTheme.themeSource = appearance;
    shortcuts.apply();
    forgetUses();
    startsAtLogin = loginItem.isOn();
    engine.dispatch({ type: 'settings', interval: pollSeconds * 1000, rules });
    engine.dispatch({ type: 'capable', found: { autostart: loginItem.capability } });
    views.show();
  }

  /** The order of the reasons does not outlast what it was counted from: signed out, or switched off. */
  function forgetUses(): void {
    if (Object.keys(settings.read().reasonUses).length === 0) reasonUses = {};
  }

  /** The agent wants it so: the next start asks no questions about it. */
  function quit(): void {
    engine.dispatch({ type: 'quit' });
    quitNow();
  }

  function setting(): Setting {
    return settingOf({
      using: accounts.using(),
      screen,
      settings: settings.read(),
      reasonUses,
      startsAtLogin,
      shortcutsRefused: shortcuts.refused(),
      setAside: profile.setAside,
      unkept: profile.unkept(),
      testRuntime,
    });
  }

  function onWindow(open: boolean): void {
    // The desktop's own settings may have switched it meanwhile.
    if (open) startsAtLogin = loginItem.isOn();
    if (open) setImmediate(lookForKeychain, engine, profile.vault, log);
    if (!open) commands.stopWaiting();
    if (!open) shortcuts.record(false);
    engine.dispatch({ type: 'window', open });
  }

  /** Who starts it by hand wants to see it; a login does not, unless something has to be known. */
  function openAtStart(): void {
    if (accounts.using().id === null) views.turnTo('welcome');
    if (!(asked.hidden || atLogin) || !profile.isWhole()) views.open('state');
  }

  return { open: views.open, provision: commands.provision };
}

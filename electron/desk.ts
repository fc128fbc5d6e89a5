import path from 'node:path';
import { app, nativeTheme } from 'electron';
import { openAccounts } from './accounts/accounts';
import { systemClock } from './adapters/clock';
import type { Command } from './adapters/command-line';
import { openPath } from './adapters/folder';
import { denyPermissions } from './adapters/hardening';
import { serveIpc } from './adapters/ipc';
import { createLoginItem } from './adapters/login-item';
import { setMacMenu } from './adapters/mac-menu';
import { servePages } from './adapters/page-server';
import type { Provisioning } from './adapters/provisioning';
import { createCommands } from './commands/commands';
import { inEach, messagesIn } from './contract/messages';
import type { Setting } from './contract/setting';
import type { Page } from './contract/snapshot';
import { createEngine } from './engine';
import { openProfile } from './profile';
import { settingOf } from './setting';
import { findSurroundings } from './surroundings';
import { logTrouble } from './trouble';
import { createViews } from './views';

/** The oldest Electron that gets security fixes beside the one that ships (three majors are supported at a time). */
const OLDEST_SUPPORTED_ELECTRON = 43;

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
  const profile = openProfile(app.getPath('userData'), app.getPath('logs'));
  const { log, settings } = profile;
  const electron = process.versions.electron;
  const testRuntime = Number.parseInt(electron, 10) < OLDEST_SUPPORTED_ELECTRON ? electron : null;
  log.info(`Bereit ${app.getVersion()}, Electron ${electron}, ${process.platform}`);

  const accounts = await openAccounts(profile, asked, testRuntime !== null);
  const engine = createEngine({
    acd: accounts.acd,
    memory: accounts.memory,
    clock: systemClock,
    onBug: error => log.error('A request ended in a way nobody expected.', error),
  });
  const loginItem = createLoginItem({
    platform: process.platform,
    env: process.env,
    home: app.getPath('home'),
    execPath: process.execPath,
    args: app.isPackaged ? [] : [app.getAppPath()],
    entry: { name: app.getName(), comment: inEach(m => m.loginComment), icon: 'bereit' },
    app,
    log,
  });
  const atLogin = asked.atLogin || loginItem.startedThisRun();
  const hidden = asked.hidden || atLogin;
  let startsAtLogin = false; // until `apply` has asked the system

  const resources = path.join(app.getAppPath(), 'dist');
  const { notifier, watch } = findSurroundings({
    symbols: path.join(resources, 'notices'),
    log,
    dispatch: engine.dispatch,
    answered: (id, answer) => commands.answered(id, answer),
  });
  const views = createViews({
    resources,
    devServer: app.isPackaged ? undefined : process.env['VITE_DEV_SERVER_URL'],
    snapshot: engine.snapshot,
    setting,
    notifier,
    act: action => commands.act(action),
    onWindow,
    onTrouble: log.error,
  });
  const commands = createCommands({
    profile,
    accounts,
    engine,
    views,
    loginItem,
    configure,
    apply,
    quit,
    openPath,
  });
  engine.subscribe(views.show);
  apply();
  configure(atLogin);

  denyPermissions();
  servePages(path.join(resources, 'renderer'));
  serveIpc(commands.handlers, views.isSender, log);
  watch();
  // From source it would lead an installed Bereit's entry astray.
  if (app.isPackaged) loginItem.repair();
  setMacMenu(messagesIn(setting().language).menu.quit, () => commands.act({ do: 'quit' }));
  app.on('will-quit', engine.stop);
  logTrouble(engine, log);
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
    engine.dispatch({ type: 'configured', account, memory: accounts.memory.load(), crowd });
    views.show();
  }

  /** The settings as they are now, to whatever works by them. */
  function apply(): void {
    const { appearance, pollSeconds, rules } = settings.read();
    nativeTheme.themeSource = appearance;
    startsAtLogin = loginItem.isOn();
    engine.dispatch({ type: 'settings', interval: pollSeconds * 1000, rules });
    engine.dispatch({ type: 'capable', found: { autostart: loginItem.capability } });
    views.show();
  }

  /** The agent wants it so: the next start asks no questions about it. */
  function quit(): void {
    engine.dispatch({ type: 'quit' });
    app.quit();
  }

  function setting(): Setting {
    const { setAside } = profile;
    return settingOf({
      using: accounts.using(),
      settings: settings.read(),
      startsAtLogin,
      setAside,
      testRuntime,
    });
  }

  function onWindow(open: boolean): void {
    // The desktop's own settings may have switched it meanwhile.
    if (open) startsAtLogin = loginItem.isOn();
    if (open) setImmediate(lookForKeychain);
    else commands.stopWaiting();
    engine.dispatch({ type: 'window', open });
  }

  /** Only the window needs to know, and asking it may take the keychain a while. */
  function lookForKeychain(): void {
    if (engine.snapshot().capabilities.keychain !== 'unknown') return;
    profile.vault
      .probe()
      .then(keychain => engine.dispatch({ type: 'capable', found: { keychain } }))
      .catch((error: unknown) => log.error('The keychain was not found out about.', error));
  }

  /** Who starts it by hand wants to see it; a login does not, unless something has to be known. */
  function openAtStart(): void {
    if (hidden && profile.setAside.length === 0) return;
    views.open(accounts.using().id === null ? 'set-up' : 'state');
  }

  return { open: views.open, provision: commands.provision };
}

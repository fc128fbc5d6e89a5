import path from 'node:path';
import { app, powerMonitor, safeStorage } from 'electron';
import { type AccountInUse, openAccount, openDemo, takeOver } from './account';
import { systemClock } from './adapters/clock';
import { openJsonFile } from './adapters/files';
import { denyPermissions, privateFetch } from './adapters/hardening';
import { serveIpc } from './adapters/ipc';
import { openMemory } from './adapters/memory';
import { watchNetwork } from './adapters/network';
import { servePages } from './adapters/page-server';
import type { Provisioning } from './adapters/provisioning';
import { noSettings, settings as settingsSchema } from './adapters/settings';
import { createVault, type SafeStorage, vaultContent } from './adapters/vault';
import { canGo } from './contract/allowed';
import type { Page, Setting } from './contract/snapshot';
import { assertNever, type Language } from './contract/state';
import type { TrayAction } from './core/tray-view';
import { createEngine } from './engine';
import type { MemoryPort } from './ports';
import { createViews } from './views';

/** The oldest Electron that gets security fixes beside the one that ships (three majors are supported at a time). */
const OLDEST_SUPPORTED_ELECTRON = 43;

/** What the rest of the process may ask of the running app. */
export interface Desk {
  open(page: Page): void;
  provision(given: Provisioning): Promise<void>;
}

/** Builds the adapters, wires them to the engine and puts the icon into the tray. Needs a ready Electron. */
export async function startDesk(asked: { demo: boolean; provisioning?: Provisioning }): Promise<Desk> {
  const profile = app.getPath('userData');
  const resources = path.join(app.getAppPath(), 'dist');
  const electron = process.versions.electron;
  const testRuntime = Number.parseInt(electron, 10) < OLDEST_SUPPORTED_ELECTRON ? electron : null;
  const userAgent = `Bereit/${app.getVersion()} (${process.platform})`;
  const broken = (file: string) =>
    console.error(`A file of the profile was broken and is set aside: ${file}`);

  const settings = openJsonFile(profile, 'settings', settingsSchema, noSettings, broken);
  const vaultFile = openJsonFile(profile, 'vault', vaultContent, { entry: null }, broken);
  const memory = openMemory(profile, broken);
  const vault = createVault(safeStorage as SafeStorage, vaultFile);
  const parts = { settings, vault, fetch: privateFetch(), userAgent, loopbackOnly: testRuntime !== null };

  let using: AccountInUse = await chooseAccount();

  const engine = createEngine({
    acd: () => {
      if (using.client === null) throw new Error('no account, no requests');
      return using.client;
    },
    memory: memoryOf(() => using.setting.demo, memory),
    notifier: { notify: notice => views.notify(notice) },
    clock: systemClock,
  });
  const views = createViews({
    resources,
    devServer: app.isPackaged ? undefined : process.env['VITE_DEV_SERVER_URL'],
    snapshot: engine.snapshot,
    setting,
    act,
    onWindow: open => engine.dispatch({ type: 'window', open }),
  });
  engine.subscribe(views.show);
  configure();

  serveWindow();
  followSystem();
  // Nobody has set it up, or somebody tries it: an icon alone would not tell them.
  if (using.id === null || using.setting.demo) views.open('state');

  async function chooseAccount(): Promise<AccountInUse> {
    if (asked.provisioning) await takeOver(asked.provisioning, parts);
    const fromSource = !app.isPackaged && settings.read().account === null;
    if (!asked.demo && !fromSource) return openAccount(parts);
    return openDemo(userAgent, line => app.isPackaged || console.log(`[demo ACD] ${line}`));
  }

  function serveWindow(): void {
    denyPermissions();
    servePages(path.join(resources, 'renderer'));
    serveIpc(
      {
        'shown.get': views.shown,
        'state.go-ready': () => act({ do: 'go', want: 'READY', reason: null }),
        'state.go-not-ready': ({ reason }) => act({ do: 'go', want: 'NOT_READY', reason }),
        'page.open': ({ page }) => views.turnTo(page),
        'language.choose': ({ language }) => {
          settings.write({ ...settings.read(), language });
          views.show();
        },
      },
      views.isSender,
    );
  }

  function followSystem(): void {
    powerMonitor.on('resume', () => engine.dispatch({ type: 'resumed' }));
    const endNetwork = watchNetwork(() => engine.dispatch({ type: 'network' }));
    app.on('will-quit', () => {
      endNetwork();
      engine.stop();
    });
  }

  function configure(): void {
    const interval = settings.read().pollSeconds * 1000;
    engine.dispatch({ type: 'configured', account: using.id, interval, memory: memory.load() });
  }

  function setting(): Setting {
    const { language: chosenLanguage } = settings.read();
    const language = chosenLanguage ?? systemLanguage();
    return { ...using.setting, language, chosenLanguage, version: app.getVersion(), testRuntime };
  }

  function act(action: TrayAction): void {
    switch (action.do) {
      case 'go': {
        const { want, reason } = action;
        if (canGo(engine.snapshot(), want, reason)) engine.dispatch({ type: 'go', want, reason });
        break;
      }
      case 'open':
        views.open(action.page);
        break;
      case 'quit':
        app.quit();
        break;
      default:
        assertNever(action);
    }
  }

  async function provision(given: Provisioning): Promise<void> {
    await takeOver(given, parts);
    using = openAccount(parts);
    configure();
    views.show();
  }

  return { open: views.open, provision };
}

/** The demo leaves nothing behind. */
function memoryOf(isDemo: () => boolean, memory: MemoryPort): MemoryPort {
  return {
    load: () => memory.load(),
    save: value => isDemo() || memory.save(value),
  };
}

function systemLanguage(): Language {
  return app.getPreferredSystemLanguages()[0]?.toLowerCase().startsWith('de') ? 'de' : 'en';
}

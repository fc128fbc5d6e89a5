import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Acd, createAcd, type Exchange, type ReasonField } from '../../electron/acd-service/acd';
import { paths } from '../../electron/acd-service/endpoints';
import { type AcdServer, startAcdServer } from '../../electron/acd-service/server';
import {
  type Home,
  makeHome,
  type Program,
  type RunningApp,
  type StartOptions,
  startApp,
} from '../desktop/app';
import { createBell } from '../desktop/events';
import { type NotificationServer, startNotificationServer } from '../desktop/notification-server';
import { startTrayHost, type TrayHost } from '../desktop/tray-host';
import type { TrayItem } from '../desktop/tray-item';

export const EMAIL = 'agent@test.example';
/** Looks like nothing else, so that a search for it finds only leaks. */
export const KEY = 'k3y-7f1d-UNMISTAKABLE-92aa';

export const REASONS = [
  { code: 'COF', label: { en: 'Coffee', de: 'Kaffee' } },
  { code: 'LUN', label: { en: 'Lunch', de: 'Mittagspause' } },
  { code: 'OLD', label: { en: 'Old reason', de: 'Alter Grund' } },
];

/** A whole desktop with an ACD: what a test plays on. */
export interface Scene {
  readonly acd: Acd;
  readonly server: AcdServer;
  readonly host: TrayHost;
  readonly notifications: NotificationServer;
  readonly home: Home;
  /** A provisioning file for this ACD's agent; `changes` replace fields, undefined removes one. */
  provisioningFile(changes?: Record<string, unknown>): string;
  /** Starts Schalter in this scene's home and waits for its tray icon. */
  start(options?: StartOptions): Promise<{ app: RunningApp; tray: TrayItem }>;
  /** Starts it with the agent's account, into the tray; it polls every 5 s. `changes` are those of the provisioning file. */
  startProvisioned(
    options?: StartOptions,
    changes?: Record<string, unknown>,
  ): Promise<{ app: RunningApp; tray: TrayItem }>;
  /** Waits for the nth (from 1) change the ACD receives; gives back its exchange. */
  change(nth?: number): Promise<Exchange>;
  /** All changes the ACD received. */
  changes(): readonly Exchange[];
  /** Waits until something about the ACD's exchanges is so. */
  untilAcd<T>(look: () => T | undefined, what: string, ms?: number): Promise<T>;
  end(): Promise<void>;
}

interface SceneOptions {
  readonly state?: 'READY' | 'NOT_READY';
  readonly reasonField?: ReasonField;
  readonly program?: Program;
  readonly speed?: number;
}

/**
 * Sets a scene: the ACD on loopback, with a known key, one agent (READY unless said) and the reasons COF and LUN. The app is
 * the one from source unless said. With `speed` its clocks run that many times faster, and the ACD's delays are as much
 * shorter: for tests that wait for the app's own deadlines.
 */
export async function setScene(options: SceneOptions = {}): Promise<Scene> {
  const { program = 'source', speed = 1 } = options;
  const acd = createAcd({
    accessKey: KEY,
    agents: [{ email: EMAIL, state: options.state ?? 'READY' }],
    reasons: ['COF', 'LUN'],
    reasonField: options.reasonField ?? 'nrr',
    speed,
  });
  const [server, host, notifications] = await Promise.all([
    startAcdServer(acd),
    startTrayHost(),
    startNotificationServer(),
  ]);
  const home = makeHome();
  const started: RunningApp[] = [];
  const bell = createBell();
  acd.onExchange(bell.ring);
  const changes = () => acd.exchanges.filter(exchange => exchange.path === paths.changeState);

  async function start(how: StartOptions = {}) {
    host.forget();
    const app = startApp(home, { program, speed, ...how });
    started.push(app);
    return { app, tray: await host.icon() };
  }

  function provisioningFile(replaced: Record<string, unknown> = {}): string {
    const file = path.join(home.folder, 'provisioning.json');
    const content = {
      serverUrl: server.url,
      email: EMAIL,
      accessKey: KEY,
      reasons: REASONS,
      pollSeconds: 5,
      ...replaced,
    };
    writeFileSync(file, JSON.stringify(content), { mode: 0o600 });
    return file;
  }

  return {
    acd,
    server,
    host,
    notifications,
    home,
    provisioningFile,
    start,
    startProvisioned: (how = {}, replaced = {}) =>
      start({ ...how, args: ['--hidden', '--provision', provisioningFile(replaced), ...(how.args ?? [])] }),
    changes,
    change: (nth = 1) => bell.until(() => changes()[nth - 1], `change ${nth} at the ACD`),
    untilAcd: bell.until,
    async end() {
      await Promise.all(started.map(app => app.kill('SIGTERM')));
      await server.close();
      host.stop();
      notifications.stop();
      home.remove();
    },
  };
}

/** A scene in which Schalter runs, and shows the agent READY as the ACD says. */
export async function setReadyScene(options: SceneOptions = {}): Promise<{ scene: Scene; tray: TrayItem }> {
  const scene = await setScene({ ...options, state: 'READY' });
  const { tray } = await scene.startProvisioned();
  await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY');
  return { scene, tray };
}

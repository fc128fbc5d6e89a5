import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PNG } from 'pngjs';
import { type Acd, createAcd } from '../../electron/acd-service/acd';
import { type AcdServer, startAcdServer } from '../../electron/acd-service/server';
import { projectRoot } from '../../scripts/project';
import { createBell } from '../desktop/events';
import { openPage, type Page } from '../desktop/page';
import { EMAIL, KEY, REASONS } from '../e2e/scene';
import type { Column, Desktop } from './desktops';
import { bootMachine, type Machine } from './machine';
import { type Box, changed, findIcon, findPage, linesOfText } from './picture';
import { USER } from './root';
import type { Place } from './screen';
import { logIn, ownFile, prepare, type Session } from './session';

/** What a desktop showed: `ok`, the fault, or why it cannot be ok. */
export type Row = Partial<Record<Column, string>>;

/** How long (ms) a person waits for something to be on the screen. */
const SOON = 15_000;
/** A desktop whose screen has been still for so long (ms) after the login has drawn all of itself. */
const DESKTOP_UP = 3_000;
/** waybar waits for the desktop's portal, which may take half a minute. */
const WATCHER = 'org.kde.StatusNotifierWatcher';
const UNTIL_A_PANEL = `until busctl --user get-property ${WATCHER} /StatusNotifierWatcher ${WATCHER} IsStatusNotifierHostRegistered 2> /dev/null | grep -q true; do sleep 0.2; done`;
/** How long (ms) NOT_READY may take from a log-off to the ACD. */
const LOG_OFF = 5_000;

const middleOf = ({ x, y, width, height }: Box): Place => ({
  x: Math.round(x + width / 2),
  y: Math.round(y + height / 2),
});

/** Where pictures of what went wrong are kept. */
export interface Album {
  keep(name: string, picture: PNG): void;
}

/** Goes through everything on one desktop, column by column; what cannot be tried after a fault is left out. */
export async function visit(root: string, app: string, desktop: Desktop, album: Album): Promise<Row> {
  const acd = createAcd({
    accessKey: KEY,
    agents: [{ email: EMAIL, state: 'NOT_READY' }],
    reasons: ['COF', 'LUN'],
  });
  const server = await startAcdServer(acd);
  const machine = await bootMachine(root, app);
  try {
    await prepare(machine, desktop);
    return await createVisit(machine, desktop, acd, server, album).all();
  } finally {
    await machine.end();
    await server.close();
  }
}

function createVisit(machine: Machine, desktop: Desktop, acd: Acd, server: AcdServer, album: Album) {
  const row: Row = {};
  const bell = createBell();
  acd.onExchange(bell.ring);
  let session: Session;
  let page: Page;
  let iconAt: Place | null = null;
  let output = '';
  let before: PNG;

  const icon = (name: string) =>
    PNG.sync.read(readFileSync(path.join(projectRoot, `dist/tray/linux/${name}.png`)));
  const isReady = () => acd.agent(EMAIL).state === 'READY';

  /** Looks at the screen until it shows this. A screen tells nobody that it changed. */
  async function seen<T>(
    look: (picture: PNG) => T | null | Promise<T | null>,
    what: string,
    ms = SOON,
  ): Promise<T> {
    const end = Date.now() + ms;
    for (;;) {
      const picture = await session.screen.picture();
      const found = await look(picture);
      if (found !== null) return found;
      if (Date.now() > end) {
        album.keep(what, picture);
        throw new Error(`not seen: ${what}`);
      }
      await sleep(100);
    }
  }
  /** The screen once nothing has moved on it for so long (ms). */
  async function settled(still = 300): Promise<PNG> {
    let [last, since] = [await session.screen.picture(), Date.now()];
    return await seen(
      picture => {
        if (changed(last, picture) !== null) [last, since] = [picture, Date.now()];
        return Date.now() - since >= still ? picture : null;
      },
      'a screen on which nothing moves',
      60_000,
    );
  }
  const windowSeen = async () => {
    page = await openPage({ printed });
    return await seen(
      async picture => findPage(picture, PNG.sync.read(await page.screenshot())),
      'the window',
    );
  };
  const iconSeen = async (name: string) => {
    iconAt = middleOf(await seen(picture => findIcon(picture, icon(name)), `the icon ${name}`));
    return iconAt;
  };
  const printed = (pattern: RegExp) =>
    bell.until(() => pattern.exec(output) ?? undefined, `${pattern} in the output of the app`);
  const untilAcd = (is: () => boolean, what: string, ms = SOON) =>
    bell.until(() => is() || undefined, what, ms);

  async function check(column: Column, work: () => Promise<unknown>): Promise<boolean> {
    const why = desktop.without?.[column];
    if (why) {
      row[column] = `(${why})`;
      return false;
    }
    try {
      await work();
      row[column] = 'ok';
    } catch (error) {
      row[column] = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
      album.keep(column, await session.screen.picture());
    }
    console.log(`  ${column}: ${row[column]}`);
    return row[column] === 'ok';
  }

  /** Closes the window as its desktop does it with the keyboard, and waits until it is gone. */
  async function close(): Promise<void> {
    await session.screen.press('alt+F4');
    await page.gone();
  }

  async function open(): Promise<void> {
    if (iconAt === null) throw new Error('there is no icon to click on');
    await session.screen.click(iconAt, desktop.opens);
    await windowSeen();
  }

  /** By the mouse at the icon, and the keyboard in its menu: the headline says the state, the entry below goes READY. */
  async function goReadyByMenu(): Promise<void> {
    if (iconAt === null) throw new Error('there is no icon to click on');
    before = await settled();
    const beside = besidePanel(before, iconAt);
    await session.screen.click(iconAt, 'right');
    let last: string | null = null;
    const entry = await seen(picture => {
      const menu = changed(before, picture, beside);
      const isStill = JSON.stringify(menu) === last;
      last = JSON.stringify(menu);
      // It may fade in, or slide.
      return menu && isStill && menu.height > 100 ? (linesOfText(picture, menu)[1] ?? null) : null;
    }, 'the menu');
    await session.screen.click(middleOf({ ...entry, width: entry.width / 2 }));
    await untilAcd(isReady, 'READY at the ACD');
  }

  async function notice(): Promise<void> {
    before = await settled();
    acd.supervisorSets(EMAIL, 'NOT_READY');
    await seen(picture => {
      const box = changed(before, picture);
      return box && box.width > 150 && box.height > 40 ? box : null;
    }, 'the notice');
  }

  async function lock(): Promise<void> {
    if (!isReady()) await goReadyByMenu();
    await iconSeen('ready');
    before = await settled();
    const said = await session.run(desktop.lock ?? '');
    await untilAcd(() => !isReady(), `NOT_READY at the ACD (${said.trim()})`, 5_000);
  }

  /** With the password, as the locker asks for it; then the desktop is back, with the way back to READY. */
  async function unlock(): Promise<void> {
    await seen(
      picture => (changed(before, picture)?.width === picture.width ? true : null),
      'the locked screen',
    );
    await session.screen.press('shift', 'shift');
    await sleep(1_000); // a locker tells nobody when its field takes what is typed
    await session.screen.type(USER.password);
    await session.screen.press('Return');
    await iconSeen('not-ready');
    await seen(picture => {
      const box = changed(before, picture);
      return box && box.width > 150 && box.height > 40 ? box : null;
    }, 'the way back to READY');
  }

  async function killPanel(): Promise<void> {
    const { process: name = '', again } = desktop.panel ?? {};
    await session.run(`pkill -x ${name}`);
    if (again)
      machine.spawn('agent', ['sh', '-c', `sleep 1; pgrep -x ${name} || exec ${again}`], session.env);
    await sleep(2_000); // until it has gone from the screen
    await iconSeen(isReady() ? 'ready' : 'not-ready');
  }

  async function logOff(): Promise<void> {
    await open();
    await page.click('button', 'Settings').catch(() => page.click('tab', 'Settings'));
    await page.click('checkbox', 'Start at login');
    await close();
    if (!isReady()) await goReadyByMenu();
    await iconSeen('ready');
    const began = Date.now();
    await session.run(desktop.logOff);
    await untilAcd(() => !isReady(), 'NOT_READY at the ACD', LOG_OFF);
    console.log(`    after ${Date.now() - began} ms`);
  }

  async function logInAgain(): Promise<void> {
    await session.ended();
    session = await logIn(machine, desktop);
    const names = ['not-ready', 'needs-you', 'unknown'];
    await seen(
      picture => names.map(name => findIcon(picture, icon(name))).find(found => found) ?? null,
      'the icon',
      30_000,
    );
    if (!/--at-login/.test(await session.run('pgrep -af schalter')))
      throw new Error('it was not the login that started it');
  }

  const start = async (...args: string[]) => {
    output = '';
    const child = session.start(...args);
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        bell.ring();
      });
    return child;
  };

  return {
    async all(): Promise<Row> {
      session = await logIn(machine, desktop);
      if (desktop.panel) await session.run(`timeout 60 sh -c '${UNTIL_A_PANEL}'`);
      await settled(DESKTOP_UP);
      const content = {
        serverUrl: server.url,
        email: EMAIL,
        accessKey: KEY,
        reasons: REASONS,
        pollSeconds: 5,
        language: 'en',
      };
      const file = ownFile(machine, 'provisioning.json', JSON.stringify(content));
      const isUp = await check('started by hand', async () => {
        await start('--provision', file, '--remote-debugging-port=0');
        await windowSeen();
      });
      writeFileSync(path.join(machine.shared, 'app.log'), output);
      if (!isUp) return row;
      await close();
      const hasIcon = await check('icon', () => iconSeen('not-ready'));
      if (hasIcon)
        await check('close, click, open', async () => {
          await open();
          await close();
          await open();
          await close();
        });
      await check('second start', async () => {
        const second = session.start();
        await windowSeen();
        if ((second.exitCode ?? 0) !== 0) throw new Error(`it ends with ${second.exitCode}`);
        await close();
      });
      if (hasIcon)
        await check('menu: Go Ready', async () => {
          await goReadyByMenu();
          await iconSeen('ready');
        });
      await check('notice', notice);
      if (hasIcon) {
        await check('lock', lock);
        if (row.lock === 'ok' || desktop.without?.unlock) await check('unlock', unlock);
        await check('panel killed', killPanel);
        await check('log-off', logOff);
        if (row['log-off'] === 'ok') await check('started at login', logInAgain);
      }
      return row;
    },
  };
}

/** Where the menu of an icon opens: beside its panel. */
function besidePanel({ width, height }: PNG, icon: Place): Box {
  const left = Math.max(0, icon.x - 320);
  const x = { x: left, width: Math.min(width, icon.x + 320) - left };
  const isAtTop = icon.y < height / 2;
  return isAtTop ? { ...x, y: icon.y + 14, height: 320 } : { ...x, y: icon.y - 14 - 320, height: 320 };
}

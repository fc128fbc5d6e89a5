import { setTimeout as sleep } from 'node:timers/promises';
import CDP from 'chrome-remote-interface';
import { PNG } from 'pngjs';
import type { Acd } from '../../electron/acd-service/acd';
import { createBell } from '../desktop/events';
import { openPage, type Page } from '../desktop/page';
import { EMAIL } from '../e2e/scene';
import { changed } from './changes';
import { type Desktop, UNTIL_A_PANEL } from './desktop';
import { type Album, createEyes, type Eyes } from './eyes';
import { findPage } from './find';
import type { Machine } from './machine';
import { type Box, middleOf } from './pixels';
import { USER } from './root';
import type { Place, Screen } from './screen';
import { logIn, type Session } from './session';
import { linesOfText } from './text-lines';

/** Whoever sits at the screen, and what they do there; each waits until it is to be seen. */
export interface Agent {
  readonly eyes: Eyes;
  readonly screen: Screen;
  isReady(): boolean;
  /** Logs in, again once an earlier session has ended. */
  logIn(): Promise<void>;
  /** Runs a shell command within the session, to its end; gives back what it printed. */
  run(command: string): Promise<string>;
  /** Starts the app; gives back its page once that is on the screen. */
  start(...args: readonly string[]): Promise<Page>;
  /** Waits until the icon is in the panel. */
  findIcon(...names: readonly string[]): Promise<void>;
  /** Opens the window at the icon, where there is none by a second start. */
  open(): Promise<Page>;
  /** Closes the window, as its desktop does it with the keyboard. */
  close(): Promise<void>;
  /** Whether there is a window, seen or not. */
  hasWindow(): Promise<boolean>;
  /** By the icon's menu, where there is none in the window. */
  goReady(): Promise<void>;
  untilAcd(isReady: boolean, ms?: number): Promise<void>;
  /** Types the password, as the locker asks for it. */
  unlock(): Promise<void>;
}

const DEVTOOLS = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/;
/** Where the mouse covers nothing that is looked for. */
const ASIDE = { x: 512, y: 600 };

export function createAgent(machine: Machine, desktop: Desktop, acd: Acd, album: Album): Agent {
  const bell = createBell();
  acd.onExchange(bell.ring);
  let session: Session;
  let wasHere = false;
  let page: Page | undefined;
  let iconAt: Place | null = null;
  let output = '';
  const hasIcon = desktop.without?.icon === undefined;
  const eyes = createEyes(() => session.screen, album);
  const { seen, settled } = eyes;
  const isReady = () => acd.agent(EMAIL).state === 'READY';

  async function untilAcd(ready: boolean, ms?: number): Promise<void> {
    const what = `${ready ? 'READY' : 'NOT_READY'} at the ACD`;
    await bell.until(() => isReady() === ready || undefined, what, ms);
  }

  function spawn(args: readonly string[]) {
    const child = session.start(...args);
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        bell.ring();
      });
    return child;
  }

  const printed = (pattern: RegExp) =>
    bell.until(() => pattern.exec(output) ?? undefined, `${pattern} in the output of the app`);

  /** Another window may take the place of the one that was minimised. */
  async function windowSeen(): Promise<Page> {
    let opened = await openPage({ printed });
    await seen(async picture => {
      const gone = () => null;
      const drawn = await Promise.race([opened.screenshot().catch(gone), opened.gone().then(gone)]);
      if (drawn) return findPage(picture, PNG.sync.read(drawn));
      opened = await openPage({ printed });
      return null;
    }, 'the window');
    page = opened;
    return opened;
  }

  async function start(...args: readonly string[]): Promise<Page> {
    const child = spawn(args);
    const opened = await windowSeen();
    if ((child.exitCode ?? 0) !== 0) throw new Error(`it ends with ${child.exitCode}`);
    return opened;
  }

  function iconPlace(): Place {
    if (iconAt === null) throw new Error('there is no icon to click on');
    return iconAt;
  }

  async function open(): Promise<Page> {
    if (!hasIcon) return await start();
    await session.screen.click(iconPlace(), desktop.opens);
    return await windowSeen();
  }

  async function close(): Promise<void> {
    const hasFocus = () => page?.evaluate<boolean>('document.hasFocus()');
    // Pressed sooner, it would be the desktop that is closed.
    await seen(async () => ((await hasFocus()) ? true : null), 'the focus on the window');
    const picture = page && PNG.sync.read(await page.screenshot());
    await session.screen.press('alt+F4');
    // Without an icon it stays, minimised.
    if (hasIcon) await page?.gone();
    else if (picture) await seen(now => (findPage(now, picture) === null ? true : null), 'no window');
  }

  /** The headline says the state, the entry below goes READY. */
  async function goReadyByMenu(): Promise<void> {
    const before = await settled();
    const beside = besidePanel(before, iconPlace());
    await session.screen.click(iconPlace(), 'right');
    let last: string | null = null;
    const entry = await seen(picture => {
      const menu = changed(before, picture, beside);
      const isStill = JSON.stringify(menu) === last;
      last = JSON.stringify(menu);
      // It may fade in, or slide.
      return menu && isStill && menu.height > 100 ? (linesOfText(picture, menu)[1]?.[0] ?? null) : null;
    }, 'the menu');
    await session.screen.click(middleOf(entry));
  }

  async function goReadyInWindow(): Promise<void> {
    const opened = await open();
    await opened.click('button', 'Go Ready');
    await untilAcd(true);
    await close();
  }

  return {
    eyes,
    get screen() {
      return session.screen;
    },
    isReady,
    async logIn() {
      if (wasHere) await session.ended();
      wasHere = true;
      session = await logIn(machine, desktop);
      output = '';
      if (desktop.panel) await session.run(`timeout 60 sh -c '${UNTIL_A_PANEL}'`);
      if (!desktop.begins) return;
      await eyes.settled(1_000);
      await session.screen.press(desktop.begins);
    },
    run: command => session.run(command),
    start,
    async findIcon(...names) {
      await session.screen.move(ASIDE);
      iconAt = middleOf(await eyes.icon(names));
    },
    open,
    close,
    async hasWindow() {
      const [, port] = await printed(DEVTOOLS);
      const targets = await CDP.List({ host: '127.0.0.1', port: Number(port) });
      return targets.some(({ type }) => type === 'page');
    },
    async goReady() {
      await (hasIcon ? goReadyByMenu() : goReadyInWindow());
      await untilAcd(true);
    },
    untilAcd,
    async unlock() {
      await session.screen.press('shift', 'shift');
      await sleep(1_000); // a locker tells nobody when its field takes what is typed
      await session.screen.type(USER.password);
      await session.screen.press('Return');
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

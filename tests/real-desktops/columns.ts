import { setTimeout as sleep } from 'node:timers/promises';
import type { PNG } from 'pngjs';
import type { Agent } from './agent';
import type { Column, Desktop } from './desktop';
import { type Box, middleOf } from './pixels';
import type { Place } from './screen';
import { linesOfText } from './text-lines';

/** How long (ms) NOT_READY may take from a log-off to the ACD, and how often it is tried. */
const LOG_OFF = { within: 5_000, times: 5 };
const OPEN_TO_TESTS = '--remote-debugging-port=0';
/** ms; a panel that stays away so long would count as gone for good, and some go for as long as the screen is locked. */
const LOCK_LASTS = 8_000;
/** The idle rule's shortest time is two minutes; the ACD has to know so soon (ms) after it. */
export const IDLE = { minutes: 2, late: 15_000 };

/** What the columns need besides the agent. */
export interface Given {
  /** The screen before the app was on it. */
  readonly empty: PNG;
  readonly supervisor: { setsNotReady(): void };
  /** The provisioning file. */
  readonly file: string;
}

/** What is done in each column, in this order; it is ok where nothing is thrown. */
export function columnsOf(
  agent: Agent,
  desktop: Desktop,
  { empty, supervisor, file }: Given,
): Record<Column, () => Promise<unknown>> {
  const { eyes } = agent;
  const hasIcon = desktop.without?.icon === undefined;
  let unlocked = empty;

  /** The notice of a change made elsewhere. */
  async function changedElsewhere() {
    if (!agent.isReady()) await agent.goReady();
    const before = await eyes.settled();
    supervisor.setsNotReady();
    return { before, notice: await eyes.notice(before) };
  }
  async function ready(): Promise<PNG> {
    if (!agent.isReady()) await agent.goReady();
    if (hasIcon) await agent.findIcon('ready');
    return await eyes.settled();
  }

  /** Another login, with the app started by hand; where a desktop keeps no key it needs one again. */
  async function again(): Promise<void> {
    await agent.logIn();
    await agent.start('--provision', file, OPEN_TO_TESTS);
    await agent.close();
    if (hasIcon) await agent.findIcon('not-ready');
  }
  async function startAtLogin(): Promise<void> {
    const page = await agent.open();
    await page.click('button', 'Settings').catch(() => page.click('tab', 'Settings'));
    await page.click('checkbox', 'Start at login');
    await agent.close();
  }

  return {
    async 'started by hand'() {
      await agent.start('--provision', file, OPEN_TO_TESTS);
      await agent.close();
    },
    icon: () => agent.findIcon('not-ready'),
    async 'close, click, open'() {
      for (let times = 0; times < 2; times += 1) {
        await agent.open();
        await agent.close();
      }
    },
    async 'second start'() {
      await agent.start();
      await agent.close();
    },
    async 'menu: Go Ready'() {
      await agent.goReady();
      await agent.findIcon('ready');
    },
    notice: changedElsewhere,
    async 'notice: Go Ready'() {
      const { before, notice } = await changedElsewhere();
      // Some show the buttons once the mouse is there.
      await agent.screen.move(middleOf(notice));
      const whole = await eyes.notice(before);
      const button = desktop.button
        ? { x: whole.x + whole.width - desktop.button.x, y: whole.y + whole.height - desktop.button.y }
        : await eyes.seen(picture => lastWord(linesOfText(picture, whole)), 'the button');
      await agent.screen.click(button);
      await agent.untilAcd(true);
    },
    async 'notices killed'() {
      await agent.run(desktop.noticesEnd ?? '');
      await changedElsewhere();
    },
    async idle() {
      await ready();
      const began = Date.now();
      await agent.untilAcd(false, IDLE.minutes * 60_000 + IDLE.late);
      // A state that is gone sooner was taken by something else.
      if (Date.now() - began < (IDLE.minutes * 60 - 10) * 1000) throw new Error('too soon');
    },
    async lock() {
      unlocked = await ready();
      const said = await agent.run(desktop.lock ?? '');
      await agent.untilAcd(false, 5_000).catch((error: unknown) => {
        throw new Error(`${String(error)} (${said.trim()})`);
      });
    },
    /** The desktop is back, with the way back to READY. */
    async unlock() {
      await sleep(LOCK_LASTS);
      await agent.unlock();
      if (hasIcon) await agent.findIcon('not-ready');
      await eyes.notice(unlocked);
      if (hasIcon && (await agent.hasWindow())) throw new Error('the lock leaves a window behind');
    },
    async 'panel killed'() {
      await agent.run(desktop.panel?.end ?? '');
      await eyes.settled(1_000);
      await agent.run(desktop.panel?.again ?? '');
      await agent.findIcon(agent.isReady() ? 'ready' : 'not-ready');
    },
    async 'log-off'() {
      for (let times = 1; times <= LOG_OFF.times; times += 1) {
        if (times > 1) await again();
        if (times === LOG_OFF.times) await startAtLogin();
        await ready();
        const began = Date.now();
        await agent.run(desktop.logOff);
        await agent.untilAcd(false, LOG_OFF.within);
        console.log(`    after ${Date.now() - began} ms`);
      }
    },
    async 'started at login'() {
      await agent.logIn();
      if (hasIcon) await agent.findIcon('not-ready', 'needs-you', 'unknown');
      else await eyes.window(empty);
      if (!/--at-login/.test(await agent.run('pgrep -af schalter')))
        throw new Error('it was not the login that started it');
    },
  };
}

/** On the last word of the last line: what is beside each other with little between counts as one label. */
function lastWord(lines: readonly (readonly Box[])[]): Place | null {
  const label = lines.at(-1)?.at(-1);
  return label ? { ...middleOf(label), x: label.x + label.width - Math.min(30, label.width / 2) } : null;
}

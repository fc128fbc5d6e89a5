import { setTimeout as sleep } from 'node:timers/promises';
import type { PNG } from 'pngjs';
import { createAcd } from '../../electron/acd-service/acd';
import { type AcdServer, startAcdServer } from '../../electron/acd-service/server';
import { EMAIL, KEY, REASONS } from '../e2e/scene';
import { type Agent, createAgent } from './agent';
import { CONSEQUENCES, type Column, type Desktop } from './desktops';
import type { Album } from './eyes';
import { bootMachine, type Machine } from './machine';
import { type Box, middleOf } from './pixels';
import { ownFile, prepare } from './session';
import { linesOfText } from './text-lines';

/** What a desktop showed: `ok`, the fault, or why it cannot be ok. */
export type Row = Partial<Record<Column, string>>;

/** A desktop whose screen has been still for so long (ms) after the login has drawn all of itself. */
const DESKTOP_UP = 3_000;
/** How long (ms) NOT_READY may take from a log-off to the ACD, and how often it is tried. */
const LOG_OFF = { within: 5_000, times: 5 };
const OPEN_TO_TESTS = '--remote-debugging-port=0';
/** ms; a panel that stays away so long would count as gone for good, and some go for as long as the screen is locked. */
const LOCK_LASTS = 8_000;
/** The idle rule's shortest time is two minutes; the ACD has to know so soon (ms) after it. */
const IDLE = { minutes: 2, late: 15_000 };

/** Goes through everything on one desktop, column by column; what needs a column that failed is left out. */
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
    const agent = createAgent(machine, desktop, acd, album);
    await agent.logIn();
    const empty = await agent.eyes.settled(DESKTOP_UP);
    const supervisor = { setsNotReady: () => acd.supervisorSets(EMAIL, 'NOT_READY') };
    const columns = columnsOf(agent, desktop, { empty, supervisor, file: provisioning(machine, server) });
    return await inTurn(columns, desktop, async what => album.keep(what, await agent.screen.picture()));
  } finally {
    await machine.end();
    await server.close();
  }
}

type Work = () => Promise<unknown>;

/** On its last word: what is beside each other with little between them counts as one label. */
const rightEnd = (label: Box) => ({
  ...middleOf(label),
  x: label.x + label.width - Math.min(30, label.width / 2),
});

async function inTurn(
  columns: Readonly<Record<Column, Work>>,
  desktop: Desktop,
  keep: (what: string) => Promise<void>,
): Promise<Row> {
  const row: Row = {};
  for (const [name, work] of Object.entries(columns)) {
    const column = name as Column;
    const why = desktop.without?.[column];
    const needed = CONSEQUENCES[column]?.find(one => row[one] !== 'ok');
    if (why) row[column] = `(${why})`;
    else if (needed) continue;
    else {
      row[column] = await work().then(
        () => 'ok',
        (error: unknown) => String(error instanceof Error ? error.message : error).split('\n')[0] ?? '',
      );
      if (row[column] !== 'ok') await keep(column);
    }
    console.log(`  ${column}: ${row[column]}`);
  }
  return row;
}

function provisioning(machine: Machine, server: AcdServer): string {
  const content = {
    serverUrl: server.url,
    email: EMAIL,
    accessKey: KEY,
    reasons: REASONS,
    pollSeconds: 5,
    language: 'en',
    rules: { idle: { enabled: true, minutes: IDLE.minutes } },
  };
  return ownFile(machine, 'provisioning.json', JSON.stringify(content));
}

interface Given {
  /** The screen before the app was on it. */
  readonly empty: PNG;
  readonly supervisor: { setsNotReady(): void };
  /** The provisioning file. */
  readonly file: string;
}

function columnsOf(agent: Agent, desktop: Desktop, { empty, supervisor, file }: Given): Record<Column, Work> {
  const { eyes } = agent;
  const hasIcon = desktop.without?.icon === undefined;

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
      const button = await eyes.seen(
        picture => linesOfText(picture, whole).at(-1)?.at(-1) ?? null,
        'the button',
      );
      await agent.screen.click(rightEnd(button));
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
      await ready();
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
      await eyes.notice(empty);
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
      else await eyes.notice(empty);
      if (!/--at-login/.test(await agent.run('pgrep -af schalter')))
        throw new Error('it was not the login that started it');
    },
  };
}

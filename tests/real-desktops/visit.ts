import { createAcd } from '../../electron/acd-service/acd';
import { type AcdServer, startAcdServer } from '../../electron/acd-service/server';
import { EMAIL, KEY, REASONS } from '../e2e/scene';
import { createAgent } from './agent';
import { columnsOf, IDLE } from './columns';
import { CONSEQUENCES, type Column, type Desktop } from './desktop';
import type { Album } from './eyes';
import { bootMachine, type Machine } from './machine';
import { ownFile, prepare } from './session';

/** What a desktop showed: `ok`, the fault, or why it cannot be ok. */
export type Row = Partial<Record<Column, string>>;

/** A desktop whose screen has been still for so long (ms) after the login has drawn all of itself. */
const DESKTOP_UP = 3_000;

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

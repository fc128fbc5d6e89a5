import { readFileSync, watch } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import { accountId } from './accounts/account';
import { createAcdClient } from './adapters/acd/acd-client';
import { systemClock } from './adapters/computer/clock';
import { displayEnds } from './adapters/computer/display';
import { type LastWillContent, lastWill } from './adapters/computer/last-will';
import { openMemory } from './adapters/profile/memory';
import { isHeld } from './adapters/profile/obstacle';
import { privateFetch } from './adapters/window/hardening';
import { leaveNotReady } from './commands/leaving';
import { createEngine } from './engine';
import { contactNobodyElse, keepNetworkHere, userAgent } from './network';
import { outdatedElectron } from './runtime';

/** How long (ms) a display may take to go once its clients have: if it stays, the app has crashed, and nobody has left. */
const DISPLAY_GOES = 3_000;

/**
 * Does what the app left to be done: its display has gone, and it with that. This is the next start in short, without
 * a display: what is owed is delivered as it would be then, by the same code, over Chromium's network, and taken off the
 * books. Needs `--ozone-platform=headless`. It gives way to a real start.
 */
export function executeLastWill(): void {
  process.once('uncaughtException', () => app.exit(1)); // nobody is there to be told
  const will = lastWill.parse(JSON.parse(readFileSync(0, 'utf8')));
  watch(will.folder, () => void giveWay());
  // Chromium's own files: none of a profile that may be in use soon.
  app.setPath('userData', path.join(will.folder, 'last-will'));
  app.disableHardwareAcceleration();
  keepNetworkHere(app);
  contactNobodyElse(app);
  // A session that ends sends a SIGTERM to all there is. This one ends soon anyway.
  app.on('before-quit', event => event.preventDefault());
  const isGone = Promise.all([app.whenReady(), giveWay()]).then(() =>
    displayEnds(will.display, DISPLAY_GOES),
  );
  const done = isGone.then(yes => (yes ? deliver(will) : undefined));
  done.then(
    () => app.exit(0),
    () => app.exit(1),
  );
  async function giveWay(): Promise<void> {
    if (await isHeld(will.folder)) app.exit(0);
  }
}

/** Settles when the ACD has confirmed it, or after the time that somebody who leaves has. */
async function deliver({ folder, accessKey, reasonField, ...account }: LastWillContent): Promise<void> {
  const memory = openMemory(folder, { setAside: () => {} });
  const client = createAcdClient({
    ...account,
    fetch: privateFetch(),
    accessKey: async () => accessKey,
    userAgent: userAgent(app),
    loopbackOnly: outdatedElectron() !== null,
    field: { forced: () => null, learned: reasonField },
    onFieldLearned: () => {},
  });
  const engine = createEngine({
    acd: () => client,
    memory,
    input: { idle: async () => null },
    clock: systemClock,
  });
  engine.dispatch({
    type: 'configured',
    account: accountId(account),
    memory: memory.load(),
    crowd: false,
  });
  await leaveNotReady(engine);
  engine.stop();
}

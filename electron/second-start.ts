import path from 'node:path';
import { app } from 'electron';
import { readJsonFile } from './adapters/profile/files';
import { type Provisioning, provisioning } from './adapters/profile/provisioning';
import { settingsFile } from './adapters/profile/settings';
import {
  findWhereabouts,
  isAnother,
  session,
  sessionOf,
  tellWhereabouts,
} from './adapters/profile/whereabouts';
import { AFTER_THE_ICON } from './after-the-icon';
import type { Asked, Desk } from './desk';
import { systemLanguage } from './language';
import { RunsElsewhere } from './last-words';

/** What a second start hands to the first, through the operating system's own single-instance channel. */
interface HandedOver {
  readonly provisioning?: Provisioning | undefined;
  readonly hidden: boolean;
  /** Where it was started: the user may be logged in more than once. */
  readonly session: readonly string[];
}

/** What this start hands over, if it is not the first. */
export const handedOver = ({ provisioning, hidden }: Asked): HandedOver => ({
  provisioning,
  hidden,
  session: sessionOf(process.env),
});

/** The first one: does what second starts ask for, and tells them where it runs. */
export function serveSecondStarts(desk: Promise<Desk>): void {
  const since = Date.now();
  let ours: readonly string[] = sessionOf(process.env);
  const tell = () => tellWhereabouts(app.getPath('userData'), { pid: process.pid, since, session: ours });
  desk.then(
    () => setTimeout(tell, AFTER_THE_ICON),
    () => undefined, // it ends
  );
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const handed = data as Partial<HandedOver> | undefined;
    const given = provisioning.safeParse(handed?.provisioning);
    const theirs = session.safeParse(handed?.session).data ?? [];
    // Windows hands over within one session only (process_singleton_win.cc looks for our window), and calls that by another
    // name once somebody has reached it in another way.
    if (process.platform === 'win32') {
      ours = theirs;
      tell();
    }
    const isSeen = !isAnother(theirs, ours);
    desk
      .then(({ open, provision }) => {
        if (given.success) return provision(given.data);
        if (!handed?.hidden && isSeen) open('state');
      })
      .catch((error: unknown) => console.error(`A second start could not be served: ${String(error)}`));
  });
}

/** The second one: null, unless the first runs in another session of this user. */
export function runsElsewhere(folder: string): RunsElsewhere | null {
  const where = findWhereabouts(folder);
  if (where === null || !isAnother(where.session, sessionOf(process.env))) return null;
  const settings = readJsonFile(path.join(folder, 'settings.json'), settingsFile);
  const language = settings !== null && typeof settings !== 'string' ? settings.value.language : null;
  return new RunsElsewhere(where, language ?? systemLanguage());
}

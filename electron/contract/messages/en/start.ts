import type { DiskTrouble } from '../../disk-trouble';
import { PRODUCT } from '../../product';

/** What a start says that cannot be one: in a dialog of the system, and on stderr. */
export const start = {
  title: `${PRODUCT.name} cannot start`,
  /** What is wrong. */
  why: {
    denied: `${PRODUCT.name} may not write to the place where it keeps its files.`,
    full: 'The disk is full.',
    'in-the-way': `Something else is where ${PRODUCT.name} keeps its files: a file, or a link that leads nowhere.`,
    other: `${PRODUCT.name} cannot use the place where it keeps its files.`,
  } satisfies Record<DiskTrouble, string>,
  /** Where, and what the system calls it. */
  where: (path: string, code: string) => `Place: ${path} (${code})`,
  remedy: {
    denied: `Let your user write there, or ask whoever looks after this computer. Then start ${PRODUCT.name} again.`,
    full: `Free some space, then start ${PRODUCT.name} again.`,
    'in-the-way': `Rename it or move it away, then start ${PRODUCT.name} again.`,
    other: 'Ask whoever looks after this computer.',
  } satisfies Record<DiskTrouble, string>,
  /** It runs already, and cannot be seen here: the same user is logged in more than once. */
  elsewhere: {
    title: `${PRODUCT.name} runs in another of your sessions`,
    /** What the system calls it, and since when. */
    where: (session: string, since: string) =>
      `You are logged in more than once. ${PRODUCT.name} runs in your session “${session}”, since ${since}: it is there that its icon is, and that it sees the screen lock.`,
    remedy: `To use it here, choose “Quit ${PRODUCT.name}” there, or log off there. Then start it here again.`,
  },
  unexpected: 'Something went wrong that should not.',
  unexpectedRemedy: 'Try again. If that does not help, show this to whoever looks after this computer.',
};

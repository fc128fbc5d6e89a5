/** What keeps Schalter from starting, or from writing something down. */
export type DiskTrouble = 'denied' | 'full' | 'in-the-way' | 'other';

/** What is kept on disk, and missed where it is not. */
export type KeptFile = 'settings' | 'vault' | 'memory' | 'log';

const BY_CODE: Readonly<Record<string, DiskTrouble>> = {
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'denied',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EEXIST: 'in-the-way',
  EISDIR: 'in-the-way',
  ENOTDIR: 'in-the-way',
  ELOOP: 'in-the-way',
  ENOENT: 'in-the-way', // what is made here is made with all that it lies in: a link leads nowhere
};

/** What the system's error means (errno(3)). */
export const diskTrouble = (code: string): DiskTrouble => BY_CODE[code] ?? 'other';

/** Where the trouble is, and what the system calls it. */
export interface StartTrouble {
  readonly path: string;
  readonly code: string;
}

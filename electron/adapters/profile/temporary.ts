import { folderTrouble } from './obstacle';

/** The folder for temporary files, as Chromium takes it (base/files/file_util_posix.cc, `GetTempDir`). */
export const temporaryFolder = (env: NodeJS.ProcessEnv): string => env['TMPDIR'] || USUAL;
const USUAL = '/tmp';

/** What a socket's path may have (unix(7): 108 with the zero at its end), and what Chromium puts behind the folder. */
const LONGEST = 107;
const BEHIND = '/scoped_dirXXXXXX/SingletonSocket'.length;

/**
 * Chromium puts the socket of the single instance into the folder for temporary files. Where its path gets too long
 * it crashes (net/base/sockaddr_util_posix.cc and process_singleton_posix.cc, `SetupSockAddr`), and where nothing
 * can be written it takes that for a second start. The usual folder serves as well then.
 */
export function keepSocketsShort(env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): void {
  if (platform !== 'linux' || !env['TMPDIR']) return;
  const isTooLong = Buffer.byteLength(env['TMPDIR']) + BEHIND > LONGEST;
  if (isTooLong || folderTrouble(env['TMPDIR'])) env['TMPDIR'] = USUAL;
}

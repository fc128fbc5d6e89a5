import { spawn } from 'node:child_process';
import { shell } from 'electron';

/** How long (ms) a quick failure is waited for: `xdg-open` may go on as long as the file manager does. */
const QUICK = 2000;

/** Opens a folder in the system's file manager. Gives back what went wrong, or ''. */
export function openPath(folder: string): Promise<string> {
  return process.platform === 'linux' ? openOnLinux(folder) : shell.openPath(folder);
}

/**
 * Electron runs `xdg-open` there too. It reports that it failed, once it ends, however long that takes; it does not report
 * that it is missing (Electron 33.2.1: `shell.openPath` gives back '' then).
 */
export function openOnLinux(folder: string, env = process.env): Promise<string> {
  return new Promise(resolve => {
    const opener = spawn('xdg-open', [folder], { env, stdio: 'ignore', detached: true });
    const timer = setTimeout(resolve, QUICK, '');
    const settle = (trouble: string) => {
      clearTimeout(timer);
      resolve(trouble);
    };
    opener.once('error', error => settle(error.message));
    opener.once('exit', code => settle(code === 0 ? '' : `xdg-open ended with ${code}.`));
    opener.unref();
  });
}

import path from 'node:path';
import { app } from 'electron';
import { keepApplication } from './adapters/computer/application';
import { createLoginItem, type LoginItem } from './adapters/computer/login-item';
import { lastingProgram } from './adapters/computer/program';
import type { Log } from './adapters/profile/log';
import { AFTER_THE_ICON } from './after-the-icon';
import { inEach } from './contract/messages';
import { PRODUCT } from './contract/product';

/** What a desktop is told of us. */
const entry = { name: PRODUCT.name, comment: inEach(m => m.loginComment), icon: PRODUCT.binary };

/** Our own login item: of this program, as it runs now. */
export function ownLoginItem(log: Log): LoginItem {
  return createLoginItem({
    platform: process.platform,
    env: process.env,
    home: app.getPath('home'),
    execPath: process.execPath,
    args: app.isPackaged ? [] : [app.getAppPath()],
    entry,
    app,
    log,
  });
}

/**
 * Mends what a desktop knows of an installed program that has moved: what it starts at login, and (Linux) the entry among
 * its applications, which is made where there is none. From source these would lead those of an installed one astray.
 */
export function mendEntries(item: LoginItem, log: Log): void {
  if (!app.isPackaged) return;
  item.repair();
  if (process.platform === 'linux') setTimeout(keepOwnApplication, AFTER_THE_ICON, log);
}

function keepOwnApplication(log: Log): void {
  const program = lastingProgram(process.env, process.execPath);
  if (program === null) return;
  try {
    keepApplication({
      env: process.env,
      home: app.getPath('home'),
      entry: { ...entry, command: [program] },
      icons: path.join(app.getAppPath(), 'dist/icons'),
    });
  } catch (error) {
    log.warn('The desktop cannot be told name and icon: the files for that cannot be written.', error);
  }
}

import { app } from 'electron';
import type { Log } from './adapters/log';
import { createLoginItem, type LoginItem } from './adapters/login-item';
import { inEach } from './contract/messages';

/** Our own login item: of this program, as it runs now. */
export function ownLoginItem(log: Log): LoginItem {
  return createLoginItem({
    platform: process.platform,
    env: process.env,
    home: app.getPath('home'),
    execPath: process.execPath,
    args: app.isPackaged ? [] : [app.getAppPath()],
    entry: { name: app.getName(), comment: inEach(m => m.loginComment), icon: 'bereit' },
    app,
    log,
  });
}

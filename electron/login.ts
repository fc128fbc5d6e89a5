import { app } from 'electron';
import { createLoginItem, type LoginItem } from './adapters/computer/login-item';
import type { Log } from './adapters/profile/log';
import { inEach } from './contract/messages';
import { PRODUCT } from './contract/product';

/** Our own login item: of this program, as it runs now. */
export function ownLoginItem(log: Log): LoginItem {
  return createLoginItem({
    platform: process.platform,
    env: process.env,
    home: app.getPath('home'),
    execPath: process.execPath,
    args: app.isPackaged ? [] : [app.getAppPath()],
    entry: { name: PRODUCT.name, comment: inEach(m => m.loginComment), icon: PRODUCT.binary },
    app,
    log,
  });
}

/** Mends the entry of an installed program that has moved. From source it would lead the entry of an installed one astray. */
export function repairLoginItem(item: LoginItem): void {
  if (app.isPackaged) item.repair();
}

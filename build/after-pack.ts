import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { AfterPackContext } from 'electron-builder';

/**
 * Called by electron-builder before the packed app is signed. A folder given as `electronDist` brings Electron's
 * default app along, which must not be in ours.
 */
export default async function afterPack(context: AfterPackContext): Promise<void> {
  const resources = context.packager.getResourcesDir(context.appOutDir);
  await rm(path.join(resources, 'default_app.asar'), { force: true });
}

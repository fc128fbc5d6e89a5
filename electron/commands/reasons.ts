import { PRODUCT } from '../contract/product';
import { writtenReasons } from '../contract/reason-list';
import type { Reason } from '../contract/state';
import type { CommandParts } from './parts';

/** What the file of exported reasons is called, unless the person says otherwise. */
const FILE_NAME = `${PRODUCT.binary}-reasons.json`;

/** Keeps the reasons as a file where the person says. Throws where it cannot be written. */
export async function exportReasons(
  reasons: readonly Reason[],
  saveFile: CommandParts['saveFile'],
): Promise<'saved' | 'cancelled'> {
  return (await saveFile(FILE_NAME, writtenReasons(reasons))) ? 'saved' : 'cancelled';
}

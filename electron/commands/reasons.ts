import { writtenReasons } from '../contract/reason-list';
import type { CommandParts } from './parts';

/** What the file of exported reasons is called, unless the person says otherwise. */
const FILE_NAME = 'bereit-reasons.json';

/** Taking the reasons elsewhere. */
export function createReasonCommands({ profile, saveFile }: Pick<CommandParts, 'profile' | 'saveFile'>) {
  return {
    /** Throws where the file cannot be written. */
    async save(): Promise<'saved' | 'cancelled'> {
      const text = writtenReasons(profile.settings.read().reasons);
      return (await saveFile(FILE_NAME, text)) ? 'saved' : 'cancelled';
    },
  };
}

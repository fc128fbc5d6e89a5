import type { Accounts } from '../accounts/accounts';
import type { LoginItem } from '../adapters/computer/login-item';
import type { Engine } from '../engine';
import type { Profile } from '../profile';
import type { OwnShortcuts } from '../shortcuts';
import type { Views } from '../views';
import type { Screen } from './demo-screen';

/** What the commands work on. */
export interface CommandParts {
  readonly profile: Profile;
  readonly accounts: Accounts;
  readonly engine: Engine;
  readonly views: Views;
  readonly loginItem: LoginItem;
  readonly shortcuts: Pick<OwnShortcuts, 'record'>;
  readonly screen: Pick<Screen, 'play' | 'isPlayed'>;
  /** Tells that the account in use is another one, or has another key. */
  readonly configure: (crowd: boolean) => void;
  /** Tells that the settings have changed. */
  readonly apply: () => void;
  readonly quit: () => void;
  /** Asks where to keep a text under this name; gives back false where the person changed their mind. */
  readonly saveFile: (name: string, text: string) => Promise<boolean>;
  /** The country that the system is set to (ISO 3166); '': it does not say. */
  readonly country: () => string;
  /** Shows a folder; gives back what went wrong, or ''. */
  readonly openPath: (folder: string) => Promise<string>;
}

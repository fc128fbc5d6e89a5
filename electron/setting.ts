import { app } from 'electron';
import type { AccountInUse } from './accounts/account';
import { mostUsedFirst } from './accounts/most-used';
import { preferencesOf, type Settings } from './adapters/profile/settings';
import { playedNow } from './commands/demo';
import type { Screen } from './commands/demo-screen';
import type { Preferences, Setting } from './contract/setting';
import { systemLanguage } from './language';

/** What the views need to know besides the state, from where each of it is kept. */
export function settingOf(parts: {
  readonly using: AccountInUse;
  readonly screen: Pick<Screen, 'isPlayed'>;
  readonly settings: Settings;
  /** As counted before this start: an order that changed meanwhile would give the keys another meaning. */
  readonly reasonUses: Settings['reasonUses'];
  readonly startsAtLogin: boolean;
  readonly shortcutsRefused: Setting['shortcutsRefused'];
  readonly setAside: readonly string[];
  readonly unkept: Setting['unkept'];
  readonly testRuntime: string | null;
}): Setting {
  const { using, screen, settings, reasonUses, ...rest } = parts;
  const preferences = preferencesOf(settings);
  const { demoReasons, ...account } = using.setting;
  return {
    ...rest,
    ...account,
    playing: playedNow(using, screen),
    reasons: demoReasons ?? inOrder(preferences, reasonUses),
    preferences,
    locked: settings.locked,
    // Nothing in the demo is an administrator's: all can be tried.
    detailsPolicy: account.demo ? 'all' : settings.detailsPolicy,
    language: preferences.language ?? systemLanguage(),
    version: app.getVersion(),
  };
}

function inOrder({ reasons, mostUsedFirst: wished }: Preferences, uses: Settings['reasonUses']) {
  return wished ? mostUsedFirst(reasons, uses) : reasons;
}

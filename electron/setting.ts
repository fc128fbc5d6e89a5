import { app } from 'electron';
import type { AccountInUse } from './accounts/account';
import { preferencesOf, type Settings } from './adapters/profile/settings';
import type { Setting } from './contract/setting';
import type { Language } from './contract/state';

/** What the views need to know besides the state, from where each of it is kept. */
export function settingOf(parts: {
  readonly using: AccountInUse;
  readonly settings: Settings;
  readonly startsAtLogin: boolean;
  readonly shortcutsRefused: Setting['shortcutsRefused'];
  readonly setAside: readonly string[];
  readonly testRuntime: string | null;
}): Setting {
  const { using, settings, ...rest } = parts;
  const preferences = preferencesOf(settings);
  const { demoReasons, ...account } = using.setting;
  return {
    ...rest,
    ...account,
    reasons: demoReasons ?? preferences.reasons,
    preferences,
    language: preferences.language ?? systemLanguage(),
    version: app.getVersion(),
  };
}

function systemLanguage(): Language {
  return app.getPreferredSystemLanguages()[0]?.toLowerCase().startsWith('de') ? 'de' : 'en';
}

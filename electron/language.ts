import { app } from 'electron';
import type { Language } from './contract/state';

/** The language that the system is set to, or English. */
export function systemLanguage(): Language {
  return app.getPreferredSystemLanguages()[0]?.toLowerCase().startsWith('de') ? 'de' : 'en';
}

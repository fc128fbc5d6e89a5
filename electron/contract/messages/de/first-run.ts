import { PRODUCT } from '../../product';
import type { Messages } from '../en';

/** The pages of the first run, but for the set-up and the check of the reasons. */
export const firstRun: Messages['firstRun'] = {
  step: (number, of) => `Schritt ${number} von ${of}`,
  next: 'Weiter',
  skip: 'Überspringen',
  welcome: {
    title: `Willkommen bei ${PRODUCT.name}`,
    intro:
      'Die App zeigt dir, ob dich Anrufe erreichen, und setzt dich mit einem Klick auf „Bereit“ oder „Nicht\u00a0bereit“.',
    setUp: 'Einrichten',
    setUpHint:
      'Du brauchst deine E-Mail-Adresse und einen Zugangsschlüssel, beides von deiner Administration. Es dauert eine Minute.',
  },
  reasons: {
    title: 'Deine Gründe',
    intro:
      'Trage deine Gründe für „Nicht\u00a0bereit“ mit den Kürzeln aus dem TENIOS-Portal ein; deine Administration hat die Liste.',
  },
  habits: {
    title: 'Was die App selbst tut',
    lock: 'Bei Bildschirmsperre auf „Nicht\u00a0bereit“ setzen',
    rules: when => `Die App setzt dich auf „Nicht\u00a0bereit“: ${when}.`,
    rest: 'In den Einstellungen kannst du das jederzeit ändern.',
    loginHint: 'Damit du morgens nicht daran denken musst. Auf „Bereit“ setzt dich das nicht.',
    good: 'Gut zu wissen',
    icon: 'Das Symbol im Infobereich, meist neben der Uhr, zeigt deinen Status. Ein Klick darauf öffnet dieses Fenster.',
    closing: 'Schließt du das Fenster, läuft die App im Infobereich weiter.',
  },
  when: {
    lock: 'bei Bildschirmsperre',
    idle: 'ohne Eingabe an Tastatur oder Maus',
    sleep: 'vor dem Energiesparen',
    logOff: 'beim Abmelden vom Computer',
  },
};

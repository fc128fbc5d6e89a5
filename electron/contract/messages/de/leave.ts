import { PRODUCT } from '../../product';
import type { Messages } from '../en';

/** Quitting and signing out. */
export const leave: Messages['leave'] = {
  cancel: 'Abbrechen',
  again: 'Noch einmal versuchen',
  waiting: 'Warten, bis die ACD „Nicht bereit“ bestätigt…',
  failed: 'Das hat nicht geklappt. Versuch es noch einmal.',
  quit: {
    ready: 'Du bist bereit. Trotzdem beenden?',
    perhapsReady: 'Du bist vielleicht bereit. Trotzdem beenden?',
    notReady: `${PRODUCT.name} beenden?`,
    explain:
      'Beenden ändert deinen Status in der ACD nicht: Bist du bereit, bleibst du es, und Anrufe kommen weiter.',
    notConfirmed:
      'Die ACD hat „Nicht bereit“ nicht bestätigt. Anrufe können dich noch erreichen. Die App versucht es weiter, solange sie läuft.',
    goNotReady: 'Nicht bereit melden und beenden',
    stayReady: 'Beenden und bereit bleiben',
    anyway: 'Trotzdem beenden',
    remember: 'Diese Antwort merken',
    rememberHint: 'In den Einstellungen lässt sie sich ändern.',
  },
  signOut: {
    title: 'Abmelden?',
    first: 'Zuerst setzt die App dich auf „Nicht bereit“.',
    wiped:
      'Dann löscht sie von diesem Computer: Zugangsschlüssel, Konto, noch nicht zugestellte Änderungen und die Aufzeichnung zu diesem Agenten.',
    stays: 'Die Gründe und alle anderen Einstellungen bleiben.',
    notConfirmed:
      'Die ACD hat „Nicht bereit“ nicht bestätigt. Meldest du dich jetzt ab, versucht es niemand mehr: Du bleibst vielleicht bereit, und Anrufe kommen weiter.',
    signOut: 'Abmelden',
    anyway: 'Trotzdem abmelden',
  },
};

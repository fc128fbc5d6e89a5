import type { Messages } from '../en';

/** Quitting and signing out. */
export const leave: Messages['leave'] = {
  cancel: 'Abbrechen',
  again: 'Noch einmal versuchen',
  waiting: 'Warte, bis die ACD „Nicht bereit“ bestätigt…',
  notConfirmed:
    'Die ACD hat „Nicht bereit“ nicht bestätigt. Anrufe können dich noch erreichen. Bereit versucht es weiter, solange es läuft.',
  failed: 'Das hat nicht geklappt. Versuch es noch einmal.',
  quit: {
    ready: 'Du bist bereit. Trotzdem beenden?',
    perhapsReady: 'Du bist vielleicht bereit. Trotzdem beenden?',
    notReady: 'Bereit beenden?',
    explain:
      'Beenden ändert deinen Zustand in der ACD nicht: Wer bereit ist, bleibt es, und Anrufe klingeln weiter.',
    goNotReady: 'Nicht bereit melden und beenden',
    stayReady: 'Beenden und bereit bleiben',
    anyway: 'Trotzdem beenden',
    remember: 'Diese Antwort merken',
    rememberHint: 'In den Einstellungen lässt sie sich ändern.',
  },
  signOut: {
    title: 'Abmelden?',
    first: 'Zuerst meldet Bereit dich nicht bereit.',
    wiped:
      'Dann löscht es von diesem Computer: den Zugangsschlüssel, das Konto, was noch nicht zugestellt ist, und die Aufzeichnung dieses Agenten.',
    stays: 'Die Gründe und alle anderen Einstellungen bleiben.',
    signOut: 'Abmelden',
    anyway: 'Trotzdem abmelden',
  },
};

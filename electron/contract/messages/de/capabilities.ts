import type { Messages } from '../en';

/** What this computer lacks, and what to do about it. */
export const capabilities: Messages['capabilities'] = {
  title: 'Dieser Computer',
  missing: {
    keychain:
      'Damit der Schlüssel bleibt, installiere oder entsperre einen Schlüsselbund (unter Linux GNOME Keyring oder KWallet) und starte Bereit neu.',
    tray: 'Dieser Desktop zeigt keine Tray-Symbole, lass also dieses Fenster griffbereit. Unter GNOME ergänzt sie die Erweiterung „AppIndicator“.',
    lock: 'Dieser Desktop meldet nicht, wenn der Bildschirm gesperrt wird. Melde dich selbst nicht bereit, bevor du gehst.',
    notices:
      'Dieser Desktop zeigt keine Benachrichtigungen: Sieh ins Fenster oder ins Tray. Unter Linux ergänzt sie ein Benachrichtigungsdienst wie dunst.',
    autostart:
      'Bereit kann sich hier nicht selbst starten. Trage es selbst bei den Programmen ein, die dein System beim Anmelden startet.',
  },
  uncertainLock:
    'Vielleicht meldet dieser Desktop nicht, wenn der Bildschirm gesperrt wird. Probier es einmal: sperren, entsperren, hier nachsehen.',
};

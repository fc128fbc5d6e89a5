import type { Messages } from '../en';

/** What this computer lacks, and what to do about it. */
export const capabilities: Messages['capabilities'] = {
  title: 'Dieser Computer',
  missing: {
    keychain:
      'Damit der Schlüssel bleibt, installiere oder entsperre einen Schlüsselbund (unter Linux GNOME Keyring oder KWallet) und starte die App neu.',
    tray: 'Dieser Desktop zeigt keine Symbole im Infobereich. Lass dieses Fenster offen. Unter GNOME ergänzt sie die Erweiterung „AppIndicator“.',
    lock: 'Dieser Desktop meldet nicht, wenn der Bildschirm gesperrt wird. Setz dich selbst auf „Nicht bereit“, bevor du gehst.',
    notices:
      'Dieser Desktop zeigt keine Benachrichtigungen. Schau ins Fenster oder auf das Symbol im Infobereich. Unter Linux ergänzt sie ein Benachrichtigungsdienst wie dunst.',
    autostart:
      'Auf diesem Computer kann die App nicht von selbst starten. Trag sie bei den Programmen ein, die dein System beim Anmelden startet.',
  },
  uncertain: {
    tray: 'Vielleicht zeigt dieser Desktop keine Symbole im Infobereich. Siehst du keines, lass dieses Fenster offen.',
    lock: 'Vielleicht meldet dieser Desktop nicht, wenn der Bildschirm gesperrt wird. Probier es einmal: sperren, entsperren, hier nachsehen.',
  },
};

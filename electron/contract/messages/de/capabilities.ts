import { PRODUCT } from '../../product';
import type { Messages } from '../en';

/** What this computer lacks, and what to do about it. */
export const capabilities: Messages['capabilities'] = {
  title: 'Dieser Computer',
  missing: {
    keychain:
      'Damit der Schlüssel bleibt, installiere oder entsperre einen Schlüsselbund (unter Linux GNOME Keyring oder KWallet) und starte die App neu.',
    tray: `Dieser Desktop zeigt keine Symbole im Infobereich. Schließen beendet ${PRODUCT.name} nicht: Starte es noch einmal, und das Fenster ist wieder da. Unter GNOME zeigt die Erweiterung „AppIndicator“ solche Symbole.`,
    lock: 'Dieser Desktop meldet nicht, wenn der Bildschirm gesperrt wird. Setz dich selbst auf „Nicht bereit“, bevor du gehst.',
    idle: 'Dieser Desktop sagt der App nicht, wie lange die letzte Eingabe her ist. Die Regel wirkt hier deshalb nicht: Setz dich selbst auf „Nicht bereit“, bevor du gehst. Unter Plasma und Sway hilft das Paket „swayidle“: installieren und die App neu starten.',
    sleep:
      'Dieser Computer meldet nicht, wenn er in den Energiesparmodus geht. Sperr vorher den Bildschirm, oder setz dich selbst auf „Nicht bereit“.',
    logOff:
      'Dieser Computer meldet nicht, wenn die Sitzung endet. Setz dich selbst auf „Nicht bereit“, bevor du dich abmeldest.',
    shortcuts:
      'Dieser Desktop überlässt der App keine Tastenkürzel. Nimm das Symbol im Infobereich oder dieses Fenster.',
    notices:
      'Dieser Desktop zeigt keine Benachrichtigungen. Schau ins Fenster oder auf das Symbol im Infobereich. Unter Linux ergänzt sie ein Benachrichtigungsdienst wie dunst.',
    autostart:
      'Auf diesem Computer kann die App nicht von selbst starten. Trag sie bei den Programmen ein, die dein System beim Anmelden startet.',
  },
  uncertain: {
    tray: 'Vielleicht zeigt dieser Desktop keine Symbole im Infobereich. Siehst du keines, lass dieses Fenster offen.',
    lock: 'Vielleicht meldet dieser Desktop nicht, wenn der Bildschirm gesperrt wird. Probier es einmal: sperren, entsperren, hier nachsehen. Einen Remotedesktop sperrst du, bevor du die Verbindung trennst.',
    sleep:
      'Vielleicht schläft dieser Computer schon, bevor die ACD „Nicht bereit“ hat. Was fehlt, wird beim Aufwachen gesendet.',
    logOff:
      'Vielleicht beendet dieser Desktop die App ohne ein Wort, und dann bleibst du bereit. Setz dich selbst auf „Nicht bereit“, bevor du dich abmeldest.',
    shortcuts:
      'Dieser Desktop entscheidet selbst, welche Kürzel die App bekommt, und fragt dich vielleicht vorher. Probier jedes einmal aus.',
    autostart: 'macOS will erst deine Zustimmung: Systemeinstellungen › Allgemein › Anmeldeobjekte.',
  },
  unnoticed: {
    lock: {
      missing: 'Bildschirmsperre wird hier nicht bemerkt',
      uncertain: 'Sperre wird hier vielleicht nicht bemerkt',
    },
    idle: { missing: 'Fehlende Eingabe wird hier nicht bemerkt' },
    both: 'Zwei Regeln wirken hier vielleicht nicht',
  },
};

import type { Messages } from '../en';

/** The set-up page. */
export const setUp: Messages['setUp'] = {
  title: 'App einrichten',
  intro: 'Mit den Daten deiner Administration.',
  email: 'E-Mail',
  emailHint: 'Wie im Portal: Cloud PBX › User Details.',
  key: 'Zugangsschlüssel',
  keyPlace: 'Im TENIOS-Portal: General Settings › API.',
  keyKept: 'Er kommt in den Schlüsselbund dieses Computers und lässt sich hier nicht wieder auslesen.',
  keyNotKept: 'Er lässt sich hier nicht wieder auslesen.',
  noKeychain:
    'Dieser Computer bietet keinen Schlüsselbund: Der Schlüssel bleibt nur, bis du die App beendest.',
  newKey: 'Neuer Zugangsschlüssel',
  otherAgent: 'Um den Agenten zu wechseln, melde dich zuerst ab.',
  advanced: 'Erweitert',
  server: 'Serveradresse',
  serverHint: 'Ändere sie nur, wenn deine Administration dir eine andere genannt hat.',
  save: 'Prüfen und speichern',
  checking: 'Die ACD wird gefragt…',
  demo: 'Demo ausprobieren',
  demoHint: 'Die Demo braucht nichts: kein Konto, keinen Schlüssel, kein Netz.',
  back: 'Zurück',
  failed: 'Das hat nicht geklappt. Versuch es noch einmal.',
  problem: {
    auth: 'Die ACD lehnt diesen Schlüssel ab. Ist er vollständig? Bist du außerhalb des Firmennetzes? Der Schlüssel kann darauf beschränkt sein, und das sieht genauso aus.',
    'not-found':
      'Die ACD kennt keinen Agenten mit dieser E-Mail-Adresse. Nimm die aus dem Portal: Cloud PBX › User Details.',
    'no-email-typed': 'Gib deine E-Mail-Adresse ein.',
    'invalid-email': 'Das ist keine gültige E-Mail-Adresse.',
    'no-key-typed': 'Gib den Zugangsschlüssel ein.',
    'no-key':
      'Der Schlüsselbund dieses Computers hat den Schlüssel nicht angenommen. Entsperre ihn und versuch es noch einmal.',
    'invalid-server': 'Das muss eine Adresse mit https sein, zum Beispiel https://api.tenios.com.',
    'not-the-acd':
      'Unter dieser Adresse antwortet etwas, aber keine ACD. Vielleicht die Anmeldeseite eines Gastnetzes?',
    tls: 'Dieser Computer vertraut dem Zertifikat dieses Servers nicht. Frag die Administration.',
    'test-runtime': 'Diese Testversion spricht nur mit einer ACD auf diesem Computer.',
    offline: 'Keine Verbindung zur ACD. Ist dieser Computer online?',
    proxy: 'Der Proxy deines Netzes lässt die App nicht durch. Frag die Administration.',
    server: 'Die ACD hat selbst ein Problem. Versuch es in ein paar Minuten noch einmal.',
    'rate-limited': 'Die ACD ist ausgelastet. Versuch es in einer Minute noch einmal.',
    timeout: 'Die ACD antwortet nicht. Versuch es noch einmal.',
    invalid: 'Die ACD lehnt die Anfrage als ungültig ab. Frag die Administration.',
    'reason-unknown': 'Die ACD lehnt die Anfrage als ungültig ab. Frag die Administration.',
    'skills-unknown': 'Die ACD lehnt die Anfrage als ungültig ab. Frag die Administration.',
  },
};

/** The check whether reasons arrive at the ACD. */
export const checkReasons: Messages['checkReasons'] = {
  title: 'Kommen deine Gründe an?',
  intro: 'Die ACD verrät nicht, welcher Grund bei ihr eingetragen ist. Ein Blick ins Portal zeigt es.',
  none: 'Trage zuerst die Gründe deiner ACD ein, mit den Kürzeln aus dem Portal.',
  reason: 'Grund',
  set: reason => `Jetzt ${reason} setzen`,
  setsNotReady: 'Dabei wirst du auf „Nicht bereit“ gesetzt.',
  setAgain: reason => `${reason} noch einmal setzen`,
  question: reason => `Zeigt das Portal ${reason}?`,
  yes: 'Ja',
  no: 'Nein',
  thanks: 'Gut: Deine Gründe kommen an.',
  ignored:
    'Eine ACD, die den Grund ignoriert, sieht genauso aus wie eine, die ihn übernimmt: Beide melden Erfolg. Vergleiche das Kürzel mit dem Portal oder wähle den anderen Namen des Feldes, dann setz den Grund noch einmal.',
  done: 'Fertig',
};

import type { state as english } from '../en/state';

/** The state, the tray's menu and the page that shows it. */
export const state: typeof english = {
  demo: 'Demo',
  loginComment: 'Dein ACD-Status im Infobereich',
  state: { READY: 'Bereit', NOT_READY: 'Nicht bereit' },
  since: time => `seit ${time}`,
  seen: time => `gesehen ${time}`,
  going: { READY: 'Wird bereit…', NOT_READY: 'Wird nicht bereit…' },
  unknown: 'Unbekannt',
  wasAt: (state, time) => `war ${state} um ${time}`,
  asking: 'Frage die ACD…',
  needsYou: {
    auth: 'Zugangsschlüssel abgelehnt',
    'not-found': 'Agent der ACD unbekannt',
    'invalid-email': 'E-Mail-Adresse abgelehnt',
    'no-key': 'Zugangsschlüssel fehlt',
    'no-account': 'Noch nicht eingerichtet',
    'test-runtime': 'Testversion',
  },
  whatToDo: {
    auth: 'Die ACD lehnt den Zugangsschlüssel ab. Bitte die Administration fragen – und prüfen, ob du im Firmennetz bist: Der Schlüssel kann darauf beschränkt sein.',
    'not-found':
      'Die ACD kennt diese E-Mail-Adresse nicht als Agent. Bitte die Administration, das Konto zu prüfen.',
    'invalid-email':
      'Die ACD hält das für keine gültige E-Mail-Adresse eines Agenten. Bitte die Administration, das Konto zu prüfen.',
    'no-key':
      'Der Schlüsselbund dieses Computers gibt keinen Zugangsschlüssel heraus. Entsperre den Schlüsselbund, oder gib den Zugangsschlüssel neu ein.',
    'no-account': 'Auf diesem Computer ist noch kein Konto eingerichtet.',
    'test-runtime':
      'Diese Version läuft auf einem veralteten Electron und spricht nur mit einer ACD auf diesem Computer.',
  },
  menu: {
    goReady: 'Bereit melden',
    goNotReady: 'Nicht bereit melden',
    withoutReason: 'Ohne Grund',
    open: 'Bereit öffnen',
    settings: 'Einstellungen…',
    quit: 'Bereit beenden',
  },
  failure: {
    auth: 'Zugangsschlüssel abgelehnt',
    'not-found': 'Agent unbekannt',
    'invalid-email': 'E-Mail-Adresse abgelehnt',
    'reason-unknown': 'Grund der ACD unbekannt',
    invalid: 'Anfrage als ungültig abgelehnt',
    'rate-limited': 'die ACD ist ausgelastet',
    server: 'die ACD hat ein Problem',
    proxy: 'der Proxy lässt Bereit nicht durch',
    tls: 'der Verbindung wird nicht vertraut',
    offline: 'keine Verbindung zur ACD',
    timeout: 'die ACD antwortet nicht',
    'not-the-acd': 'etwas anderes als die ACD antwortet',
    'no-key': 'Zugangsschlüssel fehlt',
    'test-runtime': 'Testversion',
  },
  window: {
    title: 'Bereit',
    confirmed: seconds => (seconds < 2 ? 'Gerade bestätigt' : `Vor ${seconds} s bestätigt`),
    unconfirmed: 'Die ACD hat noch nicht bestätigt',
    noAnswerFor: ago => `Seit ${ago} keine Antwort`,
    notYetAsked: 'Noch keine Antwort der ACD',
    callsMayReach: 'Anrufe können dich noch erreichen.',
    owed: '„Nicht bereit“ wird gesendet, bis die ACD es bestätigt.',
    reasonSetByYou: time => `Grund zuletzt von dir gesetzt ${time}`,
    otherReason: 'Grund wechseln',
    now: 'Jetzt',
    demoHint: 'Nichts davon erreicht eine echte ACD.',
    seconds: n => `${n} s`,
    minutes: n => `${n} min`,
  },
};

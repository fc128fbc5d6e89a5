import type { state as english } from '../en/state';

/** The state, the tray's menu and the page that shows it. */
export const state: typeof english = {
  demo: 'Demo',
  loginComment: 'Dein ACD-Status im Infobereich',
  state: { READY: 'Bereit', NOT_READY: 'Nicht bereit' },
  quoted: value => `„${value}“`,
  onDay: (time, day) => `${time} am ${day}`,
  since: time => `seit ${time}`,
  seen: time => `gesehen um ${time}`,
  by: {
    you: 'von dir gesetzt',
    lock: 'bei Bildschirmsperre gesetzt',
    bereit: 'verspätetes „Bereit“ zurückgenommen',
    elsewhere: 'anderswo gesetzt',
  },
  going: { READY: 'Wechsel auf „Bereit“…', NOT_READY: 'Wechsel auf „Nicht\u00a0bereit“…' },
  unknown: 'Unbekannt',
  wasAt: (state, time) => `um ${time} noch ${state}`,
  asking: 'Die ACD wird gefragt…',
  needsYou: {
    auth: 'Zugangsschlüssel abgelehnt',
    'not-found': 'Agent der ACD unbekannt',
    'invalid-email': 'E-Mail-Adresse abgelehnt',
    'no-key': 'Zugangsschlüssel fehlt',
    'no-account': 'Noch nicht eingerichtet',
    'test-runtime': 'Testversion',
  },
  whatToDo: {
    auth: 'Die ACD lehnt den Zugangsschlüssel ab. Frag die Administration, und prüfe, ob du im Firmennetz bist: Der Schlüssel kann darauf beschränkt sein.',
    'not-found':
      'Die ACD kennt diese E-Mail-Adresse nicht als Agent. Bitte die Administration, das Konto zu prüfen.',
    'invalid-email':
      'Für die ACD ist das keine gültige E-Mail-Adresse. Bitte die Administration, das Konto zu prüfen.',
    'no-key':
      'Der Schlüsselbund dieses Computers gibt keinen Zugangsschlüssel heraus. Entsperre den Schlüsselbund, oder gib den Zugangsschlüssel neu ein.',
    'no-keychain':
      'Dieser Computer bietet keinen Schlüsselbund. Gib den Zugangsschlüssel deshalb nach jedem Neustart neu ein.',
    'no-account': 'Auf diesem Computer ist noch kein Konto eingerichtet.',
    'test-runtime':
      'Diese Version läuft auf einem veralteten Electron und spricht nur mit einer ACD auf diesem Computer.',
  },
  menu: {
    goReady: 'Bereit melden',
    goNotReady: 'Nicht bereit melden',
    withoutReason: 'Ohne Grund',
    open: 'Fenster öffnen',
    settings: 'Einstellungen…',
    quit: 'App beenden',
  },
  failure: {
    auth: 'Zugangsschlüssel abgelehnt',
    'not-found': 'Agent unbekannt',
    'invalid-email': 'E-Mail-Adresse abgelehnt',
    'reason-unknown': 'Grund der ACD unbekannt',
    invalid: 'Anfrage als ungültig abgelehnt',
    'rate-limited': 'die ACD ist ausgelastet',
    server: 'die ACD hat ein Problem',
    proxy: 'der Proxy lässt die App nicht durch',
    tls: 'die Verbindung ist nicht vertrauenswürdig',
    offline: 'keine Verbindung zur ACD',
    timeout: 'die ACD antwortet nicht',
    'not-the-acd': 'es antwortet etwas anderes als die ACD',
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
    owed: '„Nicht bereit“ wird so lange gesendet, bis die ACD es bestätigt.',
    reasonSet: {
      you: time => `Grund zuletzt von dir um ${time} gesetzt`,
      lock: time => `Grund um ${time} bei Bildschirmsperre gesetzt`,
      bereit: time => `Grund um ${time} beibehalten`,
    },
    otherReason: 'Grund wechseln',
    now: 'Jetzt',
    demoHint: 'Nichts davon erreicht eine echte ACD.',
    seconds: n => `${n} s`,
    minutes: n => `${n} min`,
  },
};

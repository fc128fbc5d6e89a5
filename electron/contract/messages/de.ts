import type { Messages } from './en';

/** German, in the terms German vendors use: Bereit, Nicht bereit, Grund. */
export const de: Messages = {
  demo: 'Demo',
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
    'no-key': 'Zugangsschlüssel fehlt',
    'no-account': 'Noch nicht eingerichtet',
    'test-runtime': 'Testversion',
  },
  whatToDo: {
    auth: 'Die ACD lehnt den Zugangsschlüssel ab. Bitte die Administration fragen – und prüfen, ob du im Firmennetz bist: Der Schlüssel kann darauf beschränkt sein.',
    'not-found':
      'Die ACD kennt diese E-Mail-Adresse nicht als Agent. Bitte die Administration, das Konto zu prüfen.',
    'no-key':
      'Der Schlüsselbund dieses Computers gibt keinen Zugangsschlüssel heraus. Den Schlüsselbund entsperren oder die Administration bitten, das Konto neu einzurichten.',
    'no-account':
      'Auf diesem Computer ist kein Konto eingerichtet. Die Administration erledigt das mit: bereit --provision DATEI',
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
  settings: {
    title: 'Einstellungen',
    language: 'Sprache',
    asSystem: 'Wie das System',
    account: 'Konto',
    email: 'E-Mail',
    server: 'Server',
    key: 'Zugangsschlüssel',
    keyStorage: {
      keychain: 'Im Schlüsselbund dieses Computers',
      'this-run-only':
        'Nur für diese Sitzung: Dieser Computer bietet keinen Schlüsselbund. Nach einem Neustart muss neu eingerichtet werden.',
      none: 'Keiner',
      demo: 'In der Demo keiner nötig',
    },
    reasons: 'Nicht-bereit-Gründe',
    noReasons: 'Es sind keine Gründe eingerichtet.',
    provisioned: 'Konto und Gründe setzt die Administration mit einer Datei: bereit --provision DATEI',
    version: 'Version',
    testRuntime: version => `Testversion mit Electron ${version}: nur für eine ACD auf diesem Computer`,
  },
  notice: {
    changedElsewhere: {
      title: to => `${to}, woanders geändert`,
      body: (from, to, earliest, latest) =>
        earliest === latest
          ? `${from} → ${to} um ${latest}, nicht von hier.`
          : `${from} → ${to} zwischen ${earliest} und ${latest}, nicht von hier.`,
      causes: {
        READY: 'Ein Supervisor, das Portal oder ein anderer Arbeitsplatz.',
        NOT_READY: 'Vermutlich verpasste Anrufe, ein Supervisor, das Portal oder ein anderer Arbeitsplatz.',
      },
    },
    didNotStick: {
      title: wanted => `„${wanted}“ hat nicht gehalten`,
      body: found => `Die ACD hat die Änderung angenommen, sagt aber ${found}.`,
    },
    changeFailed: {
      title: wanted => `„${wanted}“ ist nicht gelungen`,
      body: cause => `Nichts wurde geändert: ${cause}.`,
      mayHaveReached: cause =>
        `Aufgegeben: ${cause}. Es kann angekommen sein; die ACD wird gefragt, bis sie es sagt.`,
    },
    reasonUnknown: {
      title: reason => `Die ACD kennt „${reason}“ nicht`,
      body: 'Nichts wurde geändert. „Nicht bereit“ geht auch ohne Grund.',
    },
    lateReadyKept: {
      title: 'Doch noch bereit',
      body: 'Die Antwort kam spät, aber die ACD hat es angenommen.',
    },
    lateReadyUndone: {
      title: 'Wieder nicht bereit',
      body: 'Dein früheres „Bereit“ kam an, als du nicht mehr damit gerechnet hast. Es wird zurückgenommen.',
    },
    owedDelivered: {
      title: 'Nicht bereit',
      body: 'Dein „Nicht bereit“ von vor dem Neustart kam erst jetzt an. Melde dich bereit, wenn du es bist.',
    },
    blocked: { title: 'Bereit braucht dich' },
    lostWhileReady: {
      title: 'Keine Antwort der ACD',
      body: time => `Du warst um ${time} bereit. Anrufe können dich noch erreichen.`,
    },
  },
};

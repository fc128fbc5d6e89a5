import type { Messages } from '../en';

/** What the agent is told. */
export const notice: Messages['notice'] = {
  changedElsewhere: {
    title: to => `${to}, anderswo gesetzt`,
    body: (from, to, earliest, latest) =>
      earliest === latest
        ? `${from} → ${to} um ${latest}`
        : `${from} → ${to} zwischen ${earliest} und ${latest}`,
    unseen: {
      'not-running': 'die App lief nicht',
      asleep: 'der Computer schlief',
      'no-answer': 'keine Antwort der ACD',
    },
    causes: {
      toReady: 'Vermutlich ein Supervisor, das Portal oder ein anderer Arbeitsplatz.',
      toNotReady:
        'Vermutlich Anrufe (verpasst, besetzt, Fehler), ein Supervisor, das Portal oder ein anderer Arbeitsplatz.',
      other: 'Vermutlich die ACD selbst, ein Supervisor, das Portal oder ein anderer Arbeitsplatz.',
      locked:
        'Am ehesten verpasste Anrufe: Der Bildschirm war gesperrt. Sonst ein Supervisor, das Portal oder ein anderer Arbeitsplatz.',
      'perhaps-ours':
        'Vielleicht dein eigenes früheres „Nicht bereit“, das erst jetzt ankam; sonst ein Supervisor, das Portal oder ein anderer Arbeitsplatz.',
      'after-rule':
        'Eben hatte die App von sich aus „Nicht bereit“ gesetzt. Vermutlich ein Supervisor, das Portal oder ein anderer Arbeitsplatz.',
    },
  },
  readyAllAlong: {
    title: 'Bereit, als die App endete, und jetzt wieder',
    body: (readyAt, seenAt) =>
      `Um ${readyAt} warst du bereit, dann endete die App; um ${seenAt} bist du es wieder. Vielleicht haben Anrufe einen leeren Platz erreicht.`,
  },
  changesElsewhere: {
    title: (to, count) => `${to}, ${count}-mal anderswo gesetzt`,
    body: (count, first) => `${count} Änderungen seit ${first}. Die letzte:`,
  },
  didNotStick: {
    title: { READY: '„Bereit“ hat nicht gehalten', NOT_READY: '„Nicht bereit“ gilt noch nicht' },
    body: {
      READY: found => `Die ACD hat die Änderung angenommen, meldet aber: ${found}.`,
      NOT_READY: found =>
        `Die ACD hat „Nicht bereit“ angenommen, meldet aber weiter ${found}, vielleicht bis dein Gespräch endet. Anrufe können dich noch erreichen.`,
    },
  },
  changeFailed: {
    title: wanted => `Wechsel auf „${wanted}“ gescheitert`,
    body: cause => `Es wurde nichts geändert: ${cause}.`,
    mayHaveReached: cause =>
      `Aufgegeben: ${cause}. Die Änderung kann trotzdem angekommen sein; die ACD wird gefragt, bis sie es sagt.`,
  },
  reasonUnknown: {
    title: reason => `Die ACD kennt „${reason}“ nicht`,
    body: 'Es wurde nichts geändert. „Nicht bereit“ geht auch ohne Grund.',
  },
  lateReadyKept: {
    title: 'Doch noch bereit',
    body: 'Die Antwort kam spät, aber die ACD hat es angenommen.',
  },
  lateReadyUndone: {
    title: 'Ein verspätetes „Bereit“ wird zurückgenommen',
    body: 'Dein früheres „Bereit“ kam zu spät an. Du wirst wieder auf „Nicht bereit“ gesetzt.',
  },
  owedDelivered: {
    title: 'Nicht bereit',
    body: 'Dein „Nicht bereit“ von vor dem Neustart kam erst jetzt an. Melde dich bereit, wenn du es bist.',
  },
  notReadyByRule: {
    title: (time, why) => `Nicht bereit seit ${time} (${why})`,
    body: 'Melde dich bereit, wenn du zurück bist.',
  },
  notYetByRule: {
    title: why => `„Nicht bereit“ ist noch nicht bestätigt (${why})`,
    body: time =>
      `Die App versucht es seit ${time} und gibt nicht auf; Anrufe können dich noch erreichen. Melde dich bereit, wenn du zurück bist.`,
  },
  why: {
    lock: 'Bildschirmsperre',
    idle: 'keine Eingabe',
    sleep: 'Energiesparen',
    logOff: 'Abmeldung vom Computer',
  },
  ruleStandsDown: {
    title: {
      lock: 'Bei Bildschirmsperre bleibt der Status jetzt, wie er ist',
      idle: 'Ohne Eingabe bleibt der Status jetzt, wie er ist',
      sleep: 'Vor dem Energiesparen bleibt der Status jetzt, wie er ist',
      logOff: 'Beim Abmelden vom Computer bleibt der Status jetzt, wie er ist',
    },
    body: 'Jemand anderes hat dich jedes Mal gleich wieder bereit gemeldet. Die Regel pausiert bis zum nächsten Start der App.',
  },
  idleSoon: {
    title: time => `Um ${time} auf „Nicht bereit“: keine Eingabe`,
    body: 'Berühr Tastatur oder Maus, dann bleibst du bereit.',
    stay: 'Bereit bleiben',
  },
  done: {
    title: (state, time) => `${state} seit ${time}`,
    body: {
      unlock: 'Wieder bereit: Der Bildschirm war nur kurz gesperrt.',
      other: 'Die ACD hat es bestätigt.',
    },
  },
  withoutReason: '„Nicht bereit“ ohne Grund',
  blocked: { title: 'Du wirst gebraucht' },
  lostWhileReady: {
    title: 'Keine Antwort der ACD',
    body: time => `Du warst um ${time} noch bereit. Anrufe können dich noch erreichen.`,
  },
};

import type { Messages } from '../en';

/** What the agent is told. */
export const notice: Messages['notice'] = {
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
    title: 'Ein verspätetes „Bereit“ wird zurückgenommen',
    body: 'Dein früheres „Bereit“ kam erst an, als du nicht mehr damit gerechnet hast. Der Status wird wieder „Nicht bereit“.',
  },
  owedDelivered: {
    title: 'Nicht bereit',
    body: 'Dein „Nicht bereit“ von vor dem Neustart kam erst jetzt an. Melde dich bereit, wenn du es bist.',
  },
  notReadyByLock: {
    title: time => `Nicht bereit seit ${time} (Bildschirmsperre)`,
    body: 'Melde dich bereit, wenn du zurück bist.',
  },
  notYetByLock: {
    title: '„Nicht bereit“ ist noch nicht bestätigt (Bildschirmsperre)',
    body: time =>
      `Der Bildschirm wurde um ${time} gesperrt. Es wird weiter versucht; Anrufe können dich noch erreichen. Melde dich bereit, wenn du zurück bist.`,
  },
  ruleStandsDown: {
    title: 'Bei Bildschirmsperre bleibt der Status jetzt, wie er ist',
    body: 'Jemand anderes hat dich jedes Mal gleich wieder bereit gemeldet. Die Regel pausiert bis zum nächsten Start von Bereit.',
  },
  withoutReason: 'Ohne Grund nicht bereit melden',
  blocked: { title: 'Bereit braucht dich' },
  lostWhileReady: {
    title: 'Keine Antwort der ACD',
    body: time => `Du warst um ${time} bereit. Anrufe können dich noch erreichen.`,
  },
};

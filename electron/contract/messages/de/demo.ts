import type { Messages } from '../en';

/** What the demo plays. */
export const demoPlays: Messages['demoPlays'] = {
  open: 'Was, wenn…',
  play: {
    'missed-calls': { name: 'Anrufe verpasst', line: 'zwei nacheinander' },
    supervisor: { name: 'Supervisor', line: 'greift ein' },
    'acd-off': { name: 'ACD aus', line: 'im Portal' },
    outage: { name: 'Ausfall', line: 'die ACD schweigt' },
    lock: { name: 'Sperre', line: 'des Bildschirms' },
  },
  end: {
    'acd-off': { name: 'ACD einschalten', line: 'oder unter „Telefon“' },
    outage: { name: 'Ausfall beenden', line: 'sonst nach 2\u00a0Min.' },
    lock: { name: 'Entsperren', line: 'du bist zurück' },
  },
  playing: what => `Gespielt wird: ${what}.`,
  lasts: { 'acd-off': 'ACD aus', outage: 'Ausfall', lock: 'Bildschirmsperre' },
  told: {
    missed:
      'Es hat zweimal geklingelt, und niemand hat abgenommen. Die ACD hat dich auf „Nicht\u00a0bereit“ gesetzt; die App hat es bemerkt und sagt es dir: Melde dich wieder bereit.',
    'not-called':
      'Du bist nicht bereit, und dann wird niemand angerufen. Melde dich bereit und spiel es noch einmal.',
    'set-ready':
      'Ein Supervisor hat dich bereit gemeldet. Die App lässt es so und sagt es dir: Anrufe können dich jetzt erreichen.',
    'set-not-ready':
      'Ein Supervisor hat dich auf „Nicht\u00a0bereit“ gesetzt. Wer es war, sagt die ACD nicht; die App nennt, was wahrscheinlich ist. Melde dich wieder bereit.',
    'acd-off':
      'Jemand hat im Portal die ACD für dich ausgeschaltet. Du bist noch bereit, aber kein Anruf erreicht dich, und die App sagt, warum. Schalte sie wieder ein, hier oder unter „Telefon“.',
    'acd-off-not-ready':
      'Jemand hat im Portal die ACD für dich ausgeschaltet. Melde dich bereit und sieh, was die App dann sagt.',
    'acd-on':
      'Die ACD ist für dich wieder eingeschaltet. Solange du bereit bist, können dich Anrufe erreichen.',
    unseen:
      'Es ist geschehen, aber der Ausfall verdeckt es. Beende den Ausfall und sieh, wie die App es bemerkt.',
    out: 'Die ACD schweigt. In einer halben Minute steht die App nicht mehr für deinen Status ein. Drück einen Knopf für „Nicht\u00a0bereit“: Das wird aufgehoben und gesendet, wenn die ACD zurück ist.',
    back: 'Die ACD antwortet wieder. Die App hat gleich gefragt, und ein aufgehobenes „Nicht\u00a0bereit“ wird gesendet.',
    locked:
      'Die Sperre setzt dich auf „Nicht\u00a0bereit“, damit kein Anruf einen leeren Platz erreicht. Drück jetzt „Entsperren“.',
    'locked-as-it-was':
      'Du warst nicht bereit, und das lässt eine Sperre, wie es ist. Entsperr, melde dich bereit und sperr noch einmal.',
    'lock-rule-off':
      'Die Regel für die Bildschirmsperre ist aus oder pausiert, darum bleibt dein Status. Sieh in die Einstellungen.',
    unlocked:
      'Du bist zurück und bleibst „Nicht\u00a0bereit“, bis du es änderst. Die App bietet es an: Melde dich bereit.',
    restores: 'Nach der kurzen Sperre meldet dich die App wieder bereit, wie du es eingestellt hast.',
    'unlocked-as-it-was': 'Du bist zurück, und dein Status ist, wie er war.',
  },
};

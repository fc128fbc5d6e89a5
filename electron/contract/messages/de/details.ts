import type { Messages } from '../en';

export const details: Messages['details'] = {
  tab: 'Telefon',
  title: 'Telefon & Skills',
  menu: 'Telefon & Skills…',
  obstacle: {
    'acd-off': 'die ACD ist für dich ausgeschaltet',
    'no-destination': 'kein Telefon ist eingeschaltet',
    'destination-off': 'Anrufe gehen an ein Telefon, das aus ist',
    'no-number': 'Anrufe gehen an eine Rufnummer, die nicht gesetzt ist',
    'no-skill': 'kein Skill ist eingeschaltet',
  },
  but: obstacle => `Aber: ${obstacle}`,
  destination: { SIP: 'SIP', EXTERNAL_NUMBER: 'die externe Rufnummer' },
  notice: {
    obstacle: {
      title: obstacle => `Du bist bereit, aber ${obstacle}`,
      body: 'So erreicht dich kein Anruf.',
    },
    change: {
      title: {
        done: 'Telefon & Skills sind geändert',
        already: 'Es war nichts zu ändern',
        stopped: 'Nichts geändert: Jemand anderes hat inzwischen etwas geändert',
        'called-off': 'Telefon & Skills wurden nicht geändert',
        failed: 'Telefon & Skills ließen sich nicht ändern',
        'not-kept': 'Die Änderung von Telefon & Skills blieb nicht bestehen',
        unclear: 'Ob Telefon & Skills geändert wurden, weiß niemand',
      },
      cause: cause => `Der Grund: ${cause}.`,
      replaced: 'Eine Änderung, die jemand anderes dazwischen gemacht hat, wurde durch deine ersetzt.',
      leftNotReady: 'Du bist nicht bereit. Geh auf Bereit, sobald du es bist.',
      look: 'Wie es jetzt ist, zeigt „Telefon & Skills“.',
    },
  },
  step: {
    'not-ready': 'Erst auf Nicht bereit …',
    reading: 'Wird gelesen …',
    writing: 'Wird geändert …',
    checking: 'Wird nachgesehen, ob es so ist …',
  },
};

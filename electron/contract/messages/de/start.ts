import { PRODUCT } from '../../product';
import type { Messages } from '../en';

export const start: Messages['start'] = {
  title: `${PRODUCT.name} kann nicht starten`,
  why: {
    denied: `${PRODUCT.name} darf an dem Ort nicht schreiben, an dem es seine Dateien ablegt.`,
    full: 'Der Datenträger ist voll.',
    'in-the-way': `Wo ${PRODUCT.name} seine Dateien ablegt, liegt etwas anderes: eine Datei oder eine Verknüpfung, die ins Leere führt.`,
    other: `${PRODUCT.name} kann den Ort nicht benutzen, an dem es seine Dateien ablegt.`,
  },
  where: (path, code) => `Ort: ${path} (${code})`,
  remedy: {
    denied: `Erlaube deinem Benutzer, dort zu schreiben, oder frag, wer diesen Computer betreut. Starte ${PRODUCT.name} dann noch einmal.`,
    full: `Schaff etwas Platz und starte ${PRODUCT.name} dann noch einmal.`,
    'in-the-way': `Benenne es um oder verschieb es und starte ${PRODUCT.name} dann noch einmal.`,
    other: 'Frag, wer diesen Computer betreut.',
  },
  elsewhere: {
    title: `${PRODUCT.name} läuft in einer anderen deiner Sitzungen`,
    where: (session, since) =>
      `Du bist mehrfach angemeldet. ${PRODUCT.name} läuft in deiner Sitzung „${session}“, seit ${since}: Dort ist sein Symbol, und dort sieht es die Bildschirmsperre.`,
    remedy: `Um es hier zu benutzen, wähle dort „${PRODUCT.name} beenden“ oder melde dich dort ab. Starte es dann hier noch einmal.`,
  },
  unexpected: 'Es ist etwas schiefgegangen, das nicht schiefgehen sollte.',
  unexpectedRemedy: 'Versuch es noch einmal. Hilft das nicht, zeig dies denen, die diesen Computer betreuen.',
};

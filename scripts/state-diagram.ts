import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { MOVES, type Phase } from '../electron/core/machine';
import { cli } from './child';
import { projectRoot } from './project';

/** The document that holds the diagram, from the project's folder. */
export const DOCUMENT = 'docs/state-machine.md';
const BLOCK = /```mermaid\n[\s\S]*?```/;

/** The phases in which nothing is open are drawn as one where it does not matter which of them comes. */
const CLOSED: readonly Phase[] = ['settled', 'watching'];

/** The machine of core/machine.ts as a Mermaid state diagram; moves between the same two phases share an arrow. */
export function diagram(): string {
  const arrows = new Map<string, string[]>();
  for (const [from, causes] of Object.entries(MOVES)) {
    for (const [cause, targets] of Object.entries(causes)) {
      for (const to of drawn(targets)) {
        const arrow = `${from} --> ${to}`;
        arrows.set(arrow, [...(arrows.get(arrow) ?? []), cause]);
      }
    }
  }
  return [
    '```mermaid',
    'stateDiagram-v2',
    '  direction LR',
    '  state "nothing is open" as closed {',
    ...CLOSED.map(phase => `    ${phase}`),
    '  }',
    '  [*] --> settled',
    ...[...arrows].map(([arrow, causes]) => `  ${arrow}: ${causes.join(', ')}`),
    '```',
  ].join('\n');
}

function drawn(targets: readonly Phase[]): string[] {
  if (!CLOSED.every(phase => targets.includes(phase))) return [...targets];
  return ['closed', ...targets.filter(phase => !CLOSED.includes(phase))];
}

/** A document with the diagram as it is now. Throws an Error if it has no place for one. */
export function withDiagram(text: string): string {
  if (!BLOCK.test(text)) throw new Error(`${DOCUMENT} has no mermaid block to put the diagram into.`);
  return text.replace(BLOCK, diagram());
}

void cli(import.meta.url, () => {
  const file = path.join(projectRoot, DOCUMENT);
  writeFileSync(file, withDiagram(readFileSync(file, 'utf8')));
  console.log(`${DOCUMENT} shows the machine as it is.`);
  return 0;
});

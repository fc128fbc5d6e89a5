import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { MOVES } from '../electron/core/machine';
import { cli } from './child';
import { projectRoot } from './project';

/** The document that holds the diagram, from the project's folder. */
export const DOCUMENT = 'docs/state-machine.md';
const BLOCK = /```mermaid\n[\s\S]*?```/;

/** The machine of core/machine.ts as a Mermaid state diagram; moves between the same two phases share an arrow. */
export function diagram(): string {
  const arrows = new Map<string, string[]>();
  for (const [from, causes] of Object.entries(MOVES)) {
    for (const [cause, targets] of Object.entries(causes)) {
      for (const to of targets) {
        const arrow = `${from} --> ${to}`;
        arrows.set(arrow, [...(arrows.get(arrow) ?? []), cause]);
      }
    }
  }
  const lines = [...arrows].map(([arrow, causes]) => `  ${arrow}: ${causes.join(', ')}`);
  return ['```mermaid', 'stateDiagram-v2', '  [*] --> settled', ...lines, '```'].join('\n');
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

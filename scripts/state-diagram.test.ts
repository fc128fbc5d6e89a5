import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { projectRoot } from './project';
import { DOCUMENT, diagram, withDiagram } from './state-diagram';

const text = readFileSync(path.join(projectRoot, DOCUMENT), 'utf8');

it('the document shows the machine as it is; else run `npx tsx scripts/state-diagram.ts`', () => {
  expect(withDiagram(text)).toBe(text);
});

it('the diagram has each phase, and what moves it', () => {
  expect(diagram()).toContain('  sent --> acknowledged: acknowledged, agreed\n');
  expect(diagram()).toContain('  acknowledged --> closed: agreed, otherwise\n');
});

it('a document without a place for it is an error', () => {
  expect(() => withDiagram('# Nothing')).toThrow('no mermaid block');
});

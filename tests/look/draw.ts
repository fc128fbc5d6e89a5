import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cli } from '../../scripts/child';
import { ALL, draw, fileOf, KEPT, LANGUAGES, NAMES, SCHEMES } from './gallery';
import { openStage } from './stage/stage';

/** Each scene's pictures side by side. */
function table(): string {
  const heads = LANGUAGES.flatMap(language => SCHEMES.map(scheme => `${language}, ${scheme}`));
  const row = (name: string) => {
    const files = LANGUAGES.flatMap(language => SCHEMES.map(scheme => fileOf(name, language, scheme)));
    return [name, ...files.map(file => `<img src="${file}" width="180" alt="${file}">`)];
  };
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(['', ...heads]),
    line(Array(heads.length + 1).fill('---')),
    ...NAMES.map(name => line(row(name))),
  ].join('\n');
}

const ABOUT = `# The window, in pictures

Every screen in every state that matters. \`npm run screenshots\` draws them anew from the scenes in \`tests/look/scenes/\`,
and makes this page; the tests compare. The letters are Inter, so that the pictures are the same on every machine; the
app itself uses the system's font.

`;

/** Draws all pictures anew, and the page that shows them. Runs on the throw-away desktop (scripts/screenshots.ts). */
void cli(import.meta.url, async () => {
  rmSync(KEPT, { recursive: true, force: true });
  mkdirSync(KEPT, { recursive: true });
  const stage = await openStage();
  let bytes = 0;
  for (const name of NAMES) {
    for (const [file, picture] of await draw(stage, name, ALL)) {
      bytes += picture.length;
      writeFileSync(path.join(KEPT, file), picture);
    }
  }
  await stage.end();
  writeFileSync(path.join(KEPT, 'README.md'), `${ABOUT}${table()}\n`);
  console.log(`${NAMES.length} scenes in docs/screenshots/, ${(bytes / 1e6).toFixed(1)} MB.`);
  return 0;
});

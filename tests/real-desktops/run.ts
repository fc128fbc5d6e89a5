/** `npm run test:desktops`: the packaged app on real desktops, each in a container of its own. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PNG } from 'pngjs';
import { build } from '../../scripts/build';
import { cli } from '../../scripts/child';
import { electronRuntime } from '../../scripts/electron-runtime';
import { pack } from '../../scripts/package';
import { projectRoot } from '../../scripts/project';
import { DESKTOPS } from './desktops';
import { debianRoot } from './root';
import { record, recorded, tableOf, worse } from './table';
import { type Row, visit } from './visit';

const USAGE = `Usage: npm run test:desktops -- [DESKTOP…] [--write]

  DESKTOP   some of: ${Object.keys(DESKTOPS).join(', ')} (default: all, one after the other)
  --write   put what they showed into the table of docs/platforms.md

Needs Linux, root, and 3 GB in the cache for Debian's desktops, which the first run installs there. Pictures of what went
wrong lie in screenshots/desktops/.`;

/** Where pictures of what went wrong lie. */
const ALBUM = path.join(projectRoot, 'screenshots/desktops');

void cli(import.meta.url, async args => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { write: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (positionals.some(name => !DESKTOPS[name])) throw new Error(USAGE);
  const runtime = await electronRuntime();
  const root = await debianRoot(runtime.dist);
  await build();
  const packed = await pack(runtime, ['--dir'], false);
  if (packed.code !== 0) throw new Error(packed.output);

  const before = recorded();
  const rows = new Map<string, Row>();
  for (const [name, desktop] of Object.entries(DESKTOPS)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    console.log(desktop.title);
    const begun = performance.now();
    rows.set(
      name,
      await visit(root, path.join(projectRoot, 'release/linux-unpacked'), desktop, albumOf(name)),
    );
    console.log(`  ${Math.round((performance.now() - begun) / 1000)} s`);
    if (values.write) record(rows);
  }
  console.log(`\n${tableOf(rows)}\n`);
  const faults = worse(before, rows);
  for (const fault of faults) console.error(fault);
  return faults.length > 0 ? 1 : 0;
});

function albumOf(name: string) {
  const folder = path.join(ALBUM, name);
  rmSync(folder, { recursive: true, force: true });
  return {
    keep(what: string, picture: PNG): void {
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, `${what.replace(/\W+/g, '-')}.png`), PNG.sync.write(picture));
    },
  };
}

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { build } from '../../scripts/build';
import { cli, script } from '../../scripts/child';
import { withDesktop } from '../../scripts/desktop';
import { electronRuntime } from '../../scripts/electron-runtime';
import { projectRoot } from '../../scripts/project';
import { requireSystemPackages } from '../../scripts/system-packages';

interface Bench {
  /** `import.meta.url` of the file that npm runs. */
  readonly url: string;
  /** What is done again and again, which is also the name of the option: `locks`. */
  readonly rounds: string;
  readonly usual: number;
  /** What a number of them means, e.g. `for each way to hear of it`. */
  readonly each: string;
  /** From what to what it is measured. */
  readonly measured: string;
  /** Measures and prints; gives back the exit code. */
  readonly run: (rounds: number) => Promise<number>;
}

/**
 * A benchmark of the real app as a command: it builds the app, and runs the same file again on a throw-away desktop of its
 * own, so that nobody's screen is locked or covered by it. Its numbers are in ms.
 */
export function benchmark({ url, rounds, usual, each, measured, run }: Bench): void {
  const file = path.relative(projectRoot, fileURLToPath(url));
  const command = `npm run bench:${path.basename(file, '.ts')}`;
  const usage = `Usage: ${command} -- [--${rounds} ${usual}]\n\n  --${rounds}  how many ${each}, 20 or more (default: ${usual})`;
  const commandLine = z.object({
    help: z.boolean().default(false),
    [rounds]: z.coerce
      .number('A number, please.')
      .int()
      .min(20, 'With fewer than 20 chance decides.')
      .default(usual),
    /** For the process that runs on the throw-away desktop. */
    inside: z.boolean().default(false),
  });

  void cli(url, async args => {
    const { values } = parseArgs({
      args,
      options: { help: { type: 'boolean' }, [rounds]: { type: 'string' }, inside: { type: 'boolean' } },
    });
    const parsed = commandLine.safeParse(values);
    if (!parsed.success) throw new Error(`${parsed.error.issues[0]?.message}\n\n${usage}`);
    const { help, inside, [rounds]: count } = parsed.data;
    if (!help) return inside ? run(Number(count)) : onDesktop(Number(count));
    console.log(usage);
    return 0;
  });

  async function onDesktop(count: number): Promise<number> {
    const runtime = await electronRuntime();
    await requireSystemPackages('desktop', runtime.dist);
    await build();
    console.log(`Electron ${runtime.version}, ${count} ${rounds} each; ${measured}, in ms.\n`);
    return withDesktop(script(file, '--inside', `--${rounds}`, String(count)), {
      ELECTRON_OVERRIDE_DIST_PATH: runtime.dist,
    });
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it } from '@jest/globals';

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** Starts `npm run acd` without npm in between, so that signals arrive where they are meant to. */
function run(...args: string[]) {
  const root = join(__dirname, '..');
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'scripts/acd.ts'), ...args], {
    cwd: root,
  });
  const lines: string[] = [];
  let gotMore = () => {};
  createInterface({ input: child.stdout }).on('line', line => {
    lines.push(line);
    gotMore();
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', chunk => {
    complaint += String(chunk);
  });
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, complaint, lines }));
  /** The first line that holds this text, also one that is still to come. */
  const line = (part: string) =>
    new Promise<string>(resolve => {
      gotMore = () => {
        const found = lines.find(text => text.includes(part));
        if (found !== undefined) resolve(found);
      };
      gotMore();
    });
  running.push(child);
  return { child, ended, line };
}

describe('the ACD by hand', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'answers, obeys what is typed, shows no key, and ends on %s',
    async signal => {
      const { child, ended, line } = run('--port', '0');
      await line('Ctrl+C ends it');
      const url = (await line('listens on')).replace(/.* /, '');
      const key = (await line('Key ')).replace(/.* /, '');
      const ask = async (access_key: string) => {
        const body = JSON.stringify({ access_key, email: 'alex@demo.example' });
        const response = await fetch(`${url}/acd/agent-state/retrieve`, { method: 'POST', body });
        return response.json();
      };

      child.stdin.write('supervisor alex@demo.example READY\n');
      expect(await line('alex@demo.example READY')).toBe('alex@demo.example READY');
      expect(await ask(key)).toEqual({ email: 'alex@demo.example', state: 'READY' });
      expect(await line('→ 200')).toContain('"access_key":"•••"');
      expect(await ask('a wrong one')).toMatchObject({ error_code: 'BAD_CREDENTIALS' });
      expect(await line('→ 400')).not.toContain('a wrong one');

      child.kill(signal);
      expect(await ended).toMatchObject({ code: 0, complaint: '' });
    },
  );

  it('prints lines to paste that hold what each endpoint needs', async () => {
    const { line } = run('--port', '0', '--reason-field', 'not_ready_reason');
    await line('Ctrl+C ends it');
    for (const part of ['retrieve -H', '"READY"}', '"not_ready_reason":"LUN"}', 'details/user/retrieve']) {
      const curl = await line(part);
      const [, address = '', body = ''] = /^curl -sS (\S+) .* -d '(.*)'$/.exec(curl) ?? [];
      expect((await fetch(address, { method: 'POST', body })).status).toBe(200);
    }
  });
});

describe('the command line', () => {
  it.each([
    [['--port', 'soon'], 'The port is a whole number from 0 to 65535.\n'],
    [['--port', '65536'], 'The port is a whole number from 0 to 65535.\n'],
    [['--port', ''], 'The port is a whole number from 0 to 65535.\n'],
    [['--reason-field', 'reason'], 'The reason field is nrr or not_ready_reason.\n'],
    [['--prot', '1'], "Unknown option '--prot'. --help shows what there is.\n"],
  ])('%j is answered with one sentence and the exit code 2', async (args, sentence) => {
    expect(await run(...args).ended).toEqual({ code: 2, complaint: sentence, lines: [] });
  });

  it('--help tells everything that can be asked for and typed', async () => {
    const { code, lines } = await run('--help').ended;
    expect(code).toBe(0);
    for (const word of ['--port', '--reason-field', 'miss', 'supervisor', 'weather', 'rotate']) {
      expect(lines.join('\n')).toContain(word);
    }
  });

  it('says that the port is taken, with the exit code 1', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = String(typeof address === 'object' ? address?.port : '');
    const { code, complaint } = await run('--port', port).ended;
    other.close();
    expect(code).toBe(1);
    expect(complaint).toMatch(new RegExp(`^Port ${port} cannot be used: .*EADDRINUSE`));
  });
});

/** `npm run acd -- --port 8085`: the embedded ACD on this machine, to try a client on by hand. Ctrl+C ends it. */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { CONTROLS, runControl } from '../electron/acd-service/controls';
import { createDemoAcd, type DemoAccount } from '../electron/acd-service/demo';
import { describeAgent, describeExchange } from '../electron/acd-service/describe';
import { paths } from '../electron/acd-service/endpoints';
import { type AcdServer, startAcdServer } from '../electron/acd-service/server';

const USAGE = `Usage: npm run acd -- [--port 8085] [--reason-field nrr|not_ready_reason]

  --port          where to listen on 127.0.0.1; 0 takes any free port (default: 8085)
  --reason-field  what the not-ready reason is called on the wire (default: nrr)
  --help          this text

While it runs, type:
${CONTROLS}`;

const commandLine = z.object({
  help: z.boolean().default(false),
  port: z
    .string()
    .regex(/^\d{1,5}$/)
    .default('8085')
    .transform(Number)
    .refine(port => port <= 65535),
  'reason-field': z.enum(['nrr', 'not_ready_reason']).default('nrr'),
});

const EXPECTED: Record<string, string> = {
  port: 'The port is a whole number from 0 to 65535.',
  'reason-field': 'The reason field is nrr or not_ready_reason.',
};

const say = (text: string) => process.stdout.write(`${text}\n`);
const complain = (text: string) => process.stderr.write(`${text}\n`);

process.exitCode = await main(process.argv.slice(2));

/** Returns the exit code: 0 once stopped, 1 if the port cannot be had, 2 for a command line it does not understand. */
async function main(args: string[]): Promise<number> {
  const options = readCommandLine(args);
  if (typeof options === 'string') {
    complain(options);
    return 2;
  }
  if (options.help) {
    say(USAGE);
    return 0;
  }

  const reasonField = options['reason-field'];
  const { acd, account } = createDemoAcd({ reasonField });
  let server: AcdServer;
  try {
    server = await startAcdServer(acd, { port: options.port });
  } catch (error) {
    complain(
      `Port ${options.port} cannot be used: ${error instanceof Error ? error.message : String(error)}`,
    );
    return 1;
  }

  say(greeting(server.url, account, acd.agents.map(describeAgent), reasonField));
  acd.onExchange(exchange => say(describeExchange(exchange)));
  const input = createInterface({ input: process.stdin });
  input.on('line', line => {
    const shown = runControl(acd, line);
    if (shown !== '') say(shown);
  });

  await stopSignal();
  input.close();
  await server.close();
  return 0;
}

function stopSignal(): Promise<void> {
  return new Promise(resolve => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

function readCommandLine(args: string[]): z.infer<typeof commandLine> | string {
  try {
    const { values } = parseArgs({
      args,
      options: { help: { type: 'boolean' }, port: { type: 'string' }, 'reason-field': { type: 'string' } },
    });
    const read = commandLine.safeParse(values);
    return read.success ? read.data : (EXPECTED[String(read.error.issues[0]?.path[0])] ?? read.error.message);
  } catch (error) {
    const [sentence] = String(error instanceof Error ? error.message : error).split('. ');
    return `${sentence}. --help shows what there is.`;
  }
}

function greeting(url: string, account: DemoAccount, agents: string[], reasonField: string): string {
  const who = { access_key: account.accessKey, email: account.email };
  const lunch = { ...who, state: 'NOT_READY', [reasonField]: 'LUN' };
  return `The embedded ACD listens on ${url}

Key      ${account.accessKey}
Agents   ${agents.join('\n         ')}
Reasons  ${account.reasons.map(({ code, label }) => `${code} ${label.en}`).join(', ')}

${curl(url + paths.retrieveState, who)}
${curl(url + paths.changeState, { ...who, state: 'READY' })}
${curl(url + paths.changeState, lunch)}
${curl(url + paths.retrieveDetails, who)}

Type help for what can happen to an agent. Ctrl+C ends it.
`;
}

function curl(address: string, body: object): string {
  return `curl -sS ${address} -H 'content-type: application/json' -d '${JSON.stringify(body)}'`;
}

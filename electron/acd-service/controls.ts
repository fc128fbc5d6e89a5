import type { Acd, AgentView } from './acd';
import { createAccessKey } from './demo';
import type { Exchange } from './journal';
import type { Weather, WeatherScope } from './weather';

/** What can be typed while the ACD runs by hand. */
export const CONTROLS = `miss EMAIL                       a call is missed; the second in a row sets READY to NOT_READY
supervisor EMAIL STATE [REASON]  somebody else sets the state (any word: also one nobody knows yet)
weather KIND [NUMBER] [xTIMES]   fine | slow MS | error STATUS | busy SECONDS | drops | drops-answer |
                                 stalls | silent | html STATUS; "weather busy 5 x3" ends after three requests
rotate                           a new access key; the old one is refused from now on
agents                           who is in which state
help                             this list`;

/**
 * Does what one typed line says.
 *
 * @returns what to show; for a line that cannot be done, a sentence that says why. Never throws for what was typed.
 */
export function runControl(acd: Acd, line: string): string {
  const [word = '', ...rest] = line.trim().split(/\s+/);
  const [email, state, reason] = rest;
  try {
    switch (word) {
      case '':
        return '';
      case 'miss':
        return email === undefined ? 'Who missed it? miss EMAIL' : describeAgent(acd.missCall(email));
      case 'supervisor':
        if (email === undefined || state === undefined)
          return 'Whom, and what to? supervisor EMAIL STATE [REASON]';
        return describeAgent(acd.supervisorSets(email, state, reason));
      case 'weather':
        return changeWeather(acd, rest);
      case 'rotate': {
        const key = createAccessKey();
        acd.rotateKey(key);
        return `The key is now ${key}`;
      }
      case 'agents':
        return acd.agents.map(describeAgent).join('\n');
      case 'help':
        return CONTROLS;
      default:
        return `There is no "${word}". Try help.`;
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** One agent in one line. */
export function describeAgent({ email, state, reason, missedCalls }: AgentView): string {
  const calls = missedCalls === 1 ? '1 missed call' : `${missedCalls} missed calls`;
  return [
    email,
    state,
    ...(reason === null ? [] : [reason]),
    ...(missedCalls > 0 ? [`(${calls})`] : []),
  ].join(' ');
}

/**
 * One exchange in one line, at the local time and safe to show: of what the client sent, only the values of known
 * parameters, and the key nowhere; a body that is no JSON object is not shown, since the key may be anywhere in it.
 */
export function describeExchange({ at, method, path, request, status, response }: Exchange): string {
  const time = new Date(at).toTimeString().slice(0, 8);
  const answer = typeof response === 'string' ? `${response.length} characters` : JSON.stringify(response);
  const line = `${time} ${method} ${path} ${shown(request)} → ${status}${response === '' ? '' : ` ${answer}`}`;
  const key: unknown = isObject(request) ? Reflect.get(request, 'access_key') : undefined;
  return typeof key === 'string' && key !== '' ? line.replaceAll(key, MASK) : line;
}

const MASK = '•••';

const SHOWN = new Set([
  'email',
  'state',
  'nrr',
  'not_ready_reason',
  'cloud_acd_enabled',
  'sip_enabled',
  'external_number_enabled',
  'external_number',
  'user_skills',
]);

function shown(request: unknown): string {
  if (!isObject(request)) return '(not a JSON object)';
  const parameters = Object.entries(request);
  return JSON.stringify(
    Object.fromEntries(parameters.map(([name, value]) => [name, SHOWN.has(name) ? value : MASK])),
  );
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function changeWeather(acd: Acd, words: readonly string[]): string {
  const times = words.find(word => /^x\d+$/.test(word));
  const [kind = '', number] = words.filter(word => word !== times);
  const weather = weatherFrom(kind, number === undefined ? undefined : Number(number));
  if (!weather) return `There is no weather "${kind}". Try help.`;
  const scope: WeatherScope = times === undefined ? {} : { times: Number(times.slice(1)) };
  acd.setWeather(weather, scope);
  return `The weather is ${JSON.stringify(weather)}${times === undefined ? '' : ` for ${times.slice(1)} requests`}`;
}

function weatherFrom(kind: string, number: number | undefined): Weather | undefined {
  switch (kind) {
    case 'fine':
    case 'drops':
    case 'drops-answer':
    case 'stalls':
    case 'silent':
      return { is: kind };
    case 'slow':
      return { is: kind, ms: number ?? 3000 };
    case 'error':
      return { is: kind, status: number ?? 503 };
    case 'busy':
      return { is: kind, ...(number !== undefined && { retryAfterSeconds: number }) };
    case 'html':
      return { is: kind, ...(number !== undefined && { status: number }) };
    default:
      return undefined;
  }
}

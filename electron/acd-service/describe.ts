import type { AgentView } from './acd';
import type { Exchange } from './journal';

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

/** All that the ACD knows of an agent, in a few lines. */
export function describeDetails(agent: AgentView): string {
  const { cloudAcdEnabled, sipEnabled, externalNumberEnabled, externalNumber, skills } = agent;
  const number = externalNumber === '' ? 'none' : externalNumber;
  const names = (has: boolean) =>
    skills
      .filter(skill => skill.has === has)
      .map(({ name }) => name)
      .join(', ') || 'none';
  return `${describeAgent(agent)}
  acd     ${onOrOff(cloudAcdEnabled)}
  sip     ${onOrOff(sipEnabled)}
  number  ${onOrOff(externalNumberEnabled)} (${number})
  calls   go to ${agent.currentDestination}
  skills  on: ${names(true)}; off: ${names(false)}`;
}

const onOrOff = (is: boolean) => (is ? 'on' : 'off');

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

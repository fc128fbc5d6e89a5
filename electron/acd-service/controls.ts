import type { Acd, AgentDetails } from './acd';
import { createAccessKey } from './demo';
import { describeAgent, describeDetails } from './describe';
import type { Weather, WeatherScope } from './weather';

/** What can be typed while the ACD runs by hand. */
export const CONTROLS = `miss EMAIL                       a call is missed; the second in a row sets READY to NOT_READY
call EMAIL begins|ends           a call: until it ends, Not Ready is acknowledged and not applied
supervisor EMAIL STATE [REASON]  somebody else sets the state (any word: also one nobody knows yet)
details EMAIL acd|sip|number on|off
                                 somebody else switches the ACD, SIP or the external number for the agent
number EMAIL [NUMBER]            somebody else sets the external number, or removes it
skill EMAIL NAME on|off          somebody else gives or takes a skill (a NAME may have blanks)
add-skill NAME, remove-skill NAME
                                 the account gets a skill nobody has yet, or loses one
weather KIND [NUMBER] [xTIMES]   fine | slow MS | error STATUS | busy SECONDS | drops | drops-answer |
                                 stalls | silent | html STATUS; "weather busy 5 x3" ends after three requests
rotate                           a new access key; the old one is refused from now on
agents                           who is in which state
show EMAIL                       all of one agent: state, phone, skills
help                             this list`;

type Words = readonly string[];

/** What each first word does with those behind it. What cannot be done is an Error that says why. */
const DEEDS: ReadonlyMap<string, (acd: Acd, words: Words) => string> = new Map([
  ['', () => ''],
  ['miss', (acd, [email = missing('Who missed it? miss EMAIL')]) => describeAgent(acd.missCall(email))],
  ['call', call],
  ['supervisor', changeState],
  ['details', switchDetail],
  ['number', changeNumber],
  ['skill', switchSkill],
  ['add-skill', (acd, words) => changeAccount(acd, acd.addSkill, words)],
  ['remove-skill', (acd, words) => changeAccount(acd, acd.removeSkill, words)],
  ['weather', changeWeather],
  ['rotate', rotateKey],
  ['agents', acd => acd.agents.map(describeAgent).join('\n')],
  ['show', (acd, [email = missing('Whom? show EMAIL')]) => describeDetails(acd.agent(email))],
  ['help', () => CONTROLS],
]);

/**
 * Does what one typed line says.
 *
 * @returns what to show; for a line that cannot be done, a sentence that says why. Never throws for what was typed.
 */
export function runControl(acd: Acd, line: string): string {
  const [word = '', ...rest] = line.trim().split(/\s+/);
  try {
    return DEEDS.get(word)?.(acd, rest) ?? `There is no "${word}". Try help.`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function missing(question: string): never {
  throw new Error(question);
}

function changeState(acd: Acd, [email, state, reason]: Words): string {
  if (email === undefined || state === undefined)
    missing('Whom, and what to? supervisor EMAIL STATE [REASON]');
  return describeAgent(acd.supervisorSets(email, state, reason));
}

function call(acd: Acd, [email, what]: Words): string {
  if (email === undefined || (what !== 'begins' && what !== 'ends'))
    missing('Whose, and what of it? call EMAIL begins|ends');
  return describeAgent(what === 'begins' ? acd.startCall(email) : acd.endCall(email));
}

const SWITCHES = {
  acd: 'cloudAcdEnabled',
  sip: 'sipEnabled',
  number: 'externalNumberEnabled',
} as const satisfies Record<string, keyof AgentDetails>;

function switchDetail(acd: Acd, [email, what = '', to]: Words): string {
  if (email === undefined || !isSwitch(what) || !isOnOrOff(to))
    missing('Whose, which, and which way? details EMAIL acd|sip|number on|off');
  return describeDetails(acd.supervisorChanges(email, { [SWITCHES[what]]: to === 'on' }));
}

function changeNumber(acd: Acd, [email, ...number]: Words): string {
  if (email === undefined) missing('Whose? number EMAIL [NUMBER]');
  return describeDetails(acd.supervisorChanges(email, { externalNumber: number.join(' ') }));
}

function switchSkill(acd: Acd, [email, ...words]: Words): string {
  const [name, to] = [words.slice(0, -1).join(' '), words.at(-1)];
  if (email === undefined || name === '' || !isOnOrOff(to))
    missing('Whose, which, and which way? skill EMAIL NAME on|off');
  return describeDetails(acd.supervisorChanges(email, { skills: [{ name, has: to === 'on' }] }));
}

function changeAccount(acd: Acd, change: (skill: string) => void, words: Words): string {
  if (words.length === 0) missing('Which? add-skill NAME, remove-skill NAME');
  change(words.join(' '));
  return acd.agents.map(describeDetails).join('\n');
}

const isSwitch = (word: string): word is keyof typeof SWITCHES => Object.hasOwn(SWITCHES, word);
const isOnOrOff = (word: string | undefined): word is 'on' | 'off' => word === 'on' || word === 'off';

function rotateKey(acd: Acd): string {
  const key = createAccessKey();
  acd.rotateKey(key);
  return `The key is now ${key}`;
}

function changeWeather(acd: Acd, words: Words): string {
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

/** Every example of the API's page: its request in, its exact response out, in-process and over a real socket. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Acd, type AcdOptions, type AgentSeed, createAcd } from './acd';
import { type AcdServer, startAcdServer } from './server';
import { acdFetch } from './service';

const KEY = 'XXXXX-XXXX-XXXXXX'; // as printed on the page, in every example
const skills = (...names: [name: string, has: boolean][]) => names.map(([name, has]) => ({ name, has }));
const onPage = skills(
  ['English', false],
  ['German', true],
  ['Sales', false],
  ['Support', true],
  ['Spanish', false],
  ['Customer Service', true],
  ['Accounting', false],
);
const agents: AgentSeed[] = [
  { email: 'test@test.com' },
  {
    email: 'agent@test.com',
    state: 'READY',
    externalNumberEnabled: true,
    externalNumber: '+4922155400300',
    skills: onPage,
  },
  { email: 'dhanks@test.com', skills: onPage },
];
const account: AcdOptions = { accessKey: KEY, agents, reasons: ['COF'] };
const otherKey: AcdOptions = { ...account, accessKey: 'another key' };
const noReasons: AcdOptions = { ...account, reasons: [] };

const state = '/acd/agent-state/retrieve';
const changeState = '/acd/agent-state/change';
const details = '/acd/details/user/retrieve';
const changeDetails = '/acd/details/user/change';

const toDetails = {
  access_key: KEY,
  email: 'dhanks@test.com',
  cloud_acd_enabled: true,
  sip_enabled: true,
  external_number_enabled: true,
  external_number: '+491231244',
  state: 'READY',
};
const wireSkills = (...names: [name: string, has: boolean][]) =>
  names.map(([name, has_skill]) => ({ name, has_skill }));

type Example = {
  of: string;
  path: string;
  service: AcdOptions;
  request: object;
  status: number;
  response: object;
};

const badCredentials = (path: string, section: string): Example => ({
  of: `${section}, BAD_CREDENTIALS (the account has another key)`,
  path,
  service: otherKey,
  request: { access_key: KEY, page: 1, page_size: 10 },
  status: 400,
  response: { error_code: 'BAD_CREDENTIALS', error_message: 'Bad credentials', fields: [] },
});
const invalidJson = (path: string, of: string): Example => ({
  of,
  path,
  service: account,
  request: { access_key: KEY, unknown_parameter: 'unknown' },
  status: 400,
  response: {
    error_code: 'INVALID_JSON',
    error_message: 'An invalid JSON object was provided in the request body.',
    fields: ['unknown_parameter'],
  },
});
const agentErrors = (path: string, section: string): Example[] => [
  {
    of: `${section}, AGENT_NOT_FOUND`,
    path,
    service: account,
    request: { access_key: KEY, email: 'unknownemail@test.com' },
    status: 400,
    response: { error_code: 'AGENT_NOT_FOUND', error_message: 'Agent not found.', fields: [] },
  },
  {
    of: `${section}, AGENT_STATE_INVALID_EMAIL`,
    path,
    service: account,
    request: { access_key: KEY, email: 'invalidemail@@test.com' },
    status: 400,
    response: {
      error_code: 'AGENT_STATE_INVALID_EMAIL',
      error_message: 'Invalid email. You can use only valid email of agent which belongs to your account.',
      fields: ['email'],
    },
  },
];

const examples: Example[] = [
  {
    of: 'query the status, success',
    path: state,
    service: account,
    request: { access_key: KEY, email: 'test@test.com' },
    status: 200,
    response: { email: 'test@test.com', state: 'NOT_READY' },
  },
  {
    of: 'change the status, success (the account has the reason COF)',
    path: changeState,
    service: account,
    request: { access_key: KEY, email: 'agent@test.com', state: 'READY', nrr: 'COF' },
    status: 200,
    response: { success: true },
  },
  badCredentials(changeState, 'change the status'),
  {
    // The page's request has page and asks for page_size, which are parameters of another API: same code, same
    // message, same fields, with a parameter this one has.
    of: 'change the status, FIELD_IS_REQUIRED (in shape: email for page_size)',
    path: changeState,
    service: account,
    request: { access_key: KEY },
    status: 400,
    response: {
      error_code: 'FIELD_IS_REQUIRED',
      error_message: "Parameter 'email' is required",
      fields: ['email'],
    },
  },
  invalidJson(changeState, 'change the status, INVALID_JSON'),
  ...agentErrors(changeState, 'change the status'),
  {
    of: 'change the status, AGENT_NOT_READY_REASON_NOT_FOUND (the account has no reason COF)',
    path: changeState,
    service: noReasons,
    request: { access_key: KEY, email: 'agent@test.com', state: 'READY', nrr: 'COF' },
    status: 400,
    response: {
      error_code: 'AGENT_NOT_READY_REASON_NOT_FOUND',
      error_message: 'Agent not ready reason not found.',
      fields: ['nrr'],
    },
  },
  {
    of: 'retrieve the details, success (without the comma at the end)',
    path: details,
    service: account,
    request: { access_key: KEY, email: 'agent@test.com' },
    status: 200,
    response: {
      success: true,
      cloud_acd_enabled: true,
      sip_enabled: true,
      external_number_enabled: true,
      external_number: '+4922155400300',
      state: 'READY',
      current_destination: 'SIP',
      user_skills: wireSkills(
        ['English', false],
        ['German', true],
        ['Sales', false],
        ['Support', true],
        ['Spanish', false],
        ['Customer Service', true],
        ['Accounting', false],
      ),
    },
  },
  badCredentials(details, 'retrieve the details'),
  invalidJson(details, 'retrieve the details, under the heading FIELD_IS_REQUIRED'),
  ...agentErrors(details, 'retrieve the details'),
  {
    of: 'change the details, success',
    path: changeDetails,
    service: account,
    request: {
      ...toDetails,
      user_skills: wireSkills(
        ['Support', true],
        ['English', false],
        ['German', true],
        ['Sales', true],
        ['Spanish', false],
        ['Customer Service', true],
        ['Accounting', true],
      ),
    },
    status: 200,
    response: { success: true },
  },
  {
    of: 'change the details, under the heading BAD_CREDENTIALS',
    path: changeDetails,
    service: account,
    request: { ...toDetails, user_skills: wireSkills(['Support', true]) },
    status: 400,
    response: {
      success: false,
      error_code: 'ACD_USER_DETAILS_ALL_SKILLS_REQUIRED_ERROR',
      error_message: 'Provide all user skills to use this API.',
      fields: [],
    },
  },
  invalidJson(changeDetails, 'change the details, under the heading FIELD_IS_REQUIRED'),
  ...agentErrors(changeDetails, 'change the details'),
];

/** Sends one request as text; gives back status, type and the text as it arrived, so that even the order counts. */
async function post(send: typeof fetch, address: string, body: string) {
  const response = await send(address, { method: 'POST', body });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    text: await response.text(),
  };
}

describe('in-process', () => {
  it.each(examples)('answers the example of $of', async ({ path, service, request, status, response }) => {
    const send = acdFetch(createAcd(service));
    expect(await post(send, `https://acd-demo.invalid${path}`, JSON.stringify(request))).toEqual({
      status,
      type: 'application/json',
      text: JSON.stringify(response),
    });
  });

  it.each([
    ['as printed, with the comma', `{"access_key":"${KEY}","email":"agent@test.com",}`, 400],
    ['without the comma', `{"access_key":"${KEY}","email":"agent@test.com"}`, 200],
  ])('reads the comma in the example of retrieving the details as a slip: %s', async (_, body, status) => {
    const answer = await post(acdFetch(createAcd(account)), `https://acd-demo.invalid${details}`, body);
    expect(answer.status).toBe(status);
  });
});

describe('over a socket', () => {
  const servers = new Map<AcdOptions, { acd: Acd; server: AcdServer }>();

  beforeAll(async () => {
    for (const options of [account, otherKey, noReasons]) {
      const acd = createAcd(options);
      servers.set(options, { acd, server: await startAcdServer(acd) });
    }
  });
  afterAll(() => Promise.all([...servers.values()].map(({ server }) => server.close())));

  it.each(examples)('answers the example of $of', async ({ path, service, request, status, response }) => {
    const { acd, server } = servers.get(service) ?? { acd: createAcd(service), server: undefined };
    expect(await post(fetch, `${server?.url}${path}`, JSON.stringify(request))).toEqual({
      status,
      type: 'application/json',
      text: JSON.stringify(response),
    });
    expect(acd.exchanges.at(-1)).toMatchObject({ path, request, status, response });
  });
});

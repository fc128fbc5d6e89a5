/** What the page says in words, and what it leaves out: which of several faults is named, and how. */
import { describe, expect, it } from '@jest/globals';
import { createAcd, type ReasonField } from './acd';
import { answer, paths } from './endpoints';

const KEY = 'right';
const email = 'ada@test.com';
const who = { access_key: KEY, email };
const everything = {
  ...who,
  cloud_acd_enabled: true,
  sip_enabled: true,
  external_number_enabled: false,
  external_number: '',
  state: 'READY',
  user_skills: [
    { name: 'German', has_skill: false },
    { name: 'Sales', has_skill: true },
  ],
};
/** A request each endpoint answers with success. */
const complete: [path: string, request: Record<string, unknown>][] = [
  [paths.retrieveState, who],
  [paths.changeState, { ...who, state: 'NOT_READY', nrr: 'COF' }],
  [paths.retrieveDetails, who],
  [paths.changeDetails, everything],
];

function service(reasonField: ReasonField = 'nrr') {
  return createAcd({
    accessKey: KEY,
    agents: [
      {
        email,
        skills: [
          { name: 'German', has: true },
          { name: 'Sales', has: false },
        ],
      },
    ],
    reasons: ['COF', 'LUN'],
    reasonField,
  });
}

function ask(path: string, request: unknown, acd = service()) {
  const body = typeof request === 'string' ? request : JSON.stringify(request);
  const { status, text } = answer(acd, 'POST', path, body);
  return { status, ...(JSON.parse(text) as Record<string, unknown>) };
}

const invalid = (...fields: string[]) => ({
  status: 400,
  error_code: 'INVALID_JSON',
  error_message: 'An invalid JSON object was provided in the request body.',
  fields,
});
const required = (field: string) => ({
  status: 400,
  error_code: 'FIELD_IS_REQUIRED',
  error_message: `Parameter '${field}' is required`,
  fields: [field],
});
const without = (request: Record<string, unknown>, name: string) =>
  Object.fromEntries(Object.entries(request).filter(([other]) => other !== name));

describe.each(complete)('%s', (path, request) => {
  it('accepts the complete request', () => {
    expect(ask(path, request).status).toBe(200);
  });

  it.each(['', 'nonsense', '{"access_key":', '[]', 'null', '"text"', '7'])('refuses the body %j', body => {
    expect(ask(path, body)).toEqual(invalid());
  });

  it('names each parameter that is required, one at a time', () => {
    for (const name of Object.keys(request).filter(parameter => parameter !== 'nrr')) {
      expect(ask(path, without(request, name))).toEqual(required(name));
    }
  });

  it('names each parameter of a wrong type', () => {
    for (const [name, value] of Object.entries(request)) {
      for (const wrong of [null, 7, {}, typeof value === 'string' ? true : 'true']) {
        expect(ask(path, { ...request, [name]: wrong })).toEqual(invalid(name));
      }
    }
  });

  it('names all unknown and ill-typed parameters in the order they were sent in', () => {
    expect(ask(path, { zebra: 1, ...request, email: 1, page: 1 })).toEqual(invalid('zebra', 'email', 'page'));
  });

  it.each(['constructor', 'toString', '__proto__'])(
    'takes %s for an unknown parameter like any other',
    name => {
      expect(ask(path, JSON.stringify(request).replace('{', `{"${name}":"x",`))).toEqual(invalid(name));
    },
  );

  it('looks at the key before anything else in the object', () => {
    expect(ask(path, { access_key: 'wrong', page: 1, email: 7 })).toMatchObject({
      error_code: 'BAD_CREDENTIALS',
    });
    expect(ask(path, { page: 1 })).toEqual(required('access_key'));
  });

  it.each(['', 'ada', 'ada@', '@test.com', 'ada@@test.com', 'ada @test.com', ' ada@test.com', 'ada@test'])(
    'calls %j an invalid email, whatever else is missing',
    wrong => {
      expect(ask(path, { access_key: KEY, email: wrong })).toMatchObject({
        status: 400,
        error_code: 'AGENT_STATE_INVALID_EMAIL',
        fields: ['email'],
      });
    },
  );

  it.each(['ada@müller.de', 'sales&support@test.com'])('calls %j nobody it knows', unknown => {
    expect(ask(path, { ...request, email: unknown })).toMatchObject({ error_code: 'AGENT_NOT_FOUND' });
  });

  it('finds the agent whatever the case of the email', () => {
    expect(ask(path, { ...request, email: 'Ada@TEST.com' }).status).toBe(200);
  });
});

it('answers with the email as the account has it', () => {
  expect(ask(paths.retrieveState, { ...who, email: 'ADA@test.com' })).toEqual({
    status: 200,
    email,
    state: 'NOT_READY',
  });
});

it.each(['ready', 'BUSY', ''])('knows no state %j to change to', state => {
  expect(ask(paths.changeState, { ...who, state })).toEqual(invalid('state'));
  expect(ask(paths.changeDetails, { ...everything, state })).toEqual(invalid('state'));
});

describe('the not-ready reason', () => {
  it.each([
    ['nrr', 'not_ready_reason'],
    ['not_ready_reason', 'nrr'],
  ] as const)('called %s makes %s an unknown parameter', (field, other) => {
    const acd = service(field);
    expect(ask(paths.changeState, { ...who, state: 'NOT_READY', [other]: 'COF' }, acd)).toEqual(
      invalid(other),
    );
    expect(ask(paths.changeState, { ...who, state: 'NOT_READY', [field]: 'TEA' }, acd)).toMatchObject({
      status: 400,
      error_code: 'AGENT_NOT_READY_REASON_NOT_FOUND',
      fields: [field],
    });
    expect(acd.agent(email).reason).toBeNull();
    expect(ask(paths.changeState, { ...who, state: 'NOT_READY', [field]: 'COF' }, acd).status).toBe(200);
    expect(acd.agent(email).reason).toBe('COF');
  });

  it('is replaced by the next one, and gone when none is sent', () => {
    const acd = service();
    ask(paths.changeState, { ...who, state: 'NOT_READY', nrr: 'COF' }, acd);
    ask(paths.changeState, { ...who, state: 'NOT_READY', nrr: 'LUN' }, acd);
    expect(acd.agent(email)).toMatchObject({ state: 'NOT_READY', reason: 'LUN' });
    ask(paths.changeState, { ...who, state: 'NOT_READY' }, acd);
    expect(acd.agent(email)).toMatchObject({ state: 'NOT_READY', reason: null });
  });

  it('is accepted with READY, as on the page, and not kept', () => {
    const acd = service();
    expect(ask(paths.changeState, { ...who, state: 'READY', nrr: 'COF' }, acd).status).toBe(200);
    expect(acd.agent(email)).toMatchObject({ state: 'READY', reason: null });
  });

  it('changes nothing when it is unknown, not even the state', () => {
    const acd = service();
    ask(paths.changeState, { ...who, state: 'READY', nrr: 'TEA' }, acd);
    expect(acd.agent(email).state).toBe('NOT_READY');
  });
});

describe('changing the details', () => {
  it('replaces them all, keeps the order of the skills, and sets the state without a reason', () => {
    const acd = service();
    ask(paths.changeState, { ...who, state: 'NOT_READY', nrr: 'COF' }, acd);
    const sent = {
      ...everything,
      cloud_acd_enabled: false,
      sip_enabled: false,
      external_number_enabled: true,
      external_number: '+4922112345',
      state: 'NOT_READY',
      user_skills: [...everything.user_skills].reverse(),
    };
    expect(ask(paths.changeDetails, sent, acd)).toEqual({ status: 200, success: true });
    expect(acd.agent(email).reason).toBeNull();
    expect(ask(paths.retrieveDetails, who, acd)).toEqual({
      status: 200,
      success: true,
      cloud_acd_enabled: false,
      sip_enabled: false,
      external_number_enabled: true,
      external_number: '+4922112345',
      state: 'NOT_READY',
      current_destination: 'EXTERNAL_NUMBER',
      user_skills: everything.user_skills,
    });
  });

  it.each([
    ['one is missing', [{ name: 'German', has_skill: true }]],
    ['none is sent', []],
    ['one is sent twice', [everything.user_skills[0], everything.user_skills[0]]],
    ['one is not of this account', [...everything.user_skills, { name: 'Danish', has_skill: true }]],
  ])('asks for all skills when %s, and changes nothing', (_, user_skills) => {
    const acd = service();
    const before = acd.agent(email);
    expect(ask(paths.changeDetails, { ...everything, user_skills }, acd)).toEqual({
      status: 400,
      success: false,
      error_code: 'ACD_USER_DETAILS_ALL_SKILLS_REQUIRED_ERROR',
      error_message: 'Provide all user skills to use this API.',
      fields: [],
    });
    expect(acd.agent(email)).toEqual(before);
  });

  it.each([
    ['no flag', { name: 'German' }],
    ['a flag in words', { name: 'German', has_skill: 'yes' }],
    ['something unknown', { name: 'German', has_skill: true, level: 3 }],
  ])('takes a skill with %s for wrong user_skills', (_, skill) => {
    const request = { ...everything, user_skills: [skill, everything.user_skills[1]] };
    expect(ask(paths.changeDetails, request)).toEqual(invalid('user_skills'));
  });
});

describe('any other request', () => {
  it.each(['GET', 'PUT', 'DELETE', 'HEAD'])('is told that only POST is allowed: %s', method => {
    expect(answer(service(), method, paths.changeState, '')).toMatchObject({
      status: 405,
      headers: { allow: 'POST', 'content-type': 'application/json' },
      text: '{"error_code":"METHOD_NOT_ALLOWED","error_message":"Only POST is allowed.","fields":[]}',
    });
  });

  it.each(['/', '/acd', '/acd/agent-state/retrieve/', '//acd/agent-state/retrieve', '/acd/wrapup'])(
    'is told that there is no %s',
    path => {
      expect(answer(service(), 'POST', path, JSON.stringify(who))).toMatchObject({
        status: 404,
        text: '{"error_code":"NOT_FOUND","error_message":"Not found.","fields":[]}',
      });
    },
  );
});

/** The client against the ACD itself, over a real socket: what it sends, and how it reads each answer. */
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type Acd, createAcd, type ReasonField } from '../../acd-service/acd';
import { type AcdServer, startAcdServer } from '../../acd-service/server';
import { acdFetch } from '../../acd-service/service';
import type { Details } from '../../contract/details';
import type { Answer } from '../../core/events';
import { type ClientOptions, createAcdClient } from './acd-client';
import type { Fetch } from './acd-http';

const KEY = 'ABCDE-FGHI-JKLMNO';
const EMAIL = 'Agent@Test.com';
const CHANGE = '/acd/agent-state/change';
const who = { access_key: KEY, email: EMAIL };
const never = new AbortController().signal;

let acd: Acd;
let server: AcdServer;
beforeEach(async () => {
  acd = account();
  server = await startAcdServer(acd);
});
afterEach(() => server.close());

function account(reasonField: ReasonField = 'nrr'): Acd {
  const skills = [
    { name: 'German', has: true },
    { name: 'Sales', has: false },
  ];
  return createAcd({
    accessKey: KEY,
    reasons: ['COF', 'LUN'],
    reasonField,
    agents: [{ email: 'agent@test.com', externalNumber: '+49221', skills }],
  });
}

function client(options: Partial<ClientOptions> = {}) {
  return createAcdClient({
    fetch,
    serverUrl: server.url,
    email: EMAIL,
    accessKey: async () => KEY,
    userAgent: 'Schalter/test',
    loopbackOnly: false,
    field: { forced: () => null, learned: null },
    onFieldLearned: () => {},
    ...options,
  });
}

/** An agent whom calls reach by SIP, for no skill. */
const BARE_DETAILS: Details = {
  acdEnabled: true,
  sipEnabled: true,
  externalNumberEnabled: false,
  externalNumber: null,
  destination: null,
  skills: [],
};

const sent = (of = acd) => of.exchanges.map(({ path, request }) => [path, request]);
const failure = (kind: string, mayHaveReached = false) => ({
  ok: false,
  failure: { kind, mayHaveReached, retryAfter: null },
});

describe('the four methods', () => {
  const details: Details = {
    acdEnabled: false,
    sipEnabled: false,
    externalNumberEnabled: true,
    externalNumber: '+49221155400',
    destination: 'SIP',
    skills: [
      { name: 'German', has: false },
      { name: 'Sales', has: true },
    ],
  };

  it('retrieve asks for the state with key and email, nothing else', async () => {
    acd.supervisorSets(EMAIL, 'READY');
    expect(await client().retrieve(never)).toEqual({ ok: true, state: 'READY' });
    expect(sent()).toEqual([['/acd/agent-state/retrieve', who]]);
  });

  it.each<['READY' | 'NOT_READY', string | null, object]>([
    ['READY', null, { state: 'READY' }],
    ['NOT_READY', null, { state: 'NOT_READY' }],
    ['NOT_READY', 'COF', { state: 'NOT_READY', nrr: 'COF' }],
  ])('change to %s with the reason %s sends just that', async (state, reason, body) => {
    expect(await client().change(state, reason, never)).toEqual({ ok: true, state: null });
    expect(sent()).toEqual([[CHANGE, { ...who, ...body }]]);
    expect(acd.agent(EMAIL)).toMatchObject({ state, reason });
  });

  const before: Answer = {
    ok: true,
    state: 'READY',
    details: {
      acdEnabled: true,
      sipEnabled: true,
      externalNumberEnabled: false,
      externalNumber: '+49221',
      destination: 'SIP',
      skills: [
        { name: 'German', has: true },
        { name: 'Sales', has: false },
      ],
    },
  };

  it('retrieveDetails gives all the ACD tells, and the state with it', async () => {
    acd.supervisorSets(EMAIL, 'READY');
    expect(await client().retrieveDetails(never)).toEqual(before);
    expect(sent()).toEqual([['/acd/details/user/retrieve', who]]);
  });

  it('changeDetails replaces them all, always with NOT_READY', async () => {
    acd.supervisorSets(EMAIL, 'READY');
    expect(await client().changeDetails(details, never)).toMatchObject({ ok: true });
    const body = acd.exchanges.find(({ path }) => path === '/acd/details/user/change')?.request;
    expect(body).toEqual({
      ...who,
      cloud_acd_enabled: false,
      sip_enabled: false,
      external_number_enabled: true,
      external_number: '+49221155400',
      state: 'NOT_READY',
      user_skills: [
        { name: 'German', has_skill: false },
        { name: 'Sales', has_skill: true },
      ],
    });
    expect(acd.agent(EMAIL)).toMatchObject({
      cloudAcdEnabled: false,
      externalNumberEnabled: true,
      externalNumber: '+49221155400',
      state: 'NOT_READY',
      skills: details.skills,
    });
  });

  it('changeDetails looks right before it, and brings what it saw', async () => {
    acd.supervisorSets(EMAIL, 'READY');
    const inProcess = client({ fetch: acdFetch(acd), serverUrl: 'https://acd-demo.invalid' });
    expect(await inProcess.changeDetails(details, never)).toEqual(before);
    expect(sent().map(([path]) => path)).toEqual(['/acd/details/user/retrieve', '/acd/details/user/change']);
  });

  it('changeDetails sends that look and the write over the same connections', async () => {
    const ways: string[] = [];
    const over =
      (way: string): Fetch =>
      (input, init) => {
        ways.push(`${way}: ${new URL(input instanceof Request ? input.url : input).pathname}`);
        return fetch(input, init);
      };
    let pairs = 0;
    const together = () => over(`pair ${++pairs}`);
    const mine = client({ fetch: Object.assign(over('alone'), { together }) });
    await mine.changeDetails(details, never);
    await mine.retrieve(never);
    await mine.changeDetails(details, never);
    expect(ways).toEqual([
      'pair 1: /acd/details/user/retrieve',
      'pair 1: /acd/details/user/change',
      'alone: /acd/agent-state/retrieve',
      'pair 2: /acd/details/user/retrieve',
      'pair 2: /acd/details/user/change',
    ]);
  });

  it('changeDetails does without that look', async () => {
    acd.setWeather({ is: 'error', status: 500 }, { path: '/acd/details/user/retrieve' });
    expect(await client().changeDetails(details, never)).toEqual({ ok: true, state: null });
    expect(acd.agent(EMAIL).externalNumber).toBe('+49221155400');
  });

  it('changeDetails is acknowledged within the deadline, though nobody answers that look', async () => {
    acd.setWeather({ is: 'silent' }, { path: '/acd/details/user/retrieve' });
    expect(await client({ deadline: 200 }).changeDetails(details, never)).toEqual({ ok: true, state: null });
    expect(acd.agent(EMAIL).externalNumber).toBe('+49221155400');
  });

  it('changeDetails fails with the write, whatever the look saw', async () => {
    acd.setWeather({ is: 'drops-answer' }, { path: '/acd/details/user/change' });
    expect(await client().changeDetails(details, never)).toEqual(failure('offline', true));
  });

  it('changeDetails gives up both when it is called off', async () => {
    acd.setWeather({ is: 'silent' });
    const off = new AbortController();
    const given = client().changeDetails(details, off.signal);
    off.abort();
    expect(await given).toMatchObject({ ok: false, failure: { kind: 'timeout' } });
  });

  it('changeDetails without every skill is refused for that, not for a wrong key', async () => {
    expect(await client().changeDetails({ ...details, skills: [] }, never)).toEqual(
      failure('skills-unknown'),
    );
  });

  it('changeDetails sends no number as an empty one', async () => {
    await client().changeDetails({ ...details, externalNumber: null }, never);
    expect(acd.agent(EMAIL).externalNumber).toBe('');
  });

  it('speak to the embedded ACD without a socket in the same words', async () => {
    const inProcess = client({ fetch: acdFetch(acd), serverUrl: 'https://acd-demo.invalid' });
    expect(await inProcess.change('NOT_READY', 'LUN', never)).toEqual({ ok: true, state: null });
    expect(await inProcess.retrieve(never)).toEqual({ ok: true, state: 'NOT_READY' });
    expect(acd.agent(EMAIL).reason).toBe('LUN');
  });
});

describe('a refusal of the ACD', () => {
  it.each<[string, Partial<ClientOptions>, string]>([
    ['BAD_CREDENTIALS', { accessKey: async () => 'another' }, 'auth'],
    ['AGENT_NOT_FOUND', { email: 'nobody@test.com' }, 'not-found'],
    ['AGENT_STATE_INVALID_EMAIL', { email: 'nobody' }, 'invalid-email'],
    ['NOT_FOUND, of another path', { serverUrl: 'nowhere' }, 'invalid'],
  ])('%s is classified', async (_code, options, kind) => {
    const serverUrl = options.serverUrl ? `${server.url}/${options.serverUrl}` : server.url;
    expect(await client({ ...options, serverUrl }).retrieve(never)).toEqual(failure(kind));
  });

  it('AGENT_NOT_READY_REASON_NOT_FOUND is classified and not asked for twice', async () => {
    expect(await client().change('NOT_READY', 'TEA', never)).toEqual(failure('reason-unknown'));
    expect(acd.exchanges).toHaveLength(1);
  });

  it('a key that is rotated away is refused from then on', async () => {
    const mine = client();
    expect((await mine.retrieve(never)).ok).toBe(true);
    acd.rotateKey('new');
    expect(await mine.retrieve(never)).toEqual(failure('auth'));
  });

  const answering = (body: unknown, status = 200) =>
    client({ fetch: async () => new Response(JSON.stringify(body), { status }) });

  it.each<[string, unknown, number, string]>([
    ['FIELD_IS_REQUIRED', { error_code: 'FIELD_IS_REQUIRED', fields: ['email'] }, 400, 'invalid'],
    ['INVALID_JSON', { error_code: 'INVALID_JSON', fields: ['page'] }, 400, 'invalid'],
    ['an error code with a state beside it', { error_code: 'BAD_CREDENTIALS', state: 'READY' }, 200, 'auth'],
    ['a new error code with a state beside it', { error_code: 'LOCKED', state: 'READY' }, 200, 'invalid'],
    ['success: false with a state beside it', { success: false, state: 'READY' }, 200, 'invalid'],
  ])('%s (docs/acd-api.md: a failure, whatever the status)', async (_what, body, status, kind) => {
    expect(await answering(body, status).retrieve(never)).toEqual(failure(kind));
  });

  it('success: true with an error code does not acknowledge a change', async () => {
    const outcome = await answering({ success: true, error_code: 'LOCKED' }).change('READY', null, never);
    expect(outcome).toEqual(failure('invalid'));
  });
});

describe('an answer', () => {
  const answering = (body: unknown) => client({ fetch: async () => new Response(JSON.stringify(body)) });

  it.each(['WRAP_UP', 'ready', ' READY', 'Im Gespräch', '{"a":1}'])(
    'passes the state %j on as it is',
    async state => {
      acd.supervisorSets(EMAIL, state);
      expect(await client().retrieve(never)).toEqual({ ok: true, state });
    },
  );

  it('may say more than we know', async () => {
    const more = { email: 7, state: 'READY', since: [1], error_code: null, __proto__: { a: 1 } };
    expect(await answering(more).retrieve(never)).toEqual({ ok: true, state: 'READY' });
  });

  it.each<[string, unknown]>([
    ['without a state', { email: EMAIL }],
    ['with a state that is no text', { state: 1 }],
    ['with a state of nothing', { state: '' }],
    ['with a state of null', { state: null }],
    ['with a state as long as a page', { state: 'R'.repeat(201) }],
    ['that is a list', [{ state: 'READY' }]],
    ['that is a text', 'READY'],
    ['that is null', null],
    ['that is a number', 200],
  ])('%s is not the ACD’s, and never a state', async (_what, body) => {
    expect(await answering(body).retrieve(never)).toEqual(failure('not-the-acd', true));
  });

  it.each([{}, { success: 'true' }, { success: 1 }, [], 'ok'])('%j acknowledges no change', async body => {
    expect(await answering(body).change('READY', null, never)).toEqual(failure('not-the-acd', true));
  });

  it('with details that are not ours is no details', async () => {
    expect(await answering({ success: true, state: 'READY' }).retrieveDetails(never)).toEqual(
      failure('not-the-acd', true),
    );
  });

  const FLAGS = { cloud_acd_enabled: true, sip_enabled: true, external_number_enabled: false };
  const BARE = { ...FLAGS, state: 'PAUSE', user_skills: [] };

  it.each([
    {},
    { external_number: null, current_destination: null },
    { external_number: '' },
    { success: true, since: 1 },
  ])('may leave out the details that nobody has to send back: %j', async more => {
    expect(await answering({ ...BARE, ...more }).retrieveDetails(never)).toEqual({
      ok: true,
      state: 'PAUSE',
      details: BARE_DETAILS,
    });
  });

  it('passes number, destination and skills on as they are', async () => {
    const skills = ['Vertrieb', ' b', 'a', '\u202eB2B'].map(name => ({
      name,
      has_skill: name === 'a',
      id: 7,
    }));
    const said = {
      external_number: '(0221) 55/4003-00 ',
      current_destination: 'VOICEMAIL',
      user_skills: skills,
    };
    const answer = await answering({ ...BARE, ...said }).retrieveDetails(never);
    expect(answer).toMatchObject({
      details: {
        externalNumber: said.external_number,
        destination: 'VOICEMAIL',
        skills: skills.map(({ name, has_skill }) => ({ name, has: has_skill })),
      },
    });
  });

  it.each<[string, object]>([
    ['the skills', { user_skills: undefined }],
    ['whether SIP is on', { sip_enabled: undefined }],
    ['whether the external number is on', { external_number_enabled: undefined }],
    ['whether the ACD is on', { cloud_acd_enabled: undefined }],
    ['the state', { state: undefined }],
    ['a switch that is no word', { sip_enabled: 'true' }],
    ['a number that is a text', { external_number: 49221 }],
    ['a number that is shorter than a page', { external_number: '1'.repeat(201) }],
    ['a skill with a name', { user_skills: [{ has_skill: true }] }],
    ['a skill that is there or not', { user_skills: [{ name: 'German', has_skill: 1 }] }],
    ['skills in a list', { user_skills: { German: true } }],
  ])('without %s is no details: a change would have to make it up', async (_what, differs) => {
    expect(await answering({ ...BARE, ...differs }).retrieveDetails(never)).toEqual(
      failure('not-the-acd', true),
    );
  });
});

describe('the name of the reason’s field', () => {
  let newer: Acd;
  let newerServer: AcdServer;
  const learned = jest.fn<(field: ReasonField) => void>();
  beforeEach(async () => {
    learned.mockReset();
    newer = account('not_ready_reason');
    newerServer = await startAcdServer(newer);
  });
  afterEach(() => newerServer.close());

  const toNewer = (options: Partial<ClientOptions> = {}) =>
    client({ serverUrl: newerServer.url, onFieldLearned: learned, ...options });
  const names = (of: Acd) =>
    of.exchanges.map(({ request }) =>
      Object.keys(request as object)
        .filter(name => /reason|nrr/.test(name))
        .join(),
    );

  it('is tried the other way once when the ACD refuses it, and remembered', async () => {
    const mine = toNewer();
    expect(await mine.change('NOT_READY', 'COF', never)).toEqual({ ok: true, state: null });
    expect(newer.agent(EMAIL)).toMatchObject({ state: 'NOT_READY', reason: 'COF' });
    expect(await mine.change('NOT_READY', 'LUN', never)).toEqual({ ok: true, state: null });
    expect(names(newer)).toEqual(['nrr', 'not_ready_reason', 'not_ready_reason']);
    expect(learned.mock.calls).toEqual([['not_ready_reason']]);
  });

  it('is used as it was learned', async () => {
    await toNewer({ field: { forced: () => null, learned: 'not_ready_reason' } }).change(
      'NOT_READY',
      'COF',
      never,
    );
    expect(names(newer)).toEqual(['not_ready_reason']);
    expect(learned).not.toHaveBeenCalled();
  });

  it('is learned anew where the ACD went back to the old page', async () => {
    const mine = client({
      field: { forced: () => null, learned: 'not_ready_reason' },
      onFieldLearned: learned,
    });
    expect((await mine.change('NOT_READY', 'COF', never)).ok).toBe(true);
    expect(names(acd)).toEqual(['not_ready_reason', 'nrr']);
    expect(learned.mock.calls).toEqual([['nrr']]);
  });

  it('is not tried another way where a setting forces it, and the forced one beats the learned', async () => {
    const forced = toNewer({ field: { forced: () => 'nrr', learned: 'not_ready_reason' } });
    expect(await forced.change('NOT_READY', 'COF', never)).toEqual(failure('invalid'));
    expect(names(newer)).toEqual(['nrr']);
    expect(learned).not.toHaveBeenCalled();
  });

  it('is learned too when only the reason itself is unknown', async () => {
    expect(await toNewer().change('NOT_READY', 'TEA', never)).toEqual(failure('reason-unknown'));
    expect(learned.mock.calls).toEqual([['not_ready_reason']]);
  });

  it('is not learned from an ACD that refuses both', async () => {
    const asked: string[] = [];
    const neither: Fetch = async input => {
      const body = (await (input as Request).json()) as object;
      asked.push(...Object.keys(body).filter(name => /reason|nrr/.test(name)));
      return new Response(JSON.stringify({ error_code: 'INVALID_JSON', fields: asked.slice(-1) }), {
        status: 400,
      });
    };
    const mine = client({ fetch: neither, onFieldLearned: learned });
    expect(await mine.change('NOT_READY', 'COF', never)).toEqual(failure('invalid'));
    await mine.change('NOT_READY', 'COF', never);
    expect(asked).toEqual(['nrr', 'not_ready_reason', 'nrr', 'not_ready_reason']);
    expect(learned).not.toHaveBeenCalled();
  });

  it.each<[string, object]>([
    ['another field', { error_code: 'INVALID_JSON', fields: ['state'] }],
    ['no field', { error_code: 'INVALID_JSON', fields: [] }],
    ['the field with another code', { error_code: 'FIELD_IS_REQUIRED', fields: ['nrr'] }],
  ])('is not tried another way when the ACD names %s', async (_what, body) => {
    const answer = jest.fn<Fetch>(async () => new Response(JSON.stringify(body), { status: 400 }));
    expect(await client({ fetch: answer }).change('NOT_READY', 'COF', never)).toEqual(failure('invalid'));
    expect(answer).toHaveBeenCalledTimes(1);
  });

  it('does not double the deadline', async () => {
    newer.setWeather({ is: 'slow', ms: 150 });
    const outcome = await toNewer({ deadline: 200 }).change('NOT_READY', 'COF', never);
    expect(outcome).toEqual(failure('timeout', true));
  });
});

describe('the address of the ACD', () => {
  it.each(['', '/', '//', '/relay/acd', '/relay/acd/'])('may end with %j', async end => {
    const paths: string[] = [];
    const note: Fetch = async input => {
      paths.push((input as Request).url);
      return new Response('{"state":"READY"}');
    };
    await client({ fetch: note, serverUrl: `https://host:8443${end}` }).retrieve(never);
    expect(paths).toEqual([`https://host:8443${end.replace(/\/+$/, '')}/acd/agent-state/retrieve`]);
  });
});

describe('a request that may not be made', () => {
  const mustNot = jest.fn<Fetch>();
  beforeEach(() => void mustNot.mockReset());

  it.each<[string, Partial<ClientOptions>]>([
    ['no-key', { accessKey: async () => null }],
    // a keychain that waits for its password
    ['no-key', { accessKey: () => new Promise<never>(() => {}), deadline: 20 }],
    ['test-runtime', { loopbackOnly: true, serverUrl: 'https://api.tenios.com' }],
    ['test-runtime', { loopbackOnly: true, serverUrl: 'https://127.0.0.1.evil.example' }],
  ])('is refused as %s without any request, whatever the method', async (kind, options) => {
    const mine = client({ fetch: mustNot, ...options });
    const outcomes = [
      await mine.retrieve(never),
      await mine.change('NOT_READY', 'COF', never),
      await mine.retrieveDetails(never),
      await mine.changeDetails(BARE_DETAILS, never),
    ];
    expect(outcomes).toEqual(Array(4).fill(failure(kind)));
    expect(mustNot).not.toHaveBeenCalled();
  });

  it('is not that of an outdated Electron to this computer itself', async () => {
    expect((await client({ loopbackOnly: true }).retrieve(never)).ok).toBe(true);
  });
});

describe('the key', () => {
  it.each<[string, string | Fetch]>([
    ['the ACD refuses', 'another key'],
    [
      'the network quotes the request',
      async input => {
        throw new TypeError(`net::ERR_FAILED ${await (input as Request).text()}`);
      },
    ],
    [
      'the answer quotes the request',
      async input =>
        new Response(`{"error_code":"X","error_message":${JSON.stringify(await (input as Request).text())}}`),
    ],
    [
      'a page quotes the request',
      async input => new Response(`<p>${await (input as Request).text()}`, { status: 400 }),
    ],
    [
      'the stack throws what is no error',
      async input => {
        throw { request: await (input as Request).text() };
      },
    ],
    [
      'the stack throws at once',
      () => {
        throw new Error(KEY);
      },
    ],
    ['the stack answers nothing', async () => undefined as unknown as Response],
  ])('is in nothing that comes out where %s', async (_what, how) => {
    const accessKey = async () => (typeof how === 'string' ? `${KEY}-old` : KEY);
    const mine = client({ accessKey, ...(typeof how === 'function' && { fetch: how }) });
    const outcomes = await Promise.all([
      mine.retrieve(never),
      mine.change('NOT_READY', 'COF', never),
      mine.retrieveDetails(never),
      mine.changeDetails(BARE_DETAILS, never),
    ]);
    for (const outcome of outcomes) expect(outcome.ok).toBe(false);
    expect(inspect(outcomes, { depth: null, showHidden: true })).not.toContain(KEY);
    expect(JSON.stringify(outcomes)).not.toContain(KEY);
  });

  it('is not to be read from the client itself', () => {
    expect(inspect(client(), { depth: null, showHidden: true })).not.toContain(KEY);
  });
});

it('the deadline is one for the whole call: a slow keychain leaves the less for the ACD', async () => {
  const slowKey = () => new Promise<string>(resolve => setTimeout(() => resolve(KEY), 150));
  const silent: ClientOptions['fetch'] = () => new Promise(() => {});
  const mine = client({ accessKey: slowKey, fetch: silent, deadline: 200 });
  jest.useFakeTimers();
  try {
    const answer = mine.retrieve(never);
    await jest.advanceTimersByTimeAsync(199);
    expect(await Promise.race([answer, 'not yet'])).toBe('not yet');
    await jest.advanceTimersByTimeAsync(1);
    expect(await Promise.race([answer, 'not yet'])).toEqual(failure('timeout', true));
  } finally {
    jest.useRealTimers();
  }
});

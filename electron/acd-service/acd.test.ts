import { describe, expect, it } from '@jest/globals';
import { type AgentDetails, createAcd, type Exchange } from './acd';
import { answer, paths } from './endpoints';
import { acdFetch } from './service';
import type { Weather } from './weather';

const email = 'ada@test.com';
const created = (options: { now?: () => number } = {}) =>
  createAcd({
    accessKey: 'key',
    agents: [{ email, state: 'READY' }, { email: 'bob@test.com' }],
    reasons: ['COF'],
    ...options,
  });

describe('an agent', () => {
  it('begins not ready, reached by SIP, without a number or skills, unless the seed says otherwise', () => {
    expect(created().agent('bob@test.com')).toEqual({
      email: 'bob@test.com',
      state: 'NOT_READY',
      reason: null,
      missedCalls: 0,
      isInCall: false,
      cloudAcdEnabled: true,
      sipEnabled: true,
      externalNumberEnabled: false,
      externalNumber: '',
      currentDestination: 'SIP',
      skills: [],
    });
  });

  it.each([
    [{ sipEnabled: true, externalNumberEnabled: true }, 'SIP'],
    [{ sipEnabled: false, externalNumberEnabled: true }, 'EXTERNAL_NUMBER'],
    [{ sipEnabled: false, externalNumberEnabled: false }, 'NONE'],
    [{ currentDestination: 'MARS' }, 'MARS'],
  ])('seeded with %j is reached at %s', (seed, destination) => {
    const acd = createAcd({ accessKey: 'key', agents: [{ email, ...seed }], reasons: [] });
    expect(acd.agent(email).currentDestination).toBe(destination);
  });

  it('is seen as it was when asked: a view does not change afterwards', () => {
    const acd = created();
    const before = acd.agent(email);
    acd.supervisorSets(email, 'NOT_READY');
    expect(before.state).toBe('READY');
  });

  it('that nobody knows is an error, not a guess', () => {
    const acd = created();
    const stranger = 'eve@test.com';
    for (const act of [
      () => acd.agent(stranger),
      () => acd.missCall(stranger),
      () => acd.supervisorSets(stranger, 'READY'),
    ]) {
      expect(act).toThrow('No agent has the email eve@test.com.');
    }
    expect(acd.findAgent(stranger)).toBeUndefined();
  });

  it('has an email of its own', () => {
    const twice = () =>
      createAcd({ accessKey: 'key', agents: [{ email }, { email: 'ADA@test.com' }], reasons: [] });
    expect(twice).toThrow('Two agents have the email ADA@test.com.');
  });
});

describe('a missed call', () => {
  it('leaves a ready agent ready, the second in a row does not', () => {
    const acd = created();
    expect(acd.missCall(email)).toMatchObject({ state: 'READY', missedCalls: 1 });
    expect(acd.missCall(email)).toMatchObject({ state: 'NOT_READY', missedCalls: 2, reason: null });
  });

  it.each<[string, (acd: ReturnType<typeof created>) => unknown]>([
    ['a supervisor', acd => acd.supervisorSets(email, 'READY')],
    [
      'the API',
      acd =>
        answer(acd, 'POST', paths.changeState, JSON.stringify({ access_key: 'key', email, state: 'READY' })),
    ],
  ])('counts anew once %s made the agent ready anew', (_, makeReady) => {
    const acd = created();
    acd.missCall(email);
    acd.supervisorSets(email, 'NOT_READY');
    makeReady(acd);
    expect(acd.missCall(email)).toMatchObject({ state: 'READY', missedCalls: 1 });
  });

  it('still counts when READY is set for somebody who is ready already', () => {
    const acd = created();
    acd.missCall(email);
    acd.supervisorSets(email, 'READY');
    expect(acd.missCall(email).state).toBe('NOT_READY');
  });

  it('cannot happen to an agent who is not ready, and keeps the reason', () => {
    const acd = created();
    acd.supervisorSets(email, 'NOT_READY', 'COF');
    acd.missCall(email);
    expect(acd.missCall(email)).toMatchObject({ state: 'NOT_READY', reason: 'COF', missedCalls: 0 });
  });

  it('belongs to one agent', () => {
    const acd = created();
    acd.missCall(email);
    acd.supervisorSets('bob@test.com', 'READY');
    expect(acd.missCall('bob@test.com').state).toBe('READY');
  });
});

describe('a supervisor', () => {
  it.each([
    ['NOT_READY', 'COF', { state: 'NOT_READY', reason: 'COF' }],
    ['NOT_READY', undefined, { state: 'NOT_READY', reason: null }],
    ['READY', 'COF', { state: 'READY', reason: null }],
    ['WRAP_UP', undefined, { state: 'WRAP_UP', reason: null }],
  ])('who sets %s with the reason %s is what the agent gets to see', (state, reason, expected) => {
    const acd = created();
    expect(acd.supervisorSets(email, state, ...(reason === undefined ? [] : [reason]))).toMatchObject(
      expected,
    );
    const seen = answer(acd, 'POST', paths.retrieveState, JSON.stringify({ access_key: 'key', email }));
    expect(JSON.parse(seen.text)).toEqual({ email, state });
  });
});

describe('somebody else', () => {
  const skilled = () =>
    createAcd({
      accessKey: 'key',
      agents: [
        {
          email,
          state: 'READY',
          skills: [
            { name: 'German', has: true },
            { name: 'Sales', has: false },
          ],
        },
        {
          email: 'bob@test.com',
          skills: [
            { name: 'German', has: true },
            { name: 'Sales', has: true },
          ],
        },
      ],
      reasons: ['COF'],
    });

  it.each<[Partial<AgentDetails>, object]>([
    [{ cloudAcdEnabled: false }, { cloudAcdEnabled: false }],
    [
      { sipEnabled: false, externalNumberEnabled: true },
      { sipEnabled: false, externalNumberEnabled: true, currentDestination: 'EXTERNAL_NUMBER' },
    ],
    [{ sipEnabled: false }, { sipEnabled: false, currentDestination: 'NONE' }],
    [{ externalNumber: '+49221123' }, { externalNumber: '+49221123' }],
    [
      { skills: [{ name: 'Sales', has: true }] },
      {
        skills: [
          { name: 'German', has: true },
          { name: 'Sales', has: true },
        ],
      },
    ],
    [{}, {}],
  ])('who changes %j changes nothing else of the agent', (changes, changed) => {
    const acd = skilled();
    acd.supervisorSets(email, 'NOT_READY', 'COF');
    const before = acd.agents;
    acd.supervisorChanges(email, changes);
    expect(acd.agents).toEqual([{ ...before[0], ...changed }, before[1]]);
  });

  it('switches no skill that the account lacks', () => {
    const acd = skilled();
    const before = acd.agent(email);
    expect(() =>
      acd.supervisorChanges(email, { sipEnabled: false, skills: [{ name: 'Danish', has: true }] }),
    ).toThrow('The account has no skill Danish.');
    expect(acd.agent(email)).toEqual(before);
  });

  it('adds a skill to the account, at the end, which nobody has yet', () => {
    const acd = skilled();
    acd.addSkill('Danish');
    expect(acd.agents.map(({ skills }) => skills.at(-1))).toEqual([
      { name: 'Danish', has: false },
      { name: 'Danish', has: false },
    ]);
    expect(() => acd.addSkill('Danish')).toThrow('The account has the skill Danish already.');
  });

  it('takes a skill from the account, and so from everybody', () => {
    const acd = skilled();
    acd.removeSkill('German');
    expect(acd.agents.map(({ skills }) => skills)).toEqual([
      [{ name: 'Sales', has: false }],
      [{ name: 'Sales', has: true }],
    ]);
    expect(() => acd.removeSkill('German')).toThrow('The account has no skill German.');
  });

  it('who adds a skill in between spoils a change that names all there were', () => {
    const acd = skilled();
    const { skills } = acd.agent(email);
    acd.addSkill('Danish');
    const sent = {
      access_key: 'key',
      email,
      cloud_acd_enabled: true,
      sip_enabled: true,
      external_number_enabled: false,
      external_number: '',
      state: 'NOT_READY',
      user_skills: skills.map(({ name, has }) => ({ name, has_skill: has })),
    };
    const { text } = answer(acd, 'POST', paths.changeDetails, JSON.stringify(sent));
    expect(JSON.parse(text)).toMatchObject({ error_code: 'ACD_USER_DETAILS_ALL_SKILLS_REQUIRED_ERROR' });
    expect(acd.agent(email).state).toBe('READY');
  });
});

it('refuses the old key from the moment it is rotated, and takes the new one', () => {
  const acd = created();
  const ask = (access_key: string) =>
    answer(acd, 'POST', paths.retrieveState, JSON.stringify({ access_key, email }));
  acd.rotateKey('new key');
  expect(JSON.parse(ask('key').text)).toMatchObject({ error_code: 'BAD_CREDENTIALS' });
  expect(ask('new key').status).toBe(200);
});

describe('the weather', () => {
  it('is fine again after the given number of requests', () => {
    const acd = created();
    acd.setWeather({ is: 'drops' }, { times: 2 });
    expect([1, 2, 3].map(() => acd.meetWeather('/a').is)).toEqual(['drops', 'drops', 'fine']);
    expect(acd.weather).toEqual({ is: 'fine' });
  });

  it('holds only for its path, and counts only there', () => {
    const acd = created();
    acd.setWeather({ is: 'drops' }, { path: '/a', times: 1 });
    expect(['/b', '/a', '/a'].map(path => acd.meetWeather(path).is)).toEqual(['fine', 'drops', 'fine']);
  });

  it('forgets the limits of the weather before', () => {
    const acd = created();
    acd.setWeather({ is: 'drops' }, { path: '/a', times: 1 });
    acd.setWeather({ is: 'silent' });
    expect(['/a', '/b', '/a'].map(path => acd.meetWeather(path).is)).toEqual(['silent', 'silent', 'silent']);
  });

  it.each<{ weather: Weather; times?: number }>([
    { weather: { is: 'slow', ms: -1 } },
    { weather: { is: 'slow', ms: Number.NaN } },
    { weather: { is: 'slow', ms: 2 ** 31 } },
    { weather: { is: 'error', status: 404 } },
    { weather: { is: 'busy', retryAfterSeconds: -1 } },
    { weather: { is: 'html', status: 99 } },
    { weather: { is: 'drops' }, times: 0 },
    { weather: { is: 'drops' }, times: Number.NaN },
  ])('that cannot be played is refused, and the one before stays: %o', ({ weather, ...scope }) => {
    const acd = created();
    acd.setWeather({ is: 'stalls' });
    expect(() => acd.setWeather(weather, scope)).toThrow(RangeError);
    expect(acd.weather).toEqual({ is: 'stalls' });
  });
});

describe('the journal', () => {
  const address = 'https://acd-demo.invalid';

  it('holds each exchange in order: when, what came, what went', async () => {
    let now = 1000;
    const acd = created({ now: () => now++ });
    const send = acdFetch(acd);
    const request = { access_key: 'key', email };
    await send(`${address}${paths.retrieveState}?x=1`, { method: 'POST', body: JSON.stringify(request) });
    await send(`${address}${paths.changeState}`, { method: 'POST', body: 'not JSON' });
    await send(`${address}/health`);
    acd.setWeather({ is: 'error', status: 502, body: 'Bad gateway' });
    await send(`${address}${paths.retrieveState}`, { method: 'POST', body: JSON.stringify(request) });

    expect(acd.exchanges).toEqual([
      {
        at: 1000,
        method: 'POST',
        path: paths.retrieveState,
        request,
        status: 200,
        response: { email, state: 'READY' },
      },
      {
        at: 1001,
        method: 'POST',
        path: paths.changeState,
        request: 'not JSON',
        status: 400,
        response: expect.objectContaining({ error_code: 'INVALID_JSON', fields: [] }),
      },
      {
        at: 1002,
        method: 'GET',
        path: '/health',
        request: '',
        status: 404,
        response: expect.objectContaining({ error_code: 'NOT_FOUND' }),
      },
      { at: 1003, method: 'POST', path: paths.retrieveState, request, status: 502, response: 'Bad gateway' },
    ]);
  });

  it('tells each listener until it unsubscribes', async () => {
    const acd = created();
    const heard: string[] = [];
    const listener = ({ path }: Exchange) => heard.push(path);
    const endFirst = acd.onExchange(listener);
    const endSecond = acd.onExchange(listener);
    const send = acdFetch(acd);
    await send(`${address}/a`);
    endFirst();
    endFirst();
    await send(`${address}/b`);
    endSecond();
    await send(`${address}/c`);
    expect(heard).toEqual(['/a', '/a', '/b']);
  });

  it('forgets the oldest exchanges rather than grow for ever', () => {
    const acd = created();
    const exchange = { method: 'POST', path: '/a', request: '', status: 200, response: '' };
    for (let at = 0; at < 20_002; at++) acd.record({ ...exchange, at });
    expect(acd.exchanges).toHaveLength(20_000);
    expect(acd.exchanges[0]?.at).toBe(2);
  });
});

import { describe, expect, it } from '@jest/globals';
import { type AgentSeed, createAcd, type Exchange } from './acd';
import { describeDetails, describeExchange } from './describe';

const email = 'alex@demo.example';

describe('a shown agent', () => {
  it.each<[string, Partial<AgentSeed>, string[]]>([
    [
      'with everything',
      {
        state: 'READY',
        externalNumberEnabled: true,
        externalNumber: '+4922155400300',
        skills: [
          { name: 'German', has: true },
          { name: 'Sales', has: false },
          { name: 'Support', has: true },
        ],
      },
      [
        'alex@demo.example READY',
        '  acd     on',
        '  sip     on',
        '  number  on (+4922155400300)',
        '  calls   go to SIP',
        '  skills  on: German, Support; off: Sales',
      ],
    ],
    [
      'with nothing',
      { cloudAcdEnabled: false, sipEnabled: false },
      [
        'alex@demo.example NOT_READY',
        '  acd     off',
        '  sip     off',
        '  number  off (none)',
        '  calls   go to NONE',
        '  skills  on: none; off: none',
      ],
    ],
  ])('%s tells all of it', (_, seed, lines) => {
    const acd = createAcd({ accessKey: 'key', agents: [{ email, ...seed }], reasons: [] });
    expect(describeDetails(acd.agent(email))).toBe(lines.join('\n'));
  });
});

describe('a shown exchange', () => {
  const exchange = (changes: Partial<Exchange>): Exchange => ({
    at: new Date(2026, 0, 2, 10, 43, 1).getTime(),
    method: 'POST',
    path: '/acd/agent-state/change',
    request: {},
    status: 200,
    response: { success: true },
    ...changes,
  });

  it('tells when, what, and how it ended', () => {
    const request = { access_key: 'secret', email, state: 'NOT_READY', nrr: 'COF' };
    expect(describeExchange(exchange({ request }))).toBe(
      '10:43:01 POST /acd/agent-state/change ' +
        '{"access_key":"•••","email":"alex@demo.example","state":"NOT_READY","nrr":"COF"} → 200 {"success":true}',
    );
  });

  it.each<[string, unknown, unknown?]>([
    ['in its place', { access_key: 'secret' }],
    ['under a wrong name', { accessKey: 'secret' }],
    ['in something unknown', { key: { deep: ['secret'] } }],
    ['as the email', { access_key: 'secret', email: 'secret' }],
    ['deep in something known', { access_key: 'secret', user_skills: [{ name: 'secret' }] }],
    ['as a name that is answered', { access_key: 'secret', secret: 1 }, { fields: ['secret'] }],
    ['in broken JSON', '{"access_key":"secret",}'],
    ['in a list', ['secret']],
    ['as the whole body', 'secret'],
  ])('never holds the key a client sent %s', (_, request, response = {}) => {
    expect(describeExchange(exchange({ request, response }))).not.toContain('secret');
  });

  it.each<[Partial<Exchange>, string]>([
    [{ status: 'dropped', response: '' }, '→ dropped'],
    [{ status: 'stalled', response: { success: true } }, '→ stalled {"success":true}'],
    [{ status: 200, response: '<h1>Wi-Fi</h1>' }, '→ 200 14 characters'],
  ])('that ended as %j ends with "%s"', (changes, ending) => {
    expect(describeExchange(exchange(changes)).endsWith(ending)).toBe(true);
  });
});

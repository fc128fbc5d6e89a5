import { describe, expect, it } from '@jest/globals';
import type { Exchange } from './acd';
import { CONTROLS, describeExchange, runControl } from './controls';
import { createDemoAcd } from './demo';

const created = () => createDemoAcd().acd;
const email = 'alex@demo.example';

describe('a typed line', () => {
  it('plays two missed calls', () => {
    const acd = created();
    expect(
      [`supervisor ${email} READY`, `miss ${email}`, ` miss  ${email} `].map(line => runControl(acd, line)),
    ).toEqual([
      'alex@demo.example READY',
      'alex@demo.example READY (1 missed call)',
      'alex@demo.example NOT_READY (2 missed calls)',
    ]);
  });

  it('plays a supervisor with a reason, seen among the agents', () => {
    const acd = created();
    runControl(acd, `supervisor ${email} NOT_READY MTG`);
    expect(runControl(acd, 'agents')).toBe('alex@demo.example NOT_READY MTG');
  });

  it('rotates the key and shows the new one, which is accepted', () => {
    const { acd, account } = createDemoAcd();
    const key = runControl(acd, 'rotate').replace('The key is now ', '');
    expect([acd.accepts(key), acd.accepts(account.accessKey)]).toEqual([true, false]);
  });

  it.each([
    ['weather fine', { is: 'fine' }],
    ['weather slow', { is: 'slow', ms: 3000 }],
    ['weather slow 50', { is: 'slow', ms: 50 }],
    ['weather error', { is: 'error', status: 503 }],
    ['weather error 500', { is: 'error', status: 500 }],
    ['weather busy', { is: 'busy' }],
    ['weather busy 5', { is: 'busy', retryAfterSeconds: 5 }],
    ['weather drops', { is: 'drops' }],
    ['weather drops-answer', { is: 'drops-answer' }],
    ['weather stalls', { is: 'stalls' }],
    ['weather silent', { is: 'silent' }],
    ['weather html', { is: 'html' }],
    ['weather html 511', { is: 'html', status: 511 }],
  ])('"%s" makes it so', (line, weather) => {
    const acd = created();
    runControl(acd, 'weather stalls');
    expect(runControl(acd, line)).toBe(`The weather is ${JSON.stringify(weather)}`);
    expect(acd.weather).toEqual(weather);
  });

  it.each(['weather drops x2', 'weather x2 drops'])('"%s" ends after two requests', line => {
    const acd = created();
    expect(runControl(acd, line)).toBe('The weather is {"is":"drops"} for 2 requests');
    expect([1, 2, 3].map(() => acd.meetWeather('/').is)).toEqual(['drops', 'drops', 'fine']);
  });

  it.each([
    ['', ''],
    ['help', CONTROLS],
    ['dance', 'There is no "dance". Try help.'],
    ['miss', 'Who missed it? miss EMAIL'],
    ['miss eve@test.com', 'No agent has the email eve@test.com.'],
    [`supervisor ${email}`, 'Whom, and what to? supervisor EMAIL STATE [REASON]'],
    ['weather hail', 'There is no weather "hail". Try help.'],
    ['weather', 'There is no weather "". Try help.'],
    ['weather slow soon', 'A wait is 0 to 2147483647 ms.'],
    ['weather drops x0', 'A weather holds at least one time.'],
  ])('"%s" is answered and changes nothing', (line, shown) => {
    const acd = created();
    const before = { agents: acd.agents, weather: acd.weather };
    expect(runControl(acd, line)).toBe(shown);
    expect({ agents: acd.agents, weather: acd.weather }).toEqual(before);
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

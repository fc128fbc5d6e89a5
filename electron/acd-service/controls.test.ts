import { describe, expect, it } from '@jest/globals';
import { CONTROLS, runControl } from './controls';
import { createDemoAcd } from './demo';
import { describeDetails } from './describe';

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

  it.each<[string, object]>([
    [`details ${email} acd off`, { cloudAcdEnabled: false }],
    [`details ${email} number off`, { externalNumberEnabled: false }],
    [`details ${email} sip off`, { sipEnabled: false, currentDestination: 'EXTERNAL_NUMBER' }],
    [`number ${email} +49 171 2345678`, { externalNumber: '+49 171 2345678' }],
    [`number ${email}`, { externalNumber: '' }],
  ])('"%s" makes it so, whatever else is', (line, changed) => {
    const acd = created();
    const before = acd.agent(email);
    expect(runControl(acd, line)).toBe(describeDetails(acd.agent(email)));
    expect(acd.agent(email)).toEqual({ ...before, ...changed });
  });

  it('switches a skill by its name, blanks and all', () => {
    const acd = created();
    runControl(acd, 'add-skill Second  Level');
    const shown = [
      `skill ${email} Second Level on`,
      `skill ${email} German off`,
      'remove-skill Sales',
      `show ${email}`,
    ].map(line => runControl(acd, line).split('\n').at(-1));
    expect(shown).toEqual([
      '  skills  on: German, English, Support, Second Level; off: Sales, Accounting',
      '  skills  on: English, Support, Second Level; off: German, Sales, Accounting',
      '  skills  on: English, Support, Second Level; off: German, Accounting',
      '  skills  on: English, Support, Second Level; off: German, Accounting',
    ]);
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
    ['show', 'Whom? show EMAIL'],
    [`details ${email} fax on`, 'Whose, which, and which way? details EMAIL acd|sip|number on|off'],
    [`details ${email} toString on`, 'Whose, which, and which way? details EMAIL acd|sip|number on|off'],
    [`details ${email} acd maybe`, 'Whose, which, and which way? details EMAIL acd|sip|number on|off'],
    ['details eve@test.com acd on', 'No agent has the email eve@test.com.'],
    ['number', 'Whose? number EMAIL [NUMBER]'],
    [`skill ${email} on`, 'Whose, which, and which way? skill EMAIL NAME on|off'],
    [`skill ${email} German`, 'Whose, which, and which way? skill EMAIL NAME on|off'],
    [`skill ${email} Danish on`, 'The account has no skill Danish.'],
    ['add-skill', 'Which? add-skill NAME, remove-skill NAME'],
    ['add-skill German', 'The account has the skill German already.'],
    ['remove-skill Danish', 'The account has no skill Danish.'],
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

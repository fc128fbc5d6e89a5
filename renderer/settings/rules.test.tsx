import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import type { Capability } from '../../electron/contract/capabilities';
import { messagesIn } from '../../electron/contract/messages';
import type { Rules } from '../../electron/contract/setting';
import type { Snapshot } from '../../electron/contract/snapshot';
import { type Language, RULES, type RuleName } from '../../electron/contract/state';
import { SETTING, SNAPSHOT } from '../../tests/support/shown';
import { SettingsPage } from '../pages/SettingsPage';

let taken = true;
const send = jest.fn(async (..._call: unknown[]) =>
  taken ? { ok: true, value: undefined } : { ok: false, error: 'failed' },
);
beforeEach(() => {
  taken = true;
  send.mockClear();
});

const USUAL = SETTING.preferences.rules;
const ON: Rules = {
  lock: { ...USUAL.lock, restore: { enabled: true, minutes: 10 } },
  idle: { ...USUAL.idle, enabled: true },
  sleep: USUAL.sleep,
  logOff: USUAL.logOff,
};
const OFF: Rules = {
  lock: { ...ON.lock, enabled: false },
  idle: { ...ON.idle, enabled: false },
  sleep: { ...ON.sleep, enabled: false },
  logOff: { ...ON.logOff, enabled: false },
};

function show(rules: Rules, snapshot: Partial<Snapshot> = {}, language: Language = 'en') {
  return render(
    <SettingsPage
      snapshot={{ ...SNAPSHOT, ...snapshot }}
      setting={{ ...SETTING, language, preferences: { ...SETTING.preferences, rules } }}
      send={send as never}
    />,
  );
}
/** A rule with another reason, or off. */
const withRule = (name: RuleName, part: { enabled?: boolean; reason?: string | null }): Rules => ({
  ...ON,
  [name]: { ...ON[name], ...part },
});
const lacking = (name: RuleName, capability: Capability): Partial<Snapshot> => ({
  capabilities: { ...SNAPSHOT.capabilities, [name]: capability },
});
const checkbox = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const select = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });
const number = (name: string) => screen.getByRole<HTMLInputElement>('spinbutton', { name });
const click = (name: string) => act(async () => void fireEvent.click(checkbox(name)));
const change = (control: HTMLElement, value: string) =>
  act(async () => void fireEvent.change(control, { target: { value } }));
/** What a screen reader says of a control besides its name, in its order. */
const about = (control: HTMLElement) =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter(id => id !== '')
    .map(id => document.getElementById(id)?.textContent);

const NAMED: Readonly<Record<RuleName, Readonly<Record<Language, string>>>> = {
  lock: {
    en: 'When the screen is locked',
    de: 'Bei Bildschirmsperre',
  },
  idle: {
    en: 'After 15 minutes without input',
    de: 'Nach 15 Minuten ohne Eingabe',
  },
  sleep: {
    en: 'Before the computer sleeps',
    de: 'Vor dem Energiesparen',
  },
  logOff: {
    en: 'At log-off and shutdown',
    de: 'Beim Abmelden und Herunterfahren',
  },
};
const REASON: Readonly<Record<RuleName, Readonly<Record<Language, string>>>> = {
  lock: { en: 'Reason at the screen lock', de: 'Grund bei Bildschirmsperre' },
  idle: { en: 'Reason without input', de: 'Grund ohne Eingabe' },
  sleep: { en: 'Reason before sleep', de: 'Grund vor dem Energiesparen' },
  logOff: { en: 'Reason at log-off', de: 'Grund beim Abmelden vom Computer' },
};
describe.each(RULES)('the rule %s', name => {
  it.each([true, false])('is switched from %s, and keeps its reason', async enabled => {
    const rules = withRule(name, { enabled, reason: 'LUN' });
    show(rules);
    expect(checkbox(NAMED[name].en).checked).toBe(enabled);
    await click(NAMED[name].en);
    expect(send.mock.calls).toEqual([
      ['settings.change', { rules: { ...rules, [name]: { ...rules[name], enabled: !enabled } } }],
    ]);
    // The main process has the say: it shows once it holds.
    expect(checkbox(NAMED[name].en).checked).toBe(enabled);
  });

  it.each<[string, string | null]>([
    ['LUN', 'LUN'],
    ['', null],
  ])('has a reason of the list or none: %j', async (value, reason) => {
    show(withRule(name, { reason: 'COF' }));
    const control = select(REASON[name].en);
    expect([...control.options].map(option => option.text)).toEqual(['Without a reason', 'Coffee', 'Lunch']);
    expect(control.value).toBe('COF');
    await change(control, value);
    expect(send.mock.calls).toEqual([['settings.change', { rules: withRule(name, { reason }) }]]);
  });

  it.each<[Language, string]>([
    ['en', 'OLD (no longer in the list)'],
    ['de', 'OLD (nicht mehr in der Liste)'],
  ])('in %s names a reason that is no longer there', (language, text) => {
    show(withRule(name, { reason: 'OLD' }), {}, language);
    expect(checkbox(NAMED[name][language])).not.toBeNull();
    expect(select(REASON[name][language]).selectedOptions[0]?.text).toBe(text);
  });

  it('has no details while it is off', () => {
    show(withRule(name, { enabled: false }));
    expect(screen.queryByRole('combobox', { name: REASON[name].en })).toBeNull();
  });

  it('says that it was refused, beside what was changed', async () => {
    taken = false;
    show(ON);
    await click(NAMED[name].en);
    expect(about(checkbox(NAMED[name].en))[0]).toBe('Could not be saved. Try again.');
    expect(about(select(REASON[name].en))).toEqual([]);
    await change(select(REASON[name].en), 'LUN');
    expect(about(select(REASON[name].en))).toEqual(['Could not be saved. Try again.']);
  });

  it.each<Language>(['en', 'de'])('in %s says what keeps it from working, the worst first', language => {
    const m = messagesIn(language);
    const box = () => checkbox(NAMED[name][language]);
    const hint = m.settings.ruleHint[name];
    const missing = { ...lacking(name, 'missing'), standDown: [name] };
    const { unmount } = show(ON, missing, language);
    expect(about(box())).toEqual([m.notice.ruleStandsDown.body, m.capabilities.missing[name], hint]);
    expect(box().disabled).toBe(false);
    unmount();
    show(withRule(name, { enabled: false }), missing, language);
    expect(about(box())).toEqual([m.capabilities.missing[name], hint]);
  });

  it('says nothing of what befalls another one', () => {
    const others = RULES.filter(other => other !== name);
    const capabilities = Object.fromEntries(others.map(other => [other, 'missing'] as const));
    show(ON, { standDown: others, capabilities: { ...SNAPSHOT.capabilities, ...capabilities } });
    expect(about(checkbox(NAMED[name].en))).toEqual([messagesIn('en').settings.ruleHint[name]]);
  });
});

describe('the way back to READY at the unlock', () => {
  const restore = (enabled: boolean, minutes = 10): Rules => ({
    ...ON,
    lock: { ...ON.lock, restore: { enabled, minutes } },
  });

  it.each<[Language, string, string]>([
    ['en', 'Go Ready again at the unlock', 'Longest lock in minutes'],
    ['de', 'Beim Entsperren wieder bereit melden', 'Längste Sperre in Minuten'],
  ])('in %s is chosen, and only then how long the lock may last', (language, name, minutes) => {
    const { unmount } = show(restore(false), {}, language);
    expect(checkbox(name).checked).toBe(false);
    expect(screen.queryByRole('spinbutton', { name: minutes })).toBeNull();
    unmount();
    show(restore(true), {}, language);
    expect([checkbox(name).checked, number(minutes).value]).toEqual([true, '10']);
  });

  it.each([true, false])('is switched from %s', async enabled => {
    show(restore(enabled));
    await click('Go Ready again at the unlock');
    expect(send.mock.calls).toEqual([['settings.change', { rules: restore(!enabled) }]]);
  });

  it.each([1, 60])('within %d minutes is sent at once', async minutes => {
    show(restore(true));
    await change(number('Longest lock in minutes'), String(minutes));
    expect(send.mock.calls).toEqual([['settings.change', { rules: restore(true, minutes) }]]);
  });

  it.each(['0', '61', '2.5', ''])('within %j minutes is never sent, and said', async value => {
    show(restore(true));
    await change(number('Longest lock in minutes'), value);
    await act(async () => void fireEvent.blur(number('Longest lock in minutes')));
    expect(screen.getByRole('alert').textContent).toBe('This has to be a whole number from 1 to 60.');
    expect(send).not.toHaveBeenCalled();
  });

  it('is not there while the lock does nothing', () => {
    show(OFF);
    expect(screen.queryByRole('checkbox', { name: 'Go Ready again at the unlock' })).toBeNull();
  });
});

describe('the minutes without input', () => {
  it.each([2, 240])('(%d) are sent at once', async minutes => {
    show(ON);
    await change(number('Minutes without input'), String(minutes));
    expect(send.mock.calls).toEqual([
      ['settings.change', { rules: { ...ON, idle: { ...ON.idle, minutes } } }],
    ]);
  });

  it.each<[Language, string, string, string]>([
    ['en', 'Minutes without input', '1', 'This has to be a whole number from 2 to 240.'],
    ['de', 'Minuten ohne Eingabe', '241', 'Das muss eine ganze Zahl von 2 bis 240 sein.'],
  ])('in %s are refused in words where they are out of range', async (language, name, value, words) => {
    show(ON, {}, language);
    await change(number(name), value);
    await act(async () => void fireEvent.blur(number(name)));
    expect(screen.getByRole('alert').textContent).toBe(words);
    expect(send).not.toHaveBeenCalled();
  });

  it.each<[Language, RegExp]>([
    ['en', /warns you one minute before/],
    ['de', /Eine Minute vorher warnt dich/],
  ])('in %s come with the word that a warning comes first', (language, text) => {
    show(ON, {}, language);
    expect(screen.getByText(text)).not.toBeNull();
  });

  it('are not there while it is off', () => {
    show(OFF);
    expect(screen.queryByRole('spinbutton', { name: 'Minutes without input' })).toBeNull();
  });
});

describe('what belongs to a rule', () => {
  const DETAILS = 'When the screen is locked: Reason: Coffee, then Ready again';
  const withAll = { ...ON, lock: { ...ON.lock, reason: 'COF' } };
  const details = (name: string) => screen.getByLabelText(name, { selector: 'summary' }).parentElement;

  it.each<[Language, string]>([
    ['en', DETAILS],
    ['de', 'Bei Bildschirmsperre: Grund: Kaffee, dann wieder bereit'],
  ])('in %s is told in a line, and folded up until asked for', (language, name) => {
    show(withAll, {}, language);
    expect(details(name)).toHaveProperty('open', false);
    fireEvent.click(screen.getByLabelText(name));
    expect(details(name)).toHaveProperty('open', true);
    fireEvent.click(screen.getByLabelText(name));
    expect(details(name)).toHaveProperty('open', false);
  });

  it('is open where the rule was just switched on', async () => {
    const page = (rules: Rules) => (
      <SettingsPage
        snapshot={SNAPSHOT}
        setting={{ ...SETTING, preferences: { ...SETTING.preferences, rules } }}
        send={send as never}
      />
    );
    const { rerender } = render(page(OFF));
    await click('When the screen is locked');
    rerender(page(ON));
    expect(details('When the screen is locked: Without a reason, then Ready again')).toHaveProperty(
      'open',
      true,
    );
  });
});

it.each<[Language, RegExp]>([
  ['en', /call in progress is not documented/],
  ['de', /mit einem laufenden Gespräch macht, ist nicht dokumentiert/],
])('in %s it is said once that nobody knows what becomes of a call', (language, text) => {
  show(ON, {}, language);
  expect(screen.getAllByText(text)).toHaveLength(1);
});

describe('a rule that the administrator locked', () => {
  it.each<[Language, string, string]>([
    ['en', 'When the screen is locked', 'Set by your administrator'],
    ['de', 'Bei Bildschirmsperre', 'Von der Administration festgelegt'],
  ])('in %s says so at each of its controls, and lets none of them be changed', (language, name, text) => {
    render(
      <SettingsPage
        snapshot={SNAPSHOT}
        setting={{
          ...SETTING,
          language,
          locked: ['rules.lock'],
          preferences: { ...SETTING.preferences, rules: ON },
        }}
        send={send as never}
      />,
    );
    const m = messagesIn(language).settings;
    const controls = [
      checkbox(name),
      select(m.ruleReason.lock),
      checkbox(m.restore),
      number(m.restoreMinutes),
    ];
    for (const control of controls) {
      expect(control.disabled).toBe(true);
      expect(about(control)).toContain(text);
    }
    expect(checkbox(m.rule.sleep).disabled).toBe(false);
  });
});

import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import type { Result, SetUpProblem } from '../../electron/contract/bridge';
import type { Step } from '../../electron/contract/first-run';
import { messagesIn } from '../../electron/contract/messages';
import type { Setting } from '../../electron/contract/setting';
import type { Snapshot } from '../../electron/contract/snapshot';
import { SETTING, SNAPSHOT } from '../../tests/support/shown';
import { SetUpPage } from './SetUpPage';

let answer: (result: Result<SetUpProblem | null>) => Promise<void>;
const send = jest.fn(
  (..._call: unknown[]) =>
    new Promise<never>(resolve => {
      answer = result => act(async () => resolve(result as never));
    }),
);
beforeEach(() => void send.mockClear());

const NEW: Partial<Setting> = { account: null, reasons: [], keyStorage: 'none' };
const show = (setting: Partial<Setting> = NEW, snapshot: Partial<Snapshot> = {}, step: Step | null = null) =>
  render(
    <SetUpPage
      snapshot={{ ...SNAPSHOT, ...snapshot }}
      setting={{ ...SETTING, ...setting }}
      step={step}
      send={send as never}
    />,
  );
const field = (name: string | RegExp) => screen.getByLabelText<HTMLInputElement>(name);
const type = (name: string, value: string) => fireEvent.change(field(name), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const advanced = () => document.querySelector('details');
/** What a screen reader says below a field. */
const describedBy = (input: HTMLElement) =>
  (input.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map(id => document.getElementById(id)?.textContent)
    .join(' ');
const fill = (server?: string) => {
  type('Email', ' ada@test.com ');
  type('Access key', ' K-1\n');
  if (server !== undefined) type('Server address', server);
};

describe('a first set-up', () => {
  it.each<['en' | 'de', string[]]>([
    ['en', ['Set up Schalter', 'Email', 'Access key', 'Advanced', 'Check and save', 'Try the demo']],
    [
      'de',
      [
        'App einrichten',
        'E-Mail',
        'Zugangsschlüssel',
        'Erweitert',
        'Prüfen und speichern',
        'Demo ausprobieren',
      ],
    ],
  ])('in %s asks for email and key, and begins there', (language, [title, email, key, more, save, demo]) => {
    show({ ...NEW, language });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title);
    expect(document.activeElement).toBe(field(String(email)));
    expect(field(String(key)).value).toBe('');
    expect(advanced()?.open).toBe(false);
    expect(advanced()?.querySelector('summary')?.textContent).toBe(more);
    expect(screen.getAllByRole('button').map(button => button.textContent)).toEqual([save, demo]);
  });

  it('leads the keyboard from top to bottom', () => {
    const { container } = show();
    const stops = [
      ...container.querySelectorAll<HTMLElement>('input, button, summary, [tabindex]:not([tabindex="-1"])'),
    ];
    expect(stops.map(stop => stop.getAttribute('name') ?? stop.textContent)).toEqual([
      'email',
      'accessKey',
      'Advanced',
      'serverUrl',
      'Check and save',
      'Try the demo',
    ]);
  });

  it('hides the key, offers no old one, and says where it is and where it goes', () => {
    show();
    const key = field('Access key');
    expect([key.type, key.autocomplete]).toEqual(['password', 'off']);
    expect(describedBy(key)).toBe(
      'In the TENIOS portal: General Settings › API. It goes into the keychain of this computer and cannot be read back here.',
    );
  });

  it('sends what is typed without the blanks around it, to TENIOS unless another server is named', () => {
    show();
    fill();
    press('Check and save');
    expect(send.mock.calls).toEqual([
      ['account.set-up', { email: 'ada@test.com', accessKey: 'K-1', serverUrl: 'https://api.tenios.com' }],
    ]);
  });

  it('sends an umlaut domain as it is typed: a field for emails would give it back in Punycode', () => {
    show();
    fill();
    expect([field('Email').type, field('Email').inputMode]).toEqual(['text', 'email']);
    type('Email', 'ada@müller.de');
    press('Check and save');
    expect(send.mock.calls[0]?.[1]).toMatchObject({ email: 'ada@müller.de' });
  });

  it('sends another server', () => {
    show();
    fill(' https://relay.example/acd ');
    press('Check and save');
    expect(send.mock.calls[0]?.[1]).toMatchObject({ serverUrl: 'https://relay.example/acd' });
  });

  it('says that it is checking, and asks only once at a time', async () => {
    show();
    fill();
    press('Check and save');
    const button = screen.getByRole('button', { name: 'Checking with the ACD…' });
    expect([button.getAttribute('aria-busy'), button.getAttribute('aria-disabled')]).toEqual([
      'true',
      'true',
    ]);
    expect(field('Email').readOnly).toBe(true);
    fireEvent.click(button);
    fireEvent.submit(document.querySelector('form') as HTMLFormElement);
    expect(send).toHaveBeenCalledTimes(1);
    await answer({ ok: true, value: 'timeout' });
    expect(screen.getByRole('button', { name: 'Check and save' }).getAttribute('aria-busy')).toBeNull();
    press('Check and save');
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('that went well stays busy until the window is taken away', async () => {
    show();
    fill();
    press('Check and save');
    await answer({ ok: true, value: null });
    expect(screen.getByRole('button', { name: 'Checking with the ACD…' })).not.toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('has nothing to go back to', () => {
    show();
    fireEvent.keyDown(document, { key: 'Escape' });
    expect(send).not.toHaveBeenCalled();
  });

  it('leads into the demo, which needs nothing', () => {
    show();
    press('Try the demo');
    expect(send.mock.calls).toEqual([['account.demo']]);
  });
});

describe('as a step of the first run', () => {
  const SECOND: Step = { number: 2, of: 5, back: 'welcome', next: 'first-reasons' };

  it.each<['en' | 'de', string]>([
    ['en', 'Step 2 of 5 Set up Schalter'],
    ['de', 'Schritt 2 von 5 App einrichten'],
  ])('in %s it says which', (language, name) => {
    show({ ...NEW, language }, {}, SECOND);
    expect(screen.getByRole('region', { name })).not.toBeNull();
    expect(document.activeElement?.getAttribute('name')).toBe('email');
  });

  it('leads back to the welcome, which has the demo', () => {
    show(NEW, {}, SECOND);
    expect(screen.queryByRole('button', { name: 'Try the demo' })).toBeNull();
    press('Back');
    fireEvent.keyDown(document, { key: 'Escape' });
    expect(send.mock.calls).toEqual(Array(2).fill(['page.open', { page: 'welcome' }]));
  });

  it('from the demo leads back to the demo', () => {
    show({ demo: true, keyStorage: 'demo' }, {}, { ...SECOND, number: 1, of: 4, back: null });
    press('Back');
    expect(send.mock.calls).toEqual([['page.open', { page: 'state' }]]);
  });
});

describe('what is wrong', () => {
  it.each<[SetUpProblem, string]>([
    ['not-found', 'Email'],
    ['invalid-email', 'Email'],
    ['auth', 'Access key'],
    ['no-key', 'Access key'],
    ['no-key-typed', 'Access key'],
    ['invalid-server', 'Server address'],
    ['not-the-acd', 'Server address'],
    ['tls', 'Server address'],
    ['test-runtime', 'Server address'],
  ])('(%s) is said at %s, which gets the focus', async (problem, name) => {
    show();
    fill();
    press('Check and save');
    await answer({ ok: true, value: problem });
    const text = messagesIn('en').setUp.problem[problem];
    expect(screen.getAllByRole('alert').map(alert => alert.textContent)).toEqual([text]);
    expect(document.activeElement).toBe(field(name));
    expect(field(name).getAttribute('aria-invalid')).toBe('true');
    expect(describedBy(field(name))).toContain(text);
    expect(advanced()?.open).toBe(name === 'Server address');
    expect([field('Email').value.trim(), field('Access key').value.trim()]).toEqual(['ada@test.com', 'K-1']);
  });

  it.each<SetUpProblem>([
    'offline',
    'proxy',
    'server',
    'rate-limited',
    'timeout',
    'invalid',
    'reason-unknown',
    'skills-unknown',
  ])('(%s) is no field’s fault: it is said above the button', async problem => {
    show();
    fill();
    press('Check and save');
    await answer({ ok: true, value: problem });
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toBe(messagesIn('en').setUp.problem[problem]);
    expect(alert.nextElementSibling?.textContent).toBe('Check and save');
    expect(document.querySelector('[aria-invalid]')).toBeNull();
  });

  it('with the key may be the network, and that is said in both languages', () => {
    expect(messagesIn('en').setUp.problem.auth).toMatch(/Are you outside the office network\?/);
    expect(messagesIn('de').setUp.problem.auth).toMatch(/Bist du außerhalb des Firmennetzes\?/);
  });

  it.each([
    ['Email', '', 'Enter your email address.'],
    ['Email', 'ada', 'This is not a valid email address.'],
    ['Email', 'ada lovelace@test.com', 'This is not a valid email address.'],
    ['Access key', '  ', 'Enter the access key.'],
    ['Server address', '', messagesIn('en').setUp.problem['invalid-server']],
    ['Server address', 'api.tenios.com', messagesIn('en').setUp.problem['invalid-server']],
    ['Server address', 'ftp://api.tenios.com', messagesIn('en').setUp.problem['invalid-server']],
  ])('is seen without asking: %s %j', (name, value, text) => {
    show();
    fill();
    type(name, value);
    press('Check and save');
    expect(send).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toBe(text);
    expect(document.activeElement).toBe(field(name));
  });

  it('twice the same gets the focus twice', () => {
    show();
    type('Email', 'ada@test.com');
    press('Check and save');
    screen.getByRole('button', { name: 'Check and save' }).focus();
    press('Check and save');
    expect(document.activeElement).toBe(field('Access key'));
  });

  it('is gone while it is checked again', async () => {
    show();
    fill();
    press('Check and save');
    await answer({ ok: true, value: 'auth' });
    press('Check and save');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('may be that the command was refused', async () => {
    show({ ...NEW, language: 'de' });
    type('E-Mail', 'ada@test.com');
    type('Zugangsschlüssel', 'K-1');
    press('Prüfen und speichern');
    await answer({ ok: false, error: 'failed' });
    expect(screen.getByRole('alert').textContent).toBe('Das hat nicht geklappt. Versuch es noch einmal.');
  });
});

describe('with an account', () => {
  it('only the key is asked for, and sent with what is known', () => {
    show({});
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('New access key');
    expect(screen.getAllByRole('definition').map(fact => fact.textContent)).toEqual([
      'ada@test.com',
      'https://api.tenios.com',
    ]);
    expect(screen.getByText('To switch the agent, sign out first.')).not.toBeNull();
    expect(document.querySelectorAll('input')).toHaveLength(1);
    type('New access key', 'K-2');
    press('Check and save');
    expect(send.mock.calls).toEqual([
      ['account.set-up', { email: 'ada@test.com', serverUrl: 'https://api.tenios.com', accessKey: 'K-2' }],
    ]);
  });

  it('what is wrong with the rest is said above the button', async () => {
    show({});
    type('New access key', 'K-2');
    press('Check and save');
    await answer({ ok: true, value: 'not-found' });
    expect(screen.getByRole('alert').nextElementSibling?.textContent).toBe('Check and save');
  });

  it.each<[Partial<Setting>]>([[{}], [{ demo: true, keyStorage: 'demo' }]])(
    '(%j) there is a way back',
    setting => {
      show(setting);
      expect(screen.queryByRole('button', { name: 'Try the demo' })).toBeNull();
      press('Back');
      fireEvent.keyDown(document, { key: 'Escape' });
      expect(send.mock.calls).toEqual(Array(2).fill(['page.open', { page: 'state' }]));
    },
  );

  it('of the demo, a real one is asked for', () => {
    show({ demo: true, keyStorage: 'demo' });
    expect(field('Email').value).toBe('');
  });
});

it('without a tray the page says so, and has the way out', () => {
  show(NEW, { capabilities: { ...SNAPSHOT.capabilities, tray: 'missing' } });
  expect(screen.getByText(/shows no tray icons/)).not.toBeNull();
  press('Quit Schalter');
  expect(send).toHaveBeenCalledWith('app.ask-quit');
});

describe('a keychain', () => {
  it('that is missing is said before anything is typed', () => {
    show(NEW, { capabilities: { ...SNAPSHOT.capabilities, keychain: 'missing' } });
    expect(
      screen.getByText(/the key is kept for this run only.*install or unlock a keychain/),
    ).not.toBeNull();
    expect(describedBy(field('Access key'))).not.toMatch(/goes into the keychain/);
  });

  it.each(['ok', 'unknown'] as const)('that is %s is not', keychain => {
    show(NEW, { capabilities: { ...SNAPSHOT.capabilities, keychain } });
    expect(screen.queryByText(/this run only/)).toBeNull();
  });
});

import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import type { Leaving, Result } from '../../electron/contract/bridge';
import type { Setting } from '../../electron/contract/setting';
import type { Snapshot } from '../../electron/contract/snapshot';
import { SETTING, SNAPSHOT } from '../../tests/support/shown';
import { QuitPage } from './QuitPage';

let answer: (result: Result<Leaving>) => Promise<void>;
const send = jest.fn(
  (..._call: unknown[]) =>
    new Promise<never>(resolve => {
      answer = result => act(async () => resolve(result as never));
    }),
);
beforeEach(() => void send.mockClear());

const show = (snapshot: Partial<Snapshot> = {}, setting: Partial<Setting> = {}) =>
  render(
    <QuitPage
      snapshot={{ ...SNAPSHOT, ...snapshot }}
      setting={{ ...SETTING, ...setting }}
      send={send as never}
    />,
  );
const title = () => screen.getByRole('heading', { level: 1 }).textContent;
const buttons = () => screen.getAllByRole('button').map(button => button.textContent);
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const UNKNOWN: Partial<Snapshot> = {
  look: 'unknown',
  headline: { is: 'unknown', was: null, cause: 'offline' },
};

describe('quitting', () => {
  it.each<['en' | 'de', string[]]>([
    ['en', ['Not Ready and quit', 'Quit and stay ready', 'Cancel']],
    ['de', ['Nicht bereit melden und beenden', 'Beenden und bereit bleiben', 'Abbrechen']],
  ])('in %s has three answers; the first is the default', (language, names) => {
    show({}, { language });
    expect(buttons()).toEqual(names);
    expect(document.activeElement?.textContent).toBe(names[0]);
  });

  it.each<[string, Partial<Snapshot>, string]>([
    ['You are Ready. Quit anyway?', {}, 'Du bist bereit. Trotzdem beenden?'],
    ['You may be Ready. Quit anyway?', UNKNOWN, 'Du bist vielleicht bereit. Trotzdem beenden?'],
    ['Quit Schalter?', { ...UNKNOWN, mayBeReady: false }, 'Schalter beenden?'],
    [
      'You may be Ready. Quit anyway?',
      { ...UNKNOWN, mayBeReady: false, owesNotReady: true },
      'Du bist vielleicht bereit. Trotzdem beenden?',
    ],
  ])('asks %j', (en, snapshot, de) => {
    const { unmount } = show(snapshot);
    expect(title()).toBe(en);
    unmount();
    show(snapshot, { language: 'de' });
    expect(title()).toBe(de);
  });

  it.each<[string, object]>([
    ['Not Ready and quit', { how: 'not-ready', remember: false }],
    ['Quit and stay ready', { how: 'stay-ready', remember: false }],
  ])('%s', (name, input) => {
    show();
    press(name);
    expect(send.mock.calls).toEqual([['app.quit', input]]);
  });

  it.each<[string, 'not-ready' | 'stay-ready']>([
    ['Not Ready and quit', 'not-ready'],
    ['Quit and stay ready', 'stay-ready'],
  ])('remembers %s when asked to', (name, how) => {
    show();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Remember this' }));
    press(name);
    expect(send.mock.calls).toEqual([['app.quit', { how, remember: true }]]);
  });

  it.each([
    ['Cancel', () => press('Cancel')],
    ['Escape', () => fireEvent.keyDown(document.activeElement ?? document, { key: 'Escape' })],
  ])('%s stays', (_name, stay) => {
    show();
    stay();
    expect(send.mock.calls).toEqual([['page.open', { page: 'state' }]]);
  });

  it('can be remembered before it is answered', () => {
    const { container } = show();
    const stops = [...container.querySelectorAll('input, button')];
    expect(stops.map(stop => stop.textContent || stop.getAttribute('type'))).toEqual([
      'checkbox',
      'Not Ready and quit',
      'Quit and stay ready',
      'Cancel',
    ]);
  });

  it('is not cancelled by another key', () => {
    show();
    fireEvent.keyDown(document, { key: 'a' });
    expect(send).not.toHaveBeenCalled();
  });
});

describe('while the ACD has not confirmed', () => {
  it('says so, and quitting at once or staying is left', () => {
    show();
    press('Not Ready and quit');
    expect(screen.getByText('Waiting for the ACD to confirm Not Ready…').parentElement?.role).toBe('status');
    press('Not Ready and quit');
    expect(send).toHaveBeenCalledTimes(1);
    press('Quit and stay ready');
    expect(send.mock.calls[1]).toEqual(['app.quit', { how: 'stay-ready', remember: false }]);
  });

  it.each(['Cancel', 'Escape'])('%s turns back', way => {
    show();
    press('Not Ready and quit');
    if (way === 'Cancel') press(way);
    else fireEvent.keyDown(document, { key: way });
    expect(send.mock.calls[1]).toEqual(['page.open', { page: 'state' }]);
  });

  it('says so from the beginning, where a Not Ready from before is still on its way', () => {
    show({ mayBeReady: false, owesNotReady: true });
    expect(screen.getByRole('alert').textContent).toMatch(/has not confirmed Not Ready/);
    expect(screen.getByRole('button', { name: 'Quit anyway' })).not.toBeNull();
    // Once is enough.
    expect(screen.queryByText(/Confirmed|Calls may still reach you/)).toBeNull();
  });

  it('keeps the focus where it was', () => {
    show();
    press('Not Ready and quit');
    expect(document.activeElement?.textContent).toBe('Not Ready and quit');
  });
});

describe('where the ACD did not confirm', () => {
  const give = async (language: 'en' | 'de' = 'en') => {
    show({}, { language });
    fireEvent.click(screen.getByRole('checkbox'));
    fireEvent.click(screen.getAllByRole('button')[0] as HTMLElement);
    await answer({ ok: true, value: 'not-confirmed' });
    send.mockClear();
  };

  it.each<['en' | 'de', RegExp, string[]]>([
    [
      'en',
      /has not confirmed Not Ready\. Callers may still ring you\. Schalter goes on trying as long as it runs/,
      ['Try again', 'Quit anyway', 'Cancel'],
    ],
    [
      'de',
      /nicht bestätigt\. Anrufe können dich noch erreichen\. Die App versucht es weiter/,
      ['Noch einmal versuchen', 'Trotzdem beenden', 'Abbrechen'],
    ],
  ])('in %s says what that means, and what can be done', async (language, text, names) => {
    await give(language);
    expect(screen.getByRole('alert').textContent).toMatch(text);
    expect(buttons()).toEqual(names);
    expect(document.activeElement?.textContent).toBe(names[0]);
  });

  it('it can be tried again', async () => {
    await give();
    press('Try again');
    expect(send.mock.calls).toEqual([['app.quit', { how: 'not-ready', remember: true }]]);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('quitting anyway is not remembered', async () => {
    await give();
    press('Quit anyway');
    expect(send.mock.calls).toEqual([['app.quit', { how: 'stay-ready', remember: false }]]);
  });

  it('one can stay', async () => {
    await give();
    fireEvent.keyDown(document, { key: 'Escape' });
    expect(send.mock.calls).toEqual([['page.open', { page: 'state' }]]);
  });
});

it.each<['en' | 'de', string, string]>([
  ['en', 'Remember this', 'Set by your administrator'],
  ['de', 'Diese Antwort merken', 'Von der Administration festgelegt'],
])('in %s the answer is not to be remembered where the administrator has the say', (language, name, text) => {
  show({}, { language, locked: ['quitting'] });
  const remember = screen.getByRole<HTMLInputElement>('checkbox', { name });
  expect(remember.disabled).toBe(true);
  expect(screen.getByText(text)).not.toBeNull();
});

it('a refused command is said, and can be tried again', async () => {
  show();
  press('Not Ready and quit');
  await answer({ ok: false, error: 'failed' });
  expect(screen.getByRole('alert').textContent).toBe('That did not work. Try again.');
  press('Not Ready and quit');
  expect(send).toHaveBeenCalledTimes(2);
});

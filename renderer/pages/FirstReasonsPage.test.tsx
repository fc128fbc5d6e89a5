import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import type { Setting } from '../../electron/contract/setting';
import type { Reason } from '../../electron/contract/state';
import { SETTING, SNAPSHOT } from '../../tests/support/shown';
import { FirstReasonsPage } from './FirstReasonsPage';

const send = jest.fn(async (..._call: unknown[]) => ({ ok: true, value: undefined }));
beforeEach(() => void send.mockClear());

const page = (reasons: readonly Reason[], language: 'en' | 'de') => {
  const setting: Setting = {
    ...SETTING,
    reasons,
    language,
    preferences: { ...SETTING.preferences, reasons },
  };
  return (
    <FirstReasonsPage
      snapshot={SNAPSHOT}
      setting={setting}
      step={{ number: 3, of: 5, back: null, next: 'first-habits' }}
      send={send as never}
    />
  );
};
const show = (reasons: readonly Reason[] = [], language: 'en' | 'de' = 'en') => {
  const { rerender } = render(page(reasons, language));
  return (next: readonly Reason[]) => rerender(page(next, language));
};
const has = (name: string) => screen.queryByRole('button', { name }) !== null;

describe('the step of the reasons', () => {
  it.each<['en' | 'de', string, RegExp, string, string]>([
    [
      'en',
      'Step 3 of 5 Your Not-Ready Reasons',
      /acronyms they have in the TENIOS portal/,
      'Add a reason',
      'Skip',
    ],
    [
      'de',
      'Schritt 3 von 5 Deine Gründe',
      /Kürzeln aus dem TENIOS-Portal/,
      'Grund hinzufügen',
      'Überspringen',
    ],
  ])(
    'in %s says where the codes are, and begins with the first reason',
    (language, title, where, add, skip) => {
      show([], language);
      expect(screen.getByRole('region', { name: title })).not.toBeNull();
      expect(screen.getByText(where)).not.toBeNull();
      expect([has(add), has(skip)]).toEqual([true, true]);
      expect(document.activeElement?.closest('.editor')).not.toBeNull();
    },
  );

  it('can be skipped', () => {
    show();
    fireEvent.click(screen.getByRole('button', { name: 'Skip' }));
    expect(send.mock.calls).toEqual([['page.open', { page: 'first-habits' }]]);
  });

  it('leaves the focus with who types, when the first reason is kept', () => {
    const follow = show();
    fireEvent.click(screen.getByRole('button', { name: 'Add a reason' }));
    const code = screen.getByLabelText('Code');
    expect(document.activeElement).toBe(code);
    follow(SETTING.reasons);
    expect([has('Next'), has('Skip')]).toEqual([true, false]);
    expect(document.activeElement?.closest('.editor')).not.toBeNull();
  });

  it('does not go on with the Enter of who types', () => {
    show();
    fireEvent.click(screen.getByRole('button', { name: 'Add a reason' }));
    fireEvent.keyDown(screen.getByLabelText('Code'), { key: 'Enter' });
    fireEvent.keyDown(screen.getByRole('list'), { key: 'Enter' });
    expect(send).not.toHaveBeenCalled();
    fireEvent.keyDown(screen.getByRole('heading', { level: 1 }), { key: 'Enter' });
    expect(send.mock.calls).toEqual([['page.open', { page: 'first-habits' }]]);
  });

  it('who comes back has nothing to do here but to go on', () => {
    show(SETTING.reasons);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Next' }));
  });
});

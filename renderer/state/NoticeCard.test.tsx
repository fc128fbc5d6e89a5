import { describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import type { DetailsOutcome as Outcome } from '../../electron/contract/details';
import type { Told } from '../../electron/contract/notice';
import { FOREIGN } from '../../tests/support/shown';
import { at, buttons, NOW, page, read, send, show, standStill, status } from '../../tests/support/state-page';

standStill();

describe('a notice', () => {
  const notice: Told = {
    ...FOREIGN,
    id: 1,
    is: 'changed-elsewhere',
    lastSeenAt: at(10, 41),
    seenAt: at(10, 43),
  };
  it.each<['en' | 'de', string, RegExp]>([
    ['en', 'Not Ready, changed elsewhere', /^Ready → Not Ready between 10:41 and 10:43\. Likely/],
    ['de', 'Nicht bereit, anderswo gesetzt', /^Bereit → Nicht bereit zwischen 10:41 und 10:43\. Verm/],
  ])('in %s is a card under the state', (language, title, body) => {
    show({ notice }, { language });
    const heading = screen.getByRole('heading', { level: 2, name: title });
    expect(heading.nextElementSibling?.textContent).toMatch(body);
  });

  it('is not there when there is nothing to tell', () => {
    show();
    expect(screen.getAllByRole('heading').map(heading => heading.textContent)).toEqual([
      'Ready',
      'Go Not Ready',
    ]);
  });

  it('that only repeats what to do is left to the line above', () => {
    show({
      look: 'needs-you',
      headline: { is: 'needs-you', why: 'auth' },
      notice: { id: 1, is: 'blocked', cause: 'auth', callsMayReach: false },
      allowed: { goReady: false, goNotReady: true },
    });
    expect(screen.queryByText('Schalter needs you')).toBeNull();
    expect(screen.getAllByText(/refuses the access key/)).toHaveLength(1);
    cleanup();
    show({
      look: 'unknown',
      headline: { is: 'unknown', was: { state: 'READY', at: at(10, 41) }, cause: 'offline' },
      failure: 'offline',
      notice: { id: 1, is: 'lost-while-ready', confirmedAt: at(10, 41) },
    });
    expect(screen.getAllByText(/Calls may still reach you/)).toHaveLength(1);
  });

  it.each<[Told, string, string]>([
    [
      { id: 1, is: 'not-ready-by-rule', rule: 'idle', at: at(10, 42), confirmed: true },
      'Not Ready since 10:42 (no input)',
      'Nicht bereit seit 10:42 (keine Eingabe)',
    ],
    [
      { id: 1, is: 'not-ready-by-rule', rule: 'sleep', at: at(10, 42), confirmed: false },
      'Not Ready is not confirmed yet (sleep)',
      '„Nicht bereit“ ist noch nicht bestätigt (Energiesparen)',
    ],
    [
      { id: 1, is: 'rule-stands-down', rule: 'logOff' },
      'Schalter no longer goes Not Ready at log-off',
      'Beim Abmelden vom Computer bleibt der Status jetzt, wie er ist',
    ],
    [
      { id: 1, is: 'idle-soon', at: at(11, 55) },
      'Not Ready at 11:55: no input',
      'Um 11:55 auf „Nicht bereit“: keine Eingabe',
    ],
    [
      { id: 1, is: 'done', state: 'READY', by: 'unlock', at: at(11, 54) },
      'Ready since 11:54',
      'Bereit seit 11:54',
    ],
  ])('(%j) has a card', (told, en, de) => {
    show({ notice: told });
    expect(screen.getByRole('region', { name: en })).not.toBeNull();
    show({ notice: told }, { language: 'de' });
    expect(screen.getByRole('region', { name: de })).not.toBeNull();
  });

  it('of a key combination has none: the state above is what it says', () => {
    show({ notice: { id: 1, is: 'done', state: 'READY', by: 'you', at: at(10, 42) } });
    expect(screen.queryByRole('region', { name: /since/ })).toBeNull();
    expect(status()).toEqual(['Ready', 'since 10:42 · set by you']);
  });

  it('is told to screen readers as it comes, by its title', () => {
    const { rerender } = show();
    const live = screen.getAllByRole('status').find(region => region.textContent === '');
    rerender(page({ notice }));
    const card = screen.getByRole('region', { name: 'Not Ready, changed elsewhere' });
    expect(card.parentElement).toBe(live);
  });

  const failed = { id: 1, is: 'change-failed', mayHaveReached: false, was: 'NOT_READY' } as const;
  const change = { id: 1, is: 'details-change', cause: null, replaced: null } as const;
  const go = { goReady: true, goNotReady: true };

  it.each<[what: string, Told, en: string[], de: string[], sent: unknown[]]>([
    [
      'a READY that failed',
      { ...failed, wanted: 'READY', cause: 'offline' },
      ['Try again'],
      ['Noch einmal versuchen'],
      [['state.go-ready']],
    ],
    [
      'a NOT_READY the ACD does not take as it is',
      { ...failed, wanted: 'NOT_READY', cause: 'invalid' },
      ['Go Not Ready without a reason', 'Settings…'],
      ['„Nicht bereit“ ohne Grund', 'Einstellungen…'],
      [
        ['state.go-not-ready', { reason: null }],
        ['page.open', { page: 'settings' }],
      ],
    ],
    [
      'a NOT_READY that did not stick',
      { id: 1, is: 'did-not-stick', wanted: 'NOT_READY', reason: 'LUN', found: 'READY' },
      ['Try again'],
      ['Noch einmal versuchen'],
      [['state.go-not-ready', { reason: 'LUN' }]],
    ],
    [
      'a reason the ACD does not know',
      { id: 1, is: 'reason-unknown', reason: 'COF' },
      ['Go Not Ready without a reason', 'Edit reasons…'],
      ['„Nicht bereit“ ohne Grund', 'Gründe bearbeiten…'],
      [
        ['state.go-not-ready', { reason: null }],
        ['page.open', { page: 'settings' }],
      ],
    ],
    [
      'a change of the details that failed',
      { ...change, came: 'failed', cause: 'offline', leftNotReady: false },
      ['Phone & skills'],
      ['Telefon & Skills'],
      [['page.open', { page: 'phone' }]],
    ],
    [
      'nobody who touched anything',
      { id: 1, is: 'idle-soon', at: at(11, 55) },
      ['Stay Ready'],
      ['Bereit bleiben'],
      [['state.stay']],
    ],
  ])('of %s says what to do, and does it', (_what, notice, en, de, sent) => {
    show({ notice, allowed: go });
    const card = () => within(screen.getAllByRole('region')[0] as HTMLElement).getAllByRole('button');
    expect(card().map(read)).toEqual(en);
    for (const button of card()) fireEvent.click(button);
    expect(send.mock.calls).toEqual(sent);
    cleanup();
    show({ notice, allowed: go }, { language: 'de' });
    expect(card().map(read)).toEqual(de);
  });

  it('of a failed change says what may help, in words', () => {
    show({ notice: { ...failed, wanted: 'READY', cause: 'not-the-acd' }, allowed: go });
    expect(
      screen.getByText(/Nothing was changed: .* Does this network want you to sign in first\?$/),
    ).not.toBeNull();
    cleanup();
    show({ notice: { ...failed, wanted: 'READY', cause: 'timeout' }, allowed: go });
    expect(
      screen.getByText(/^Nothing was changed: the ACD does not answer\. Try again in a moment\.$/),
    ).not.toBeNull();
  });

  it('of what cannot be done now has no button for it', () => {
    const allowed = { goReady: false, goNotReady: true };
    show({ notice: { ...failed, wanted: 'READY', cause: 'offline' }, allowed });
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('leaves the way back to the big button', () => {
    show({ notice: { id: 1, is: 'not-ready-by-rule', rule: 'lock', at: NOW, confirmed: true }, allowed: go });
    expect(buttons().filter(name => name === 'Go Ready')).toHaveLength(1);
    cleanup();
    show({ notice: { ...change, came: 'called-off', leftNotReady: true }, allowed: go });
    expect(buttons().filter(name => name === 'Go Ready')).toHaveLength(1);
  });

  it.each<[Outcome['came'], wrong: boolean]>([
    ['done', false],
    ['already', false],
    ['stopped', true],
    ['called-off', true],
    ['failed', true],
    ['not-kept', true],
    ['unclear', true],
  ])('of a change of the details that came %s is drawn as one of what went wrong: %s', (came, wrong) => {
    show({ notice: { ...change, came, leftNotReady: false } });
    expect(screen.getAllByRole('region')[0]?.classList.contains('wrong')).toBe(wrong);
  });
});

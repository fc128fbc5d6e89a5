import { describe, expect, it, jest } from '@jest/globals';
import { act } from '@testing-library/react';
import type { Headline, Snapshot } from '../../electron/contract/snapshot';
import type { FailureKind } from '../../electron/contract/state';
import { at, NOW, SNAPSHOT, show, standStill } from '../../tests/support/state-page';

standStill();
const header = (container: HTMLElement) => container.querySelector('header')?.lastElementChild?.textContent;

describe('how certain that is', () => {
  const stale = (state: string, cause: FailureKind | null): Headline => ({
    is: 'unknown',
    was: { state, at: at(11, 53) },
    cause,
  });
  it.each<[string, Partial<Snapshot>, string, string]>([
    ['just confirmed', { confirmedAt: NOW }, 'Confirmed just now', 'Gerade bestätigt'],
    ['confirmed', {}, 'Confirmed 4 sec ago', 'Vor 4 Sek. bestätigt'],
    ['confirmed in the future', { confirmedAt: NOW + 5000 }, 'Confirmed just now', 'Gerade bestätigt'],
    [
      'confirmed, of a value nobody knows',
      { headline: { is: 'other', value: 'WRAP_UP', seenAt: NOW } },
      'Confirmed 4 sec ago',
      'Vor 4 Sek. bestätigt',
    ],
    [
      'not asked yet',
      { headline: { is: 'unknown', was: null, cause: null }, confirmedAt: null },
      'No answer from the ACD yet',
      'Noch keine Antwort der ACD',
    ],
    [
      'stale',
      {
        headline: stale('NOT_READY', null),
        mayBeReady: false,
        callsMayReach: false,
        confirmedAt: NOW - 31_000,
      },
      'No answer for 31 sec',
      'Seit 31 Sek. keine Antwort',
    ],
    [
      'stale since a moment that is still to come',
      {
        headline: stale('NOT_READY', null),
        mayBeReady: false,
        callsMayReach: false,
        confirmedAt: NOW + 31_000,
      },
      'No answer for 0 sec',
      'Seit 0 Sek. keine Antwort',
    ],
    [
      'stale for a reason',
      {
        headline: stale('NOT_READY', 'proxy'),
        mayBeReady: false,
        callsMayReach: false,
        failure: 'proxy',
        confirmedAt: NOW - 31_000,
      },
      'No answer for 31 sec · the proxy does not let Schalter through',
      'Seit 31 Sek. keine Antwort · der Proxy lässt die App nicht durch',
    ],
    [
      'stale for long, while it was Ready',
      { headline: stale('READY', 'offline'), failure: 'offline', confirmedAt: NOW - 185_000 },
      'No answer for 3 min · no connection to the ACD. Calls may still reach you.',
      'Seit 3 Min. keine Antwort · keine Verbindung zur ACD. Anrufe können dich noch erreichen.',
    ],
    [
      'stale, and asked again at a known moment',
      {
        headline: stale('NOT_READY', 'offline'),
        mayBeReady: false,
        callsMayReach: false,
        failure: 'offline',
        confirmedAt: NOW - 31_000,
        nextTryAt: NOW + 12_000,
      },
      'No answer for 31 sec · no connection to the ACD · trying again in 12 sec',
      'Seit 31 Sek. keine Antwort · keine Verbindung zur ACD · nächster Versuch in 12 Sek.',
    ],
    [
      'asked for',
      { headline: { is: 'changing', to: 'READY', reason: null } },
      'Waiting for the ACD to confirm',
      'Die ACD hat noch nicht bestätigt',
    ],
    [
      'owed, and just sent',
      { headline: { is: 'changing', to: 'NOT_READY', reason: null }, owesNotReady: true },
      'Waiting for the ACD to confirm',
      'Die ACD hat noch nicht bestätigt',
    ],
    [
      'owed, and cannot be delivered',
      { headline: { is: 'changing', to: 'NOT_READY', reason: null }, owesNotReady: true, failure: 'offline' },
      'Not Ready is sent again until the ACD confirms it. Calls may still reach you.',
      '„Nicht bereit“ wird so lange gesendet, bis die ACD es bestätigt. Anrufe können dich noch erreichen.',
    ],
    [
      'owed for so long that the state is stale',
      {
        headline: stale('READY', 'offline'),
        failure: 'offline',
        owesNotReady: true,
        confirmedAt: NOW - 31_000,
      },
      'No answer for 31 sec · no connection to the ACD. Calls may still reach you. Not Ready is sent again until the ACD confirms it.',
      'Seit 31 Sek. keine Antwort · keine Verbindung zur ACD. Anrufe können dich noch erreichen. „Nicht bereit“ wird so lange gesendet, bis die ACD es bestätigt.',
    ],
    [
      'owed, and nothing was ever heard',
      {
        headline: { is: 'unknown', was: null, cause: 'offline' },
        failure: 'offline',
        confirmedAt: null,
        owesNotReady: true,
      },
      'No answer from the ACD yet. Calls may still reach you. Not Ready is sent again until the ACD confirms it.',
      'Noch keine Antwort der ACD. Anrufe können dich noch erreichen. „Nicht bereit“ wird so lange gesendet, bis die ACD es bestätigt.',
    ],
  ])('%s', (_what, snapshot, en, de) => {
    const { container, unmount } = show(snapshot);
    expect(header(container)).toBe(en);
    unmount();
    expect(header(show(snapshot, { language: 'de' }).container)).toBe(de);
  });

  it.each<[Extract<Headline, { is: 'needs-you' }>['why'], RegExp, RegExp]>([
    [
      'auth',
      /refuses the access key.*administrator.*office network/,
      /lehnt den Zugangsschlüssel ab.*Firmennetz/,
    ],
    ['not-found', /does not know this email address/, /kennt diese E-Mail-Adresse nicht/],
    ['no-key', /no access key/, /keinen Zugangsschlüssel/],
    ['invalid-email', /no valid email address/, /keine gültige E-Mail-Adresse/],
    ['no-account', /No account is set up/, /noch kein Konto eingerichtet/],
    ['test-runtime', /outdated Electron/, /veralteten Electron/],
  ])('needs somebody (%s): it says what to do', (why, en, de) => {
    const needs: Partial<Snapshot> = {
      look: 'needs-you',
      headline: { is: 'needs-you', why },
      failure: 'auth',
    };
    const { container, unmount } = show(needs);
    expect(header(container)).toMatch(en);
    unmount();
    expect(header(show(needs, { language: 'de' }).container)).toMatch(de);
  });

  it.each<[string, Partial<Snapshot>, RegExp]>([
    ['who may be Ready', { mayBeReady: true }, /office network.*\. Calls may still reach you\.$/],
    [
      'who is owed a Not Ready',
      { mayBeReady: false, owesNotReady: true },
      /Calls may still reach you\. Not Ready is sent again until the ACD confirms it\.$/,
    ],
    ['who is not', { mayBeReady: false, callsMayReach: false }, /limited to it\.$/],
  ])('needs somebody for an agent %s: it says whether calls come', (_who, snapshot, text) => {
    const { container } = show({
      look: 'needs-you',
      headline: { is: 'needs-you', why: 'auth' },
      failure: 'auth',
      ...snapshot,
    });
    expect(header(container)).toMatch(text);
  });

  it.each<['en' | 'de', RegExp, RegExp]>([
    ['en', /Unlock the keychain/, /offers no keychain, so enter the access key again/],
    ['de', /Entsperre den Schlüsselbund/, /keinen Schlüsselbund\. Gib den Zugangsschlüssel/],
  ])('in %s sends nobody to a keychain that is not there', (language, unlock, enter) => {
    const needs: Partial<Snapshot> = { look: 'needs-you', headline: { is: 'needs-you', why: 'no-key' } };
    const { container, unmount } = show(needs, { language });
    expect(header(container)).toMatch(unlock);
    unmount();
    const capabilities = { ...SNAPSHOT.capabilities, keychain: 'missing' } as const;
    const without = show({ ...needs, capabilities }, { language }).container;
    expect(header(without)).toMatch(enter);
    expect(header(without)).not.toMatch(unlock);
  });

  it.each<['en' | 'de', RegExp, RegExp]>([
    ['en', /still reports Ready, possibly until your call ends/, /still reports “BUSY”/],
    ['de', /meldet aber weiter Bereit, vielleicht bis dein Gespräch endet/, /meldet aber weiter „BUSY“/],
  ])('in %s says of a Not Ready that is not applied what the ACD reports', (language, ready, busy) => {
    const { container, unmount } = show({ owesNotReady: true }, { language });
    expect(header(container)).toMatch(ready);
    unmount();
    const other = { is: 'other', value: 'BUSY', seenAt: NOW } as const;
    const during = show({ owesNotReady: true, look: 'unknown', headline: other }, { language });
    expect(header(during.container)).toMatch(busy);
  });

  it('leaves that to the notice which says so', () => {
    const wanted = 'NOT_READY' as const;
    const notice = { id: 1, is: 'did-not-stick', wanted, reason: null, found: 'READY' } as const;
    const { container } = show({ owesNotReady: true, notice });
    expect(header(container)).toMatch(/^Confirmed/);
  });

  it('grows older while nobody hears anything', () => {
    const { container } = show();
    act(() => jest.advanceTimersByTime(3000));
    expect(header(container)).toBe('Confirmed 7 sec ago');
  });
});

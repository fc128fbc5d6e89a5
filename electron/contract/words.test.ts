import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { FOREIGN, SNAPSHOT } from '../../tests/support/shown';
import type { Obstacle } from './details';
import type { Foreign, Notice } from './notice';
import type { Headline, Snapshot } from './snapshot';
import { type FailureKind, type Language, RULES, type RuleName } from './state';
import { foreignWords, headlineWords, noticeWords, obstacleWords, stateLine } from './words';

beforeAll(() => void jest.useFakeTimers({ now: new Date(2026, 0, 5, 13) }));
afterAll(() => void jest.useRealTimers());

/** A time of day wherever the test runs. */
const at = (hour: number, minute: number) => new Date(2026, 0, 5, hour, minute, 59).getTime();
const REASONS = [
  { code: 'COF', label: { en: 'Coffee', de: 'Kaffee' } },
  { code: 'R&D', label: { en: 'R & D', de: 'F & E' } },
];
const speaking = (language: Language) => ({ language, reasons: REASONS });

describe('a headline', () => {
  const since = { is: 'since', by: 'you', at: at(10, 42) } as const;
  const seen = { is: 'seen', by: null, at: at(10, 43) } as const;
  it.each<[Headline, string, string]>([
    [{ is: 'ready', time: since }, 'Ready · since 10:42', 'Bereit · seit 10:42'],
    [{ is: 'ready', time: seen }, 'Ready · seen 10:43', 'Bereit · gesehen um 10:43'],
    [{ is: 'not-ready', reason: null, time: since }, 'Not Ready · since 10:42', 'Nicht bereit · seit 10:42'],
    [
      { is: 'not-ready', reason: 'COF', time: since },
      'Not Ready (Coffee) · since 10:42',
      'Nicht bereit (Kaffee) · seit 10:42',
    ],
    [
      { is: 'not-ready', reason: 'TEA', time: seen },
      'Not Ready (TEA) · seen 10:43',
      'Nicht bereit (TEA) · gesehen um 10:43',
    ],
    [{ is: 'changing', to: 'READY', reason: null }, 'Going Ready…', 'Wechsel auf „Bereit“…'],
    [
      { is: 'changing', to: 'NOT_READY', reason: 'COF' },
      'Going Not Ready…',
      'Wechsel auf „Nicht\u00a0bereit“…',
    ],
    [{ is: 'unknown', was: null, cause: null }, 'Asking the ACD…', 'Die ACD wird gefragt…'],
    [
      { is: 'unknown', was: null, cause: 'offline' },
      'Unknown · no connection to the ACD',
      'Unbekannt · keine Verbindung zur ACD',
    ],
    [
      { is: 'unknown', was: { state: 'READY', at: at(10, 41) }, cause: 'proxy' },
      'Unknown · was Ready at 10:41',
      'Unbekannt · um 10:41 noch Bereit',
    ],
    [
      { is: 'unknown', was: { state: 'WRAP_UP', at: at(10, 41) }, cause: null },
      'Unknown · was “WRAP_UP” at 10:41',
      'Unbekannt · um 10:41 noch „WRAP_UP“',
    ],
    [
      { is: 'other', value: 'WRAP_UP', seenAt: at(0, 5) },
      '“WRAP_UP” · seen 00:05',
      '„WRAP_UP“ · gesehen um 00:05',
    ],
    [{ is: 'needs-you', why: 'no-account' }, 'Not set up yet', 'Noch nicht eingerichtet'],
    [{ is: 'needs-you', why: 'auth' }, 'Access key refused', 'Zugangsschlüssel abgelehnt'],
    [{ is: 'needs-you', why: 'not-found' }, 'Agent unknown to the ACD', 'Agent der ACD unbekannt'],
    [{ is: 'needs-you', why: 'no-key' }, 'Access key missing', 'Zugangsschlüssel fehlt'],
    [{ is: 'needs-you', why: 'test-runtime' }, 'Test build', 'Testversion'],
  ])('%j says it in both languages', (headline, en, de) => {
    const state = { ...SNAPSHOT, headline };
    expect([stateLine(state, speaking('en')), stateLine(state, speaking('de'))]).toEqual([en, de]);
  });

  it('keeps state and time apart for the window', () => {
    expect(headlineWords({ is: 'not-ready', reason: 'COF', time: since }, speaking('de'))).toEqual([
      'Nicht bereit (Kaffee)',
      'seit 10:42',
    ]);
    expect(headlineWords({ is: 'changing', to: 'READY', reason: null }, speaking('en'))).toEqual([
      'Going Ready…',
      null,
    ]);
  });

  it('says Ready of nothing but READY (truth 10)', () => {
    const others: Headline[] = [
      { is: 'other', value: 'WRAP_UP', seenAt: 0 },
      { is: 'other', value: 'Ready', seenAt: 0 },
      { is: 'other', value: 'Bereit', seenAt: 0 },
      { is: 'changing', to: 'NOT_READY', reason: null },
      { is: 'not-ready', reason: null, time: seen },
      { is: 'unknown', was: null, cause: null },
    ];
    for (const headline of others) {
      expect(headlineWords(headline, speaking('en'))[0]).not.toMatch(/^Ready/);
      expect(headlineWords(headline, speaking('de'))[0]).not.toMatch(/^Bereit/);
    }
  });
});

describe('what is in the way', () => {
  const behind = (obstacle: Obstacle): Snapshot => ({
    ...SNAPSHOT,
    look: 'obstacle',
    headline: { is: 'ready', time: { is: 'since', by: 'you', at: at(10, 42) } },
    details: { ...SNAPSHOT.details, check: { is: 'obstacle', obstacle } },
  });

  it.each<[Obstacle, string, string]>([
    ['acd-off', 'ACD is switched off for you', 'die ACD ist für dich ausgeschaltet'],
    ['no-destination', 'no phone is switched on', 'kein Telefon ist eingeschaltet'],
    ['destination-off', 'calls go to a phone that is off', 'Anrufe gehen an ein Telefon, das aus ist'],
    ['no-number', 'calls go to a number that is not set', 'für Anrufe ist keine Rufnummer hinterlegt'],
    ['no-skill', 'no skill is switched on', 'kein Skill ist eingeschaltet'],
  ])('(%s) is said behind the state', (obstacle, en, de) => {
    expect(stateLine(behind(obstacle), speaking('en'))).toBe(`Ready · since 10:42 · ${en}`);
    expect(stateLine(behind(obstacle), speaking('de'))).toBe(`Bereit · seit 10:42 · ${de}`);
  });

  it('is not said to somebody who is not READY, nor where nothing is', () => {
    expect(obstacleWords({ ...behind('acd-off'), look: 'not-ready' }, speaking('en'))).toBeNull();
    expect(obstacleWords(SNAPSHOT, speaking('en'))).toBeNull();
  });
});

describe('a notice', () => {
  const elsewhere = (from: string, to: string, lastSeenAt: number, seenAt: number): Notice => ({
    ...FOREIGN,
    is: 'changed-elsewhere',
    from,
    to,
    lastSeenAt,
    seenAt,
  });
  it.each<[Notice, string, string, string, string]>([
    [
      elsewhere('READY', 'NOT_READY', at(10, 41), at(10, 43)),
      'Not Ready, changed elsewhere',
      'Ready → Not Ready between 10:41 and 10:43. Likely missed, busy or failed calls, a supervisor, the portal or another desktop.',
      'Nicht bereit, anderswo gesetzt',
      'Bereit → Nicht bereit zwischen 10:41 und 10:43. Vermutlich Anrufe (verpasst, besetzt, Fehler), ein Supervisor, das Portal oder ein anderer Arbeitsplatz.',
    ],
    [
      elsewhere('NOT_READY', 'READY', at(10, 43), at(10, 43)),
      'Ready, changed elsewhere',
      'Not Ready → Ready at 10:43. Likely a supervisor, the portal or another desktop.',
      'Bereit, anderswo gesetzt',
      'Nicht bereit → Bereit um 10:43. Vermutlich ein Supervisor, das Portal oder ein anderer Arbeitsplatz.',
    ],
    [
      { is: 'did-not-stick', wanted: 'READY', reason: null, found: 'NOT_READY' },
      'Ready did not stick',
      'The ACD took the change, but says Not Ready.',
      '„Bereit“ hat nicht gehalten',
      'Die ACD hat die Änderung angenommen, meldet aber: Nicht bereit.',
    ],
    [
      { is: 'did-not-stick', wanted: 'NOT_READY', reason: null, found: 'WRAP_UP' },
      'Not Ready is not in effect yet',
      'The ACD accepted Not Ready but still reports “WRAP_UP”, possibly until your call ends. Calls may still reach you.',
      '„Nicht bereit“ gilt noch nicht',
      'Die ACD hat „Nicht bereit“ angenommen, meldet aber weiter „WRAP_UP“, vielleicht bis dein Gespräch endet. Anrufe können dich noch erreichen.',
    ],
    [
      {
        ...FOREIGN,
        is: 'changes-elsewhere',
        firstAt: at(10, 30),
        count: 7,
        lastSeenAt: at(10, 43),
        seenAt: at(10, 43),
      },
      'Not Ready, changed elsewhere 7 times',
      '7 changes since 10:30. The last: Ready → Not Ready at 10:43. Likely missed, busy or failed calls, a supervisor, the portal or another desktop.',
      'Nicht bereit, 7-mal anderswo gesetzt',
      '7 Änderungen seit 10:30. Die letzte: Bereit → Nicht bereit um 10:43. Vermutlich Anrufe (verpasst, besetzt, Fehler), ein Supervisor, das Portal oder ein anderer Arbeitsplatz.',
    ],
    [
      { is: 'change-failed', wanted: 'READY', cause: 'offline', mayHaveReached: false, was: null },
      'Could not go Ready',
      'Nothing was changed: no connection to the ACD.',
      'Wechsel auf „Bereit“ gescheitert',
      'Es wurde nichts geändert: keine Verbindung zur ACD.',
    ],
    [
      { is: 'change-failed', wanted: 'NOT_READY', cause: 'timeout', mayHaveReached: true, was: null },
      'Could not go Not Ready',
      'Given up: the ACD does not answer. It may have arrived; the ACD is asked until it says.',
      'Wechsel auf „Nicht bereit“ gescheitert',
      'Aufgegeben: die ACD antwortet nicht. Die Änderung kann trotzdem angekommen sein; die ACD wird gefragt, bis sie es sagt.',
    ],
    [
      { is: 'reason-unknown', reason: 'COF' },
      'The ACD does not know “Coffee”',
      'Nothing was changed. You can go Not Ready without a reason.',
      'Die ACD kennt „Kaffee“ nicht',
      'Es wurde nichts geändert. „Nicht bereit“ geht auch ohne Grund.',
    ],
    [
      { is: 'late-ready-kept' },
      'Ready after all',
      'The answer took long, but the ACD did take it.',
      'Doch noch bereit',
      'Die Antwort kam spät, aber die ACD hat es angenommen.',
    ],
    [
      { is: 'late-ready-undone' },
      'A late Ready is taken back',
      'Your earlier Ready arrived too late. Schalter sets Not Ready again.',
      'Ein verspätetes „Bereit“ wird zurückgenommen',
      'Dein früheres „Bereit“ kam zu spät an. Du wirst wieder auf „Nicht bereit“ gesetzt.',
    ],
    [
      { is: 'owed-delivered' },
      'Not Ready',
      'Your Not Ready from before the restart was delivered only now. Go Ready when you are.',
      'Nicht bereit',
      'Dein „Nicht bereit“ von vor dem Neustart kam erst jetzt an. Melde dich bereit, wenn du es bist.',
    ],
    [
      { is: 'not-ready-by-rule', rule: 'lock', at: at(10, 42), confirmed: true },
      'Not Ready since 10:42 (screen lock)',
      'Go Ready when you are back.',
      'Nicht bereit seit 10:42 (Bildschirmsperre)',
      'Melde dich bereit, wenn du zurück bist.',
    ],
    [
      { is: 'not-ready-by-rule', rule: 'idle', at: at(10, 42), confirmed: false },
      'Not Ready is not confirmed yet (no input)',
      'Schalter has been trying since 10:42, and goes on; calls may still reach you. Go Ready when you are back.',
      '„Nicht bereit“ ist noch nicht bestätigt (keine Eingabe)',
      'Die App versucht es seit 10:42 und gibt nicht auf; Anrufe können dich noch erreichen. Melde dich bereit, wenn du zurück bist.',
    ],
    [
      { is: 'rule-stands-down', rule: 'lock' },
      'Schalter no longer goes Not Ready at the screen lock',
      'Each time somebody elsewhere set Ready again right away. The rule pauses until Schalter is started anew.',
      'Bei Bildschirmsperre bleibt der Status jetzt, wie er ist',
      'Jemand anderes hat dich jedes Mal gleich wieder bereit gemeldet. Die Regel pausiert bis zum nächsten Start der App.',
    ],
    [
      { is: 'idle-soon', at: at(10, 42) },
      'Not Ready at 10:42: no input',
      'Touch the keyboard or the mouse to stay Ready.',
      'Um 10:42 auf „Nicht bereit“: keine Eingabe',
      'Berühr Tastatur oder Maus, dann bleibst du bereit.',
    ],
    [
      { is: 'done', state: 'READY', by: 'unlock', at: at(10, 42) },
      'Ready since 10:42',
      'Ready again: the screen was locked only briefly.',
      'Bereit seit 10:42',
      'Wieder bereit: Der Bildschirm war nur kurz gesperrt.',
    ],
    [
      { is: 'done', state: 'NOT_READY', by: 'you', at: at(10, 42) },
      'Not Ready since 10:42',
      'The ACD has confirmed it.',
      'Nicht bereit seit 10:42',
      'Die ACD hat es bestätigt.',
    ],
    [
      { is: 'obstacle', obstacle: 'acd-off' },
      'You are Ready, but ACD is switched off for you',
      'No calls reach you like this.',
      'Du bist bereit, aber die ACD ist für dich ausgeschaltet',
      'So erreicht dich kein Anruf.',
    ],
    [
      {
        is: 'details-change',
        came: 'failed',
        cause: 'timeout',
        replaced: { acdEnabled: true },
        leftNotReady: true,
      },
      'Phone & skills could not be changed',
      'The reason: the ACD does not answer. Somebody else’s change in between was replaced by yours. You are Not Ready, and stay so until you go Ready.',
      'Telefon & Skills ließen sich nicht ändern',
      'Der Grund: die ACD antwortet nicht. Eine Änderung, die jemand anderes dazwischen gemacht hat, wurde durch deine ersetzt. Du bist nicht bereit und bleibst es, bis du dich bereit meldest.',
    ],
    [
      { is: 'details-change', came: 'stopped', cause: null, replaced: null, leftNotReady: false },
      'Nothing was changed: somebody else changed something meanwhile',
      'See Phone & skills for how it is now.',
      'Nichts geändert: Jemand anderes hat inzwischen etwas geändert',
      'Wie es jetzt ist, zeigt „Telefon & Skills“.',
    ],
    [
      { is: 'lost-while-ready', confirmedAt: at(23, 59) },
      'No answer from the ACD',
      'You were Ready at 23:59. Calls may still reach you.',
      'Keine Antwort der ACD',
      'Du warst um 23:59 noch bereit. Anrufe können dich noch erreichen.',
    ],
  ])('%j says it in both languages', (notice, title, body, titel, text) => {
    expect(noticeWords(notice, speaking('en'))).toEqual({ title, body });
    expect(noticeWords(notice, speaking('de'))).toEqual({ title: titel, body: text });
  });

  it('of a rule says in words of its own which one it is', () => {
    for (const language of ['en', 'de'] as const) {
      const titles = (notice: (rule: RuleName) => Notice) =>
        RULES.map(rule => noticeWords(notice(rule), speaking(language)).title);
      for (const confirmed of [true, false])
        expect(new Set(titles(rule => ({ is: 'not-ready-by-rule', rule, at: 0, confirmed }))).size).toBe(4);
      expect(new Set(titles(rule => ({ is: 'rule-stands-down', rule }))).size).toBe(4);
    }
  });

  it.each<[Extract<Notice, { is: 'blocked' }>['cause'], RegExp, RegExp]>([
    [
      'auth',
      /refuses the access key.*administrator.*office network/,
      /lehnt den Zugangsschlüssel ab.*Firmennetz/,
    ],
    ['not-found', /does not know this email address/, /kennt diese E-Mail-Adresse nicht/],
    ['invalid-email', /no valid email address/, /keine gültige E-Mail-Adresse/],
    [
      'no-key',
      /no access key.*enter the access key again/,
      /keinen Zugangsschlüssel.*gib den Zugangsschlüssel neu ein/,
    ],
    ['test-runtime', /outdated Electron/, /veralteten Electron/],
  ])('that needs somebody (%s) says what to do', (cause, en, de) => {
    expect(noticeWords({ is: 'blocked', cause, callsMayReach: false }, speaking('en'))).toEqual({
      title: 'Schalter needs you',
      body: expect.stringMatching(en),
    });
    expect(noticeWords({ is: 'blocked', cause, callsMayReach: false }, speaking('de'))).toEqual({
      title: 'Du wirst gebraucht',
      body: expect.stringMatching(de),
    });
  });

  it('names each cause of a failure in words of its own', () => {
    const kinds: Record<FailureKind, null> = {
      auth: null,
      'not-found': null,
      'invalid-email': null,
      'reason-unknown': null,
      'skills-unknown': null,
      invalid: null,
      'rate-limited': null,
      server: null,
      proxy: null,
      tls: null,
      offline: null,
      timeout: null,
      'not-the-acd': null,
      'no-key': null,
      'test-runtime': null,
    };
    for (const language of ['en', 'de'] as const) {
      const bodies = (Object.keys(kinds) as FailureKind[]).map(
        cause =>
          noticeWords(
            { is: 'change-failed', wanted: 'READY', cause, mayHaveReached: false, was: null },
            speaking(language),
          ).body,
      );
      expect(new Set(bodies).size).toBe(Object.keys(kinds).length);
    }
  });
});

it('a state nobody knows is not blamed on missed calls', () => {
  const notice = { ...FOREIGN, is: 'changed-elsewhere', to: 'WRAP_UP' } as const;
  expect(noticeWords(notice, speaking('en')).body).not.toMatch(/missed/);
  expect(noticeWords({ ...notice, to: 'NOT_READY' }, speaking('en')).body).toMatch(
    /missed, busy or failed calls/,
  );
});

describe('a change made elsewhere', () => {
  const CHANGE = { ...FOREIGN, lastSeenAt: at(10, 41), seenAt: at(10, 43) };
  const say = (change: Foreign) => [foreignWords(change, 'en'), foreignWords(change, 'de')];

  it.each<[Exclude<Foreign['unseen'], null>, string, string]>([
    ['not-running', 'Schalter was not running', 'die App lief nicht'],
    ['asleep', 'the computer slept', 'der Computer schlief'],
    ['no-answer', 'no answer from the ACD', 'keine Antwort der ACD'],
  ])('that nobody saw (%s) says why behind its times', (unseen, why, warum) => {
    const [en, de] = say({ ...CHANGE, unseen });
    expect(en).toContain(`between 10:41 and 10:43 (${why}). Likely missed, busy or failed calls`);
    expect(de).toContain(
      `zwischen 10:41 und 10:43 (${warum}). Vermutlich Anrufe (verpasst, besetzt, Fehler)`,
    );
  });

  it.each<[Exclude<Foreign['clue'], null>, RegExp, RegExp]>([
    ['locked', /Most likely missed calls: the screen was locked/, /verpasste Anrufe: Der Bildschirm war/],
    ['after-rule', /Schalter had just set Not Ready by itself/, /Eben hatte die App von sich aus/],
  ])('says what speaks for its cause (%s)', (clue, en, de) => {
    expect(say({ ...CHANGE, clue })).toEqual([expect.stringMatching(en), expect.stringMatching(de)]);
  });

  it('to a value that reads like a state does not pass for that state', () => {
    const titles = (to: string) =>
      (['en', 'de'] as const).map(
        language => noticeWords({ ...CHANGE, is: 'changed-elsewhere', to }, speaking(language)).title,
      );
    expect(titles('Ready')[0]).not.toBe(titles('READY')[0]);
    expect(titles('Bereit')[1]).not.toBe(titles('READY')[1]);
  });

  it('while nobody looked for days fits a notification: about four lines of 48 letters', () => {
    const [en, de] = say({
      ...CHANGE,
      lastSeenAt: new Date(2026, 0, 3, 17, 5).getTime(),
      unseen: 'not-running',
    });
    expect(Math.max(en?.length ?? 0, de?.length ?? 0)).toBeLessThanOrEqual(192);
  });

  it('after Schalter stopped while Ready is told with both times, each with its day', () => {
    const readyAt = new Date(2026, 0, 2, 17, 5).getTime();
    const notice = { is: 'ready-all-along', readyAt, seenAt: at(8, 2) } as const;
    expect(noticeWords(notice, speaking('en')).body).toMatch(/at 17:05 on Friday, .* at 08:02 you are/);
    expect(noticeWords(notice, speaking('de')).body).toMatch(/^Um 17:05 am Freitag .* um 08:02 bist du/);
  });
});

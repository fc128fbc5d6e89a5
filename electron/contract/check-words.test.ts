import { describe, expect, it } from '@jest/globals';
import { detailsShown } from '../../tests/support/details';
import { SNAPSHOT } from '../../tests/support/shown';
import { checkLook, checkWords } from './check-words';
import type { Details, DetailsShown } from './details';
import type { Headline, Snapshot } from './snapshot';

const NOT_READY: Headline = { is: 'not-ready', reason: null, time: { is: 'since', at: 0, by: 'you' } };
const { headline: READY } = SNAPSHOT;

const words = (shown: Partial<DetailsShown>, of: Partial<Details> = {}, headline: Headline = READY) =>
  (['en', 'de'] as const).map(language =>
    checkWords({ headline, details: detailsShown(shown, of) }, language),
  );

describe('the verdict', () => {
  it('that nothing is in the way names where calls go, and for which skills', () => {
    expect(words({})).toEqual([
      'Nothing in the ACD stands in the way: calls go to SIP, for German and Support.',
      'In der ACD steht nichts im Weg: Anrufe gehen an SIP, für German und Support.',
    ]);
    expect(words({}, { destination: 'EXTERNAL_NUMBER' })).toEqual([
      'Nothing in the ACD stands in the way: calls go to the external number, for German and Support.',
      'In der ACD steht nichts im Weg: Anrufe gehen an die externe Rufnummer, für German und Support.',
    ]);
  });

  it.each<[has: number, of: number, en: string]>([
    [1, 40, 'Skill 1'],
    [3, 40, 'Skill 1, Skill 2 and Skill 3'],
    [4, 40, 'Skill 1, Skill 2 and 2 more'],
    [40, 40, 'Skill 1, Skill 2 and 38 more'],
  ])('with %i of %i skills names at most three', (has, of, en) => {
    const skills = Array.from({ length: of }, (_, i) => ({ name: `Skill ${i + 1}`, has: i < has }));
    expect(words({}, { skills })[0]).toMatch(new RegExp(`, for ${en}\\.$`));
  });

  it('shows of a skill what nobody could see', () => {
    expect(words({}, { skills: [{ name: 'Sa\u202eles', has: true }] })[0]).toContain('for Sa\ufffdles.');
  });

  it('names the obstacle, and the state that hides it', () => {
    const check = { is: 'obstacle', obstacle: 'acd-off' } as const;
    expect(words({ check })).toEqual([
      'You are Ready, but ACD is switched off for you.',
      'Du bist bereit, aber die ACD ist für dich ausgeschaltet.',
    ]);
    expect(words({ check }, {}, NOT_READY)).toEqual([
      'You are Not Ready, and ACD is switched off for you.',
      'Du bist nicht bereit, und die ACD ist für dich ausgeschaltet.',
    ]);
  });

  it.each<[string, Partial<Details>, string]>([
    ['nothing else', {}, 'You are Not Ready. Otherwise nothing in the ACD stands in the way.'],
    [
      'an unknown destination',
      { destination: 'FOO' },
      'You are Not Ready. Nobody knows: calls go to “FOO”, which Schalter does not know.',
    ],
    ['no skills', { skills: [] }, 'You are Not Ready. Nobody knows: the ACD names no skills.'],
  ])('while NOT_READY, with %s, promises no more than is known', (_what, of, en) => {
    expect(words({ check: { is: 'not-ready' } }, of, NOT_READY)[0]).toBe(en);
  });

  it.each<[string, Partial<DetailsShown>, Partial<Details>, string]>([
    ['state', { check: unsure('state') }, {}, 'Nobody knows: your state is not certain now.'],
    [
      'not asked',
      { check: unsure('not-asked'), known: null },
      {},
      'Nobody knows yet: the ACD has not been asked.',
    ],
    [
      'being asked',
      { check: unsure('not-asked'), known: null, isAsking: true },
      {},
      'The ACD is being asked…',
    ],
    [
      'never answered',
      { check: unsure('no-answer'), known: null, failure: 'timeout' },
      {},
      'Nobody knows yet: the ACD does not answer.',
    ],
    [
      'destination',
      { check: unsure('destination') },
      { destination: 'FOO\u202e' },
      'Nobody knows: calls go to “FOO\ufffd”, which Schalter does not know.',
    ],
    [
      'a name every object has',
      { check: unsure('destination') },
      { destination: 'toString' },
      'Nobody knows: calls go to “toString”, which Schalter does not know.',
    ],
    [
      'no destination',
      { check: unsure('destination') },
      { destination: null },
      'Nobody knows: the ACD does not say where calls go.',
    ],
    ['skills', { check: unsure('skills') }, { skills: [] }, 'Nobody knows: the ACD names no skills.'],
  ])('that is unsure (%s) says why', (_why, shown, of, en) => {
    expect(words(shown, of)[0]).toBe(en);
  });

  it('from what is too old says from when it is', () => {
    const { known } = detailsShown();
    const at = new Date().setHours(10, 42, 0, 0);
    const old = known && { ...known, at };
    expect(words({ check: unsure('no-answer'), known: old })[0]).toBe(
      'Nobody knows: what is known is from 10:42.',
    );
  });

  it('while a change of the state is on its way is that change', () => {
    const headline: Headline = { is: 'changing', to: 'NOT_READY', reason: null };
    expect(words({ check: unsure('state') }, {}, headline)[0]).toBe('Going Not Ready…');
  });
});

describe('its symbol', () => {
  it.each<[DetailsShown['check'], Snapshot['look'], Snapshot['look']]>([
    [{ is: 'clear' }, 'ready', 'ready'],
    [{ is: 'obstacle', obstacle: 'no-skill' }, 'obstacle', 'obstacle'],
    [{ is: 'not-ready' }, 'not-ready', 'not-ready'],
    [unsure('state'), 'needs-you', 'needs-you'],
    [unsure('no-answer'), 'ready', 'unknown'],
    [unsure('destination'), 'ready', 'unknown'],
  ])('of %j with the state’s %s is %s', (check, look, shown) => {
    expect(checkLook({ look, details: detailsShown({ check }) })).toBe(shown);
  });
});

function unsure(why: Extract<DetailsShown['check'], { is: 'unsure' }>['why']): DetailsShown['check'] {
  return { is: 'unsure', why };
}

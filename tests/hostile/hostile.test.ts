/** Truth 10 of the design, against all that an ACD (or whoever poses as one) can answer. */
import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { type RawAnswer, rawAnswer, rawDetails, received } from './answers';
import { flipped } from './bodies';
import { said } from './oracle';
import { play, type Start, type Step } from './play';

const starts = fc.constantFrom<Start>('nothing', 'READY', 'NOT_READY', 'PAUSE');
const dice = fc.constantFrom(0, 0.5, 0.999);
const truths = fc.constantFrom('READY' as const, 'NOT_READY' as const);
/** As an ACD answers both questions and changes: without that now and then nothing of the details would be asked. */
const NOT_READY = received(Buffer.from('{"success":true,"state":"NOT_READY"}'));
const DETAILS = received(
  Buffer.from(
    '{"success":true,"state":"NOT_READY","cloud_acd_enabled":true,"sip_enabled":true,"external_number_enabled":false,"external_number":"","user_skills":[]}',
  ),
);
const mostly = (usual: RawAnswer, more: fc.Arbitrary<RawAnswer>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: more });
const answers = rawAnswer.filter(answer => said(answer) !== 'READY');

/** 500 scripts of 10 answers. To play a failed one again, put the seed and the path it names beside `numRuns`. */
function tenAnswers(
  click: fc.Arbitrary<Step['click']>,
  answer: fc.Arbitrary<RawAnswer> = answers,
  ofDetails: fc.Arbitrary<RawAnswer> = answer,
): Promise<void> {
  const steps = fc.array(fc.record({ click, answer, ofDetails }), { minLength: 10, maxLength: 10 });
  return fc.assert(fc.asyncProperty(starts, dice, steps, truths, play), { numRuns: 500 });
}

describe('nothing fails, nothing is shown as READY, and the next poll comes', () => {
  it('whatever is answered to polls', () => tenAnswers(fc.constant(null)));

  it('whatever is answered to clicks and polls', () =>
    tenAnswers(fc.constantFrom('READY', 'NOT_READY', null)));

  it('whatever is answered to questions for the details and to their changes', () =>
    tenAnswers(
      fc.constantFrom('READY', 'NOT_READY', 'open-window', 'change-details', null, null, null, null),
      mostly(NOT_READY, answers),
      mostly(DETAILS, rawDetails),
    ));

  it.each<[string, Step['click']]>([
    ['{"state":"READY"}', null],
    ['{"success":true}', 'READY'],
    ['{"success":true}', 'NOT_READY'],
  ])('where %s is cut at any byte, or any bit of it is turned over (clicked: %s)', async (text, click) => {
    const good = Buffer.from(text);
    const cut = [...good.keys()].map(at => good.subarray(0, at));
    const turned = [...good.keys()].flatMap(at =>
      [0, 1, 2, 3, 4, 5, 6, 7].map(bit => flipped(good, at, bit)),
    );
    const steps = [...cut, ...turned].map(bytes => ({ click, answer: received(bytes) }));
    await play('NOT_READY', 0.5, steps, 'READY');
  });

  it('where answers never end', async () => {
    const never = received(Buffer.from('{"state":"READY"}'), { end: 'hangs' });
    const clicks = [null, 'READY', 'NOT_READY', null] as const;
    await play(
      'PAUSE',
      0.5,
      clicks.map(click => ({ click, answer: never })),
      'READY',
    );
  });

  it('where the request comes back as the answer, key and all', async () => {
    const echo = received(Buffer.from(''), { end: 'echo' });
    const clicks = [null, 'READY', 'NOT_READY', null] as const;
    await play(
      'PAUSE',
      0.5,
      clicks.map(click => ({ click, answer: echo })),
      'READY',
    );
  });
});

import { countryOf, readNumber } from '../adapters/phone-number';
import type { Commands } from '../contract/bridge';
import type { Details, PhoneNumber } from '../contract/details';
import { asItIs, type Difference, isNothing, lacksNumber, permits } from '../contract/difference';
import type { CommandParts } from './parts';

/** What a person can ask for on the page with the telephone and the skills. Throws, and does nothing, where it cannot be. */
export function createDetailsCommands({
  engine,
  views,
  country,
}: Pick<CommandParts, 'engine' | 'views' | 'country'>) {
  const known = () => engine.snapshot().details.known?.details ?? null;

  function mustPermit(difference: Difference): void {
    if (!permits(views.shown().setting.detailsPolicy, difference))
      throw new Error(`not permitted by the administrator: ${Object.keys(difference).join(', ')}`);
  }

  /** As it is sent to the ACD; or as the ACD had it, where an undo that came to nothing is tried again. */
  async function mustBeNumber(number: string | null): Promise<void> {
    const { outcome } = engine.snapshot().details;
    if (number === null || number === outcome?.difference.externalNumber) return;
    if ((await readNumber(number, null))?.number !== number)
      throw new Error('no telephone number as it is sent to the ACD');
  }

  return {
    ask: () => engine.dispatch({ type: 'ask-details' }),

    async change({ difference, from, readyAgain }: Commands['details.change']['input']): Promise<void> {
      // Before all that may change while this is waited for.
      await mustBeNumber(difference.externalNumber ?? null);
      mustPermit(difference);
      const problem = problemWith(difference, from, known());
      if (problem !== null) throw new Error(problem);
      engine.dispatch({ type: 'change-details', difference, from, readyAgain });
    },

    /** What was there before goes back as the ACD had it: a number in any form. Who may do a thing may undo it. */
    undo({ readyAgain }: Commands['details.undo']['input']): void {
      const { outcome } = engine.snapshot().details;
      if (outcome?.undoUntil == null) throw new Error('there is nothing to undo any more');
      const { difference, from } = outcome;
      mustPermit(difference);
      engine.dispatch({ type: 'change-details', difference: from, from: difference, readyAgain });
    },

    seen: () => engine.dispatch({ type: 'details-seen' }),

    /** A number without its country is one of where the agent's number is, else of where the computer is. */
    async read({ text }: Commands['number.read']['input']): Promise<PhoneNumber | null> {
      const ofAgent = await countryOf(known()?.externalNumber ?? '');
      const ofLanguage = views.shown().setting.language === 'de' ? 'DE' : null;
      return readNumber(text, ofAgent ?? (country() || ofLanguage));
    },
  };
}

/** Why a change cannot be made of what the ACD has; null: it can. No word of its values: this goes to the log. */
function problemWith(difference: Difference, from: Difference, known: Details | null): string | null {
  if (known === null) return 'the details are not known';
  if (isNothing(difference)) return 'nothing is to be changed';
  if (!areAlike(asItIs(known, difference), difference)) return 'the ACD has no such skill';
  // An undo writes what it was before, without a question: nothing else may come along with that.
  if (!areAlike(from, difference)) return 'what is changed and what it was before are not the same';
  return lacksNumber(known, difference) ? 'without a number the external number cannot be switched on' : null;
}

/** Whether two differences name the same fields and skills, whatever the values. */
function areAlike(one: Difference, other: Difference): boolean {
  const [names, others] = [namesIn(one), namesIn(other)];
  return names.length === others.length && names.every(name => others.includes(name));
}

function namesIn({ skills = [], ...fields }: Difference): string[] {
  return [...Object.keys(fields), ...skills.map(({ name }) => `skill ${name}`)];
}

import type { Difference } from '../../electron/contract/difference';
import type { Messages } from '../../electron/contract/messages';
import { printable } from '../../electron/contract/printable';

/** On or off, or a telephone number; null: none. */
type Value = boolean | string | null;

/** One thing of a difference; `was` is left out where only what it is now is told. */
export interface Line {
  readonly name: string;
  readonly was?: Value | undefined;
  readonly is: Value;
}

const FIELDS = ['acdEnabled', 'sipEnabled', 'externalNumberEnabled', 'externalNumber'] as const;

/** What a difference changes, a line for each. `from`: what the same had before; what was so already has no line. */
export function linesOf(difference: Difference, from: Difference | null, m: Messages): Line[] {
  const { skills = [], ...fields } = difference;
  const names = {
    acdEnabled: m.details.acd,
    sipEnabled: m.details.destination.SIP,
    externalNumberEnabled: m.details.external,
    externalNumber: m.details.number,
  };
  const had = new Map(from?.skills?.map(({ name, has }) => [name, has]));
  const lines: Line[] = [
    ...FIELDS.flatMap(field => {
      const is = fields[field];
      return is === undefined ? [] : [{ name: names[field], was: from?.[field], is }];
    }),
    ...skills.map(({ name, has }) => ({
      name: m.details.skill(printable(name)),
      was: had.get(name),
      is: has,
    })),
  ];
  return lines.filter(({ was, is }) => was !== is);
}

import type { Details, Obstacle } from '../../electron/contract/details';
import { type DetailsPolicy, type Difference, permits } from '../../electron/contract/difference';
import { assertNever } from '../../electron/contract/state';

/** The one thing that removes an obstacle: a change, a number to type, or a skill to choose; others: it takes somebody else. */
export type Remedy =
  | { readonly is: 'change'; readonly field: Switch; readonly difference: Difference }
  | { readonly is: 'number' | 'skill' | 'others' };

/** What of the details is on or off. */
export type Switch = 'acdEnabled' | 'sipEnabled' | 'externalNumberEnabled';

/** What removes this obstacle, as far as the agent may. */
export function remedyOf(obstacle: Obstacle, details: Details, policy: DetailsPolicy): Remedy {
  if (obstacle === 'no-skill') return permits(policy, { skills: [] }) ? { is: 'skill' } : { is: 'others' };
  const fields = switches(obstacle, details).filter(name => permits(policy, { [name]: true }));
  // Without a number there is nothing to switch on: it comes first.
  const field = fields.find(name => name !== 'externalNumberEnabled' || details.externalNumber);
  if (field !== undefined) return { is: 'change', field, difference: { [field]: true } };
  const helps = obstacle === 'no-number' || fields.length > 0;
  return helps && permits(policy, { externalNumber: '' }) ? { is: 'number' } : { is: 'others' };
}

/** What could be switched on, the better first. */
function switches(obstacle: Exclude<Obstacle, 'no-skill'>, { destination }: Details): Switch[] {
  switch (obstacle) {
    case 'acd-off':
      return ['acdEnabled'];
    case 'no-destination':
      return ['sipEnabled', 'externalNumberEnabled'];
    case 'destination-off':
      return [destination === 'SIP' ? 'sipEnabled' : 'externalNumberEnabled'];
    case 'no-number':
      return [];
    default:
      return assertNever(obstacle);
  }
}

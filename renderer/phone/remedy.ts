import type { Details, Obstacle } from '../../electron/contract/details';
import { type DetailsPolicy, type Difference, permits } from '../../electron/contract/difference';

/** The one thing that removes an obstacle: a change, a number to type, or a skill to choose; others: it takes somebody else. */
export type Remedy =
  | { readonly is: 'change'; readonly field: Switch; readonly difference: Difference }
  | { readonly is: 'number' | 'skill' | 'others' };

/** What of the details is on or off. */
export type Switch = 'acdEnabled' | 'sipEnabled' | 'externalNumberEnabled';

/** What removes this obstacle, as far as the agent may. */
export function remedyOf(obstacle: Obstacle, details: Details, policy: DetailsPolicy): Remedy {
  switch (obstacle) {
    case 'no-number':
      return permits(policy, { externalNumber: '' }) ? { is: 'number' } : { is: 'others' };
    case 'no-skill':
      return permits(policy, { skills: [] }) ? { is: 'skill' } : { is: 'others' };
    default:
      return firstPermitted(switches(obstacle, details), policy);
  }
}

/** What could be switched on, the better first. */
function switches(obstacle: Exclude<Obstacle, 'no-number' | 'no-skill'>, details: Details): Switch[] {
  if (obstacle === 'acd-off') return ['acdEnabled'];
  if (obstacle === 'destination-off')
    return [details.destination === 'SIP' ? 'sipEnabled' : 'externalNumberEnabled'];
  return details.externalNumber ? ['sipEnabled', 'externalNumberEnabled'] : ['sipEnabled'];
}

function firstPermitted(fields: readonly Switch[], policy: DetailsPolicy): Remedy {
  const field = fields.find(name => permits(policy, { [name]: true }));
  return field === undefined ? { is: 'others' } : { is: 'change', field, difference: { [field]: true } };
}

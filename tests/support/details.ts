import type { Details, DetailsShown } from '../../electron/contract/details';

/** SIP rings, for German and Support; the external number is off. */
export const DETAILS: Details = {
  acdEnabled: true,
  sipEnabled: true,
  externalNumberEnabled: false,
  externalNumber: '+4922155400300',
  destination: 'SIP',
  skills: [
    { name: 'English', has: false },
    { name: 'German', has: true },
    { name: 'Support', has: true },
  ],
};

/** They are known, and nothing is in the way. Tests say what differs. */
export function detailsShown(differs: Partial<DetailsShown> = {}, of: Partial<Details> = {}): DetailsShown {
  return {
    known: { details: { ...DETAILS, ...of }, at: 0 },
    isAsking: false,
    failure: null,
    check: { is: 'clear' },
    change: null,
    outcome: null,
    ...differs,
  };
}

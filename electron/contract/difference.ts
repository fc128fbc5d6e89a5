import type { Details, Skill } from './details';

/** Some of the details with the values they get. What it does not name stays as it is. */
export interface Difference {
  readonly acdEnabled?: boolean;
  readonly sipEnabled?: boolean;
  readonly externalNumberEnabled?: boolean;
  readonly externalNumber?: string | null;
  readonly skills?: readonly Skill[];
}

const FIELDS = ['acdEnabled', 'sipEnabled', 'externalNumberEnabled', 'externalNumber'] as const;

/** The details with that difference; order and all other skills stay. */
export function withDifference(details: Details, { skills = [], ...fields }: Difference): Details {
  const wanted = new Map(skills.map(({ name, has }) => [name, has]));
  const toggled = details.skills.map(skill => ({ ...skill, has: wanted.get(skill.name) ?? skill.has }));
  return { ...details, ...fields, skills: toggled };
}

/** What the details have now where a difference names something: for a preview, and to undo it. */
export function asItIs(details: Details, { skills, ...fields }: Difference): Difference {
  const named = FIELDS.filter(field => field in fields).map(field => [field, details[field]]);
  const names = skills?.map(({ name }) => name);
  return {
    ...Object.fromEntries(named),
    ...(names && { skills: details.skills.filter(({ name }) => names.includes(name)) }),
  };
}

/** What of a difference the details do not have. A skill that is gone is not as anybody wants it. */
export function missingIn(details: Details, { skills = [], ...fields }: Difference): Difference {
  const names = FIELDS.filter(field => field in fields && fields[field] !== details[field]);
  const has = new Map(details.skills.map(skill => [skill.name, skill.has]));
  const missing = skills.filter(skill => has.get(skill.name) !== skill.has);
  const named = names.map(field => [field, fields[field]]);
  return { ...Object.fromEntries(named), ...(missing.length > 0 && { skills: missing }) };
}

/** Whether the details already are as a difference would make them. */
export function isAlready(details: Details, difference: Difference): boolean {
  return isNothing(missingIn(details, difference));
}

/** Whether both are the same, where a call goes now left aside: a telephone comes and goes by itself. */
export function isSame(a: Details, b: Details): boolean {
  return JSON.stringify({ ...a, destination: null }) === JSON.stringify({ ...b, destination: null });
}

/**
 * What leads from one to the other, where a call goes now left aside: that is not ours to set. A skill that only one of
 * the two has is named as if the other had it switched off, so that no such change is nothing.
 */
export function between(from: Details, to: Details): Difference {
  const fields = FIELDS.filter(field => from[field] !== to[field]).map(field => [field, to[field]]);
  const had = new Map(from.skills.map(({ name, has }) => [name, has]));
  const has = new Map(to.skills.map(skill => [skill.name, skill.has]));
  const names = [...new Set([...has.keys(), ...had.keys()])].filter(name => had.get(name) !== has.get(name));
  const skills = names.map(name => ({ name, has: has.get(name) ?? false }));
  return { ...Object.fromEntries(fields), ...(skills.length > 0 && { skills }) };
}

/** Whether a difference names nothing. */
export function isNothing(difference: Difference): boolean {
  return Object.values(difference).every(value => Array.isArray(value) && value.length === 0);
}

/** Whether calls would go to a number that is none: the one answer behind the draft's button and the main process' gate. */
export function lacksNumber(details: Details, difference: Difference): boolean {
  const { externalNumberEnabled, externalNumber } = withDifference(details, difference);
  const isAboutNumber = 'externalNumber' in difference || 'externalNumberEnabled' in difference;
  return isAboutNumber && externalNumberEnabled && !externalNumber;
}

/**
 * What an agent may change: nothing; where calls go (the external number, and whether it or SIP rings); or the ACD
 * switch and the skills, too.
 */
export const DETAILS_POLICIES = ['none', 'external-number', 'all'] as const;
export type DetailsPolicy = (typeof DETAILS_POLICIES)[number];

/**
 * Whether an agent may make this change: the one answer behind the window's controls and the main process' gate. With
 * `external-number` SIP is switched off only in exchange for the number.
 */
export function permits(policy: DetailsPolicy, difference: Difference): boolean {
  if (policy === 'all') return true;
  if (policy === 'none') return false;
  const { acdEnabled, skills, sipEnabled, externalNumberEnabled } = difference;
  if (acdEnabled !== undefined || skills !== undefined) return false;
  return sipEnabled !== false || externalNumberEnabled === true;
}

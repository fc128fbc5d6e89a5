/** A skill the account has, and whether this agent has it. */
export type Skill = { readonly name: string; readonly has: boolean };

/** The skills with those named switched; the others stay, and so does the order. Throws an Error for one the account lacks. */
export function switchedSkills(skills: readonly Skill[], wanted: readonly Skill[]): readonly Skill[] {
  for (const { name } of wanted) requireKnown(skills, name);
  const has = new Map(wanted.map(skill => [skill.name, skill.has]));
  return skills.map(skill => ({ ...skill, has: has.get(skill.name) ?? skill.has }));
}

/** The skills with a new one, which this agent does not have yet. Throws an Error if it is there already. */
export function withSkill(skills: readonly Skill[], name: string): readonly Skill[] {
  if (isKnown(skills, name)) throw new Error(`The account has the skill ${name} already.`);
  return [...skills, { name, has: false }];
}

/** The skills without that one. Throws an Error if the account lacks it. */
export function withoutSkill(skills: readonly Skill[], name: string): readonly Skill[] {
  requireKnown(skills, name);
  return skills.filter(skill => skill.name !== name);
}

function requireKnown(skills: readonly Skill[], name: string): void {
  if (!isKnown(skills, name)) throw new Error(`The account has no skill ${name}.`);
}

const isKnown = (skills: readonly Skill[], name: string) => skills.some(skill => skill.name === name);

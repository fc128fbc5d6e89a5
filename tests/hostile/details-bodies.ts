import fc from 'fast-check';
import { bytesOf, value } from './bodies';

const SKILL = '{"name":"German","has_skill":true}';

/** A parameter as it should be, or with anything in its place, or left out. */
const parameter = (name: string, good: string): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 20, arbitrary: fc.constant(`"${name}":${good}`) },
    { weight: 2, arbitrary: value.map(text => `"${name}":${text}`) },
    { weight: 1, arbitrary: fc.constant(`"x_${name}":${good}`) },
  );
const flag = (name: string) => fc.constantFrom('true', 'false').chain(good => parameter(name, good));

const skill = fc
  .tuple(parameter('name', '"German"'), flag('has_skill'))
  .map(parameters => `{${parameters.join()}}`);
const skills = fc.oneof(
  { weight: 8, arbitrary: fc.array(skill, { maxLength: 4 }).map(all => `[${all.join()}]`) },
  { weight: 1, arbitrary: fc.constantFrom(1000, 1001).map(count => `[${Array(count).fill(SKILL).join()}]`) },
  { weight: 1, arbitrary: fc.constantFrom('null', '{}', `{"0":${SKILL},"length":1}`, `[[${SKILL}]]`) },
);

/** The details of an agent, or nearly. */
const details = fc
  .tuple(
    flag('cloud_acd_enabled'),
    flag('sip_enabled'),
    flag('external_number_enabled'),
    parameter('external_number', '"+4922155400300"'),
    parameter('state', '"READY"'),
    parameter('current_destination', '"SIP"'),
    skills.map(text => `"user_skills":${text}`),
    fc.constantFrom('"success":true', '"success":true', '"success":false', '"error_code":"NEW_CODE"'),
  )
  .map(parameters => `{${parameters.join()}}`);

/** Bodies that may say the details. */
export const detailsBody = bytesOf(details);

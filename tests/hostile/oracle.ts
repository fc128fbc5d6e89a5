import type { Details, Skill } from '../../electron/contract/details';
import type { RawAnswer } from './answers';

/** The largest answer that is read, in bytes. */
const LARGEST = 1 << 20;

/**
 * What a retrieve's answer says by the words of docs/acd-api.md: its state, if it is a text of sane length. null: none.
 */
export function said(answer: RawAnswer): string | null {
  const state = own(readable(answer), 'state');
  return typeof state === 'string' && state.length >= 1 && state.length <= 200 ? state : null;
}

/** What the answer to a question for the details says by the same words; null: not all of what a change sends back. */
export function saidDetails(answer: RawAnswer): Details | null {
  const object = readable(answer);
  const [acdEnabled, sipEnabled, externalNumberEnabled] = [
    own(object, 'cloud_acd_enabled'),
    own(object, 'sip_enabled'),
    own(object, 'external_number_enabled'),
  ];
  const [externalNumber, destination] = [own(object, 'external_number'), own(object, 'current_destination')];
  const skills = saidSkills(own(object, 'user_skills'));
  if (said(answer) === null || skills === null) return null;
  if (!isFlag(acdEnabled) || !isFlag(sipEnabled) || !isFlag(externalNumberEnabled)) return null;
  if (!isTextOrNone(externalNumber) || !isTextOrNone(destination)) return null;
  return {
    acdEnabled,
    sipEnabled,
    externalNumberEnabled,
    // An empty one is none.
    externalNumber: externalNumber || null,
    destination: destination ?? null,
    skills,
  };
}

function saidSkills(list: unknown): readonly Skill[] | null {
  if (!Array.isArray(list) || list.length > 1000) return null;
  const skills = list.flatMap((skill: unknown) => {
    const [name, has] = [own(skill, 'name'), own(skill, 'has_skill')];
    return typeof name === 'string' && name.length <= 200 && isFlag(has) ? [{ name, has }] : [];
  });
  return skills.length === list.length ? skills : null;
}

const isFlag = (value: unknown): value is boolean => value === true || value === false;
const isTextOrNone = (value: unknown): value is string | null | undefined =>
  value == null || (typeof value === 'string' && value.length <= 200);

/** Whether a change's answer acknowledges it by the same words. */
export function acknowledges(answer: RawAnswer): boolean {
  return own(readable(answer), 'success') === true;
}

/** The JSON object of an answer that came whole, with success, and refuses nothing; null: it is no such answer. */
function readable(answer: RawAnswer): object | null {
  if (answer.is !== 'received' || answer.end !== 'whole') return null;
  const { status, headers, body } = answer;
  if (status < 200 || status > 299 || status === 204 || status === 205) return null;
  if (body.length > LARGEST || Number(headers['content-length']) > LARGEST) return null;
  // `Response.text()` of Node takes two byte order marks off, the decoder one.
  const object = parsed(new TextDecoder().decode(body).replace(/^\ufeff/, ''));
  const refuses = own(object, 'success') === false || typeof own(object, 'error_code') === 'string';
  return refuses ? null : object;
}

function own(object: unknown, name: string): unknown {
  return typeof object === 'object' && object !== null && Object.hasOwn(object, name)
    ? Reflect.get(object, name)
    : undefined;
}

function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

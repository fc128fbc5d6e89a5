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

function own(object: object | null, name: string): unknown {
  return object !== null && Object.hasOwn(object, name) ? Reflect.get(object, name) : undefined;
}

function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

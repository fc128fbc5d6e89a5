import * as z from 'zod';
import type { Acd, AgentView, ReasonField } from './acd';
import * as errors from './errors';

const text = z.string();
const flag = z.boolean();
const state = z.enum(['READY', 'NOT_READY']);
const who = { access_key: text, email: text };

/** The page shows one that is none (`invalidemail@@test.com`), and no rule: a domain may have umlauts, a name an `&`. */
const LIKE_AN_EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;

/** "Querying an agent's ready status" and "Retrieve the cloud acd details": who asks, about whom. */
export const retrieveParameters = z.strictObject(who);

const changeParameters = {
  nrr: z.strictObject({ ...who, state, nrr: text.optional() }),
  not_ready_reason: z.strictObject({ ...who, state, not_ready_reason: text.optional() }),
};

/** "Change the status of an agent", with the not-ready reason under the name this service knows. */
export function stateParameters(reasonField: ReasonField) {
  return changeParameters[reasonField];
}

/** "Change the cloud acd details": nothing is marked optional, so everything is required. */
export const detailsParameters = z.strictObject({
  ...who,
  cloud_acd_enabled: flag,
  sip_enabled: flag,
  external_number_enabled: flag,
  external_number: text,
  state,
  user_skills: z.array(z.strictObject({ name: text, has_skill: flag })),
});

/** A request that passed, or the error to answer it with. */
export type Reading<T> =
  | { readonly ok: true; readonly parameters: T; readonly agent: AgentView }
  | { readonly ok: false; readonly error: errors.AcdError };

/**
 * Reads a request body in the order that satisfies the page's examples (docs/acd-api.md, "Order of the checks"):
 * JSON, key, unknown and ill-typed parameters, the agent, then whatever else is missing.
 */
export function readRequest<T>(acd: Acd, schema: z.ZodType<T>, body: string): Reading<T> {
  const sent = jsonObject(body);
  if (!sent) return refuse(errors.invalidJson([]));

  const key = own(sent, 'access_key');
  if (key === undefined) return refuse(errors.fieldIsRequired('access_key'));
  if (typeof key !== 'string') return refuse(errors.invalidJson(['access_key']));
  if (!acd.accepts(key)) return refuse(errors.badCredentials());

  const result = schema.safeParse(sent);
  const named = result.success ? [] : result.error.issues.flatMap(namedParameters);
  const wrong = Object.keys(sent).filter(name => named.includes(name));
  if (wrong.length > 0) return refuse(errors.invalidJson(wrong));

  const email = own(sent, 'email');
  if (typeof email !== 'string') return refuse(errors.fieldIsRequired('email'));
  if (!LIKE_AN_EMAIL.test(email)) return refuse(errors.invalidEmail());
  const agent = acd.findAgent(email);
  if (!agent) return refuse(errors.agentNotFound());

  // Nothing sent is wrong, so whatever the schema still complains about was not sent.
  if (!result.success) return refuse(errors.fieldIsRequired(named[0] ?? ''));
  return { ok: true, parameters: result.data, agent };
}

function refuse(error: errors.AcdError): { ok: false; error: errors.AcdError } {
  return { ok: false, error };
}

function jsonObject(body: string): object | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A parameter that was really sent: `{}` has no `constructor`. */
function own(sent: object, name: string): unknown {
  return Object.getOwnPropertyDescriptor(sent, name)?.value;
}

/** The top-level parameters a complaint is about: a wrong skill is a wrong `user_skills`. */
function namedParameters(issue: z.core.$ZodIssue): string[] {
  const [name] = issue.path;
  if (name !== undefined) return [String(name)];
  return issue.code === 'unrecognized_keys' ? issue.keys : [];
}

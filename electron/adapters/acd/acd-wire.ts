import * as z from 'zod';
import type { Details } from '../../contract/details';

/*
 * The ACD's answers, read leniently: what we do not need may be missing or new, and an unknown value is passed on as it
 * is (design, truth 10). What the documentation says and how we read it: docs/acd-api.md.
 */

/** Answer of /acd/agent-state/retrieve. */
export const agentState = z.object({ state: z.string().min(1).max(200) });

/** Answer of both change methods: an acknowledgement, no confirmation. */
export const acknowledgement = z.object({ success: z.literal(true) });

const skill = z.object({ name: z.string().max(200), has_skill: z.boolean() });

/**
 * Answer of /acd/details/user/retrieve. All that a change has to send back has to be there: what is missing, nobody can
 * keep as it is.
 */
export const userDetails = z.object({
  cloud_acd_enabled: z.boolean(),
  sip_enabled: z.boolean(),
  external_number_enabled: z.boolean(),
  external_number: z.string().max(200).nullish(),
  state: agentState.shape.state,
  current_destination: z.string().max(200).nullish(),
  user_skills: z.array(skill).max(1000),
});

/** The details in our words. The documentation does not say what no number is: null, nothing at all and '' are one. */
export function detailsIn(answer: z.infer<typeof userDetails>): Details {
  return {
    acdEnabled: answer.cloud_acd_enabled,
    sipEnabled: answer.sip_enabled,
    externalNumberEnabled: answer.external_number_enabled,
    externalNumber: answer.external_number || null,
    destination: answer.current_destination ?? null,
    skills: answer.user_skills.map(({ name, has_skill }) => ({ name, has: has_skill })),
  };
}

/** What /acd/details/user/change takes: all of it, every time, since it replaces everything; and always NOT_READY. */
export function detailsChange(details: Details) {
  return {
    cloud_acd_enabled: details.acdEnabled,
    sip_enabled: details.sipEnabled,
    external_number_enabled: details.externalNumberEnabled,
    external_number: details.externalNumber ?? '',
    state: 'NOT_READY',
    user_skills: details.skills.map(({ name, has }) => ({ name, has_skill: has })),
  };
}

/** The name of the reason's field: documented as `nrr`, called `not_ready_reason` by a newer page. */
export type ReasonField = 'nrr' | 'not_ready_reason';

const refusal = z.union([z.object({ success: z.literal(false) }), z.object({ error_code: z.string() })]);

/** Whether an answer is a refusal: whatever its status, and whatever else it says (docs/acd-api.md). */
export const refuses = (body: unknown): boolean => refusal.safeParse(body).success;

/** Whether an answer refuses a request because of that field's name. */
export function refusesField(body: unknown, field: ReasonField): boolean {
  const invalid = z
    .object({ error_code: z.literal('INVALID_JSON'), fields: z.array(z.string()) })
    .safeParse(body);
  return invalid.success && invalid.data.fields.includes(field);
}

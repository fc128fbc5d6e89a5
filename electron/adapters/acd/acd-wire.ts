import * as z from 'zod';

/*
 * The ACD's answers, read leniently: what we do not need may be missing or new, and an unknown value is passed on as it
 * is (design, truth 10). What the documentation says and how we read it: docs/acd-api.md.
 */

/** Answer of /acd/agent-state/retrieve. */
export const agentState = z.object({ state: z.string().min(1).max(200) });

/** Answer of both change methods: an acknowledgement, no confirmation. */
export const acknowledgement = z.object({ success: z.literal(true) });

const skill = z.object({ name: z.string(), has_skill: z.boolean() });

/** Answer of /acd/details/user/retrieve. */
export const userDetails = z.object({
  cloud_acd_enabled: z.boolean(),
  sip_enabled: z.boolean(),
  external_number_enabled: z.boolean(),
  external_number: z.string().nullish(),
  state: z.string(),
  current_destination: z.string().nullish(),
  user_skills: z.array(skill).default([]),
});
export type UserDetails = z.infer<typeof userDetails>;

/** What /acd/details/user/change takes: all of it, every time; it replaces everything. */
export type UserDetailsChange = Omit<UserDetails, 'current_destination' | 'external_number'> & {
  readonly external_number: string;
};

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

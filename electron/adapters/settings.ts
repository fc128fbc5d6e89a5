import * as z from 'zod';
import { isLoopback } from './loopback';

const text = (most: number) => z.string().trim().min(1).max(most);

/** A language Bereit speaks. */
export const language = z.enum(['en', 'de']);

/** A Not-Ready Reason. Names differ by language; the code is the ACD's own. */
export const reason = z.strictObject({
  code: text(50),
  label: z.strictObject({ en: text(60), de: text(60) }),
});

/** https, or http to this computer; no user, no query: the path prefix of a relay may stay. */
export const serverUrl = z
  .string()
  .trim()
  .max(500)
  .refine(
    isServerUrl,
    'must be an https address (http only for this computer), such as https://api.tenios.com',
  );

export const email = z.string().max(254).pipe(z.email('must be an email address'));

/** Not-Ready rules. */
export const rules = z.strictObject({
  lock: z.strictObject({ enabled: z.boolean(), reason: text(50).nullable().optional() }).optional(),
});

export const pollSeconds = z.number().int().min(5).max(60);
const reasonField = z.enum(['nrr', 'not_ready_reason']);
export const reasonFieldOrAuto = z.enum([...reasonField.options, 'auto']);

/** The settings file. No secret is in it: the key is in the vault. */
export const settings = z.object({
  account: z.object({ serverUrl, email }).nullable().default(null),
  reasons: z.array(reason).max(50).default([]),
  language: language.nullable().default(null),
  rules: rules.default({}),
  pollSeconds: pollSeconds.default(10),
  notReadyReasonField: reasonFieldOrAuto.default('auto'),
  /** What each server was found to call the reason's field. */
  learnedFields: z.record(z.string(), reasonField).default({}),
});
export type Settings = z.infer<typeof settings>;

/** The settings before anything is set. */
export const noSettings: Settings = settings.parse({});

function isServerUrl(value: string): boolean {
  try {
    const url = new URL(value);
    const secure = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
    // Not url.search and url.hash: they do not tell of a mere ? or # at the end, which would swallow the path.
    return secure && url.username === '' && url.password === '' && !/[?#]/.test(value);
  } catch {
    return false;
  }
}

import * as z from 'zod';
import { DETAILS_POLICIES } from '../../contract/difference';
import { isEmail } from '../../contract/email';
import { LOCKABLE, type Preferences } from '../../contract/setting';
import { REASON_ICONS } from '../../contract/state';
import { isLoopback } from '../acd/loopback';
import type { FileKind, Raw } from './files';
import { noShortcuts, rules, shortcuts, usualRules } from './settings-rules';
import { text } from './settings-text';

/** A language Schalter speaks. */
export const language = z.enum(['en', 'de']);

/** A Not-Ready Reason. Names differ by language; the code is the ACD's own. */
export const reason = z.strictObject({
  code: text(50),
  label: z.strictObject({ en: text(60), de: text(60) }),
  icon: z.enum(REASON_ICONS).exactOptional(),
  minutes: z.number().int().min(1).max(480).exactOptional(),
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

/** The agent's address at the ACD. */
export const email = z.string().trim().max(254).refine(isEmail, 'must be an email address');

/** Not-Ready Reasons in their order. A code stands for one reason only. */
export const reasons = z
  .array(reason)
  .max(50)
  .refine(list => new Set(list.map(({ code }) => code)).size === list.length, 'names a code twice')
  .readonly();

/** What the administrator keeps from being changed in the window. */
export const locked = z.array(z.enum(LOCKABLE)).readonly();

/** What the administrator allows the agent to change of the details. */
export const detailsPolicy = z.enum(DETAILS_POLICIES);

/** Light or dark. */
export const appearance = z.enum(['system', 'light', 'dark']);
/** What quitting does while the agent may be READY. */
export const quitting = z.enum(['ask', 'not-ready', 'stay-ready']);
/** Seconds between two questions to the ACD. */
export const pollSeconds = z.number().int().min(5).max(60);
const reasonField = z.enum(['nrr', 'not_ready_reason']);
/** What the ACD calls the reason's field, or whichever of the two works. */
export const reasonFieldOrAuto = z.enum([...reasonField.options, 'auto']);

/** What the settings page changes, field by field as the contract has it. */
const preferences = {
  language: language.nullable(),
  appearance,
  reasons,
  mostUsedFirst: z.boolean(),
  rules,
  shortcuts,
  quitting,
  pollSeconds,
  notReadyReasonField: reasonFieldOrAuto,
} satisfies { readonly [K in keyof Preferences]: z.ZodType<Preferences[K]> };

/** A change of the settings: only what it names, and nothing that is not a preference. */
export const preferencesChange: z.ZodType<Partial<Preferences>> = z.strictObject({
  language: preferences.language.exactOptional(),
  appearance: preferences.appearance.exactOptional(),
  reasons: preferences.reasons.exactOptional(),
  mostUsedFirst: preferences.mostUsedFirst.exactOptional(),
  rules: preferences.rules.exactOptional(),
  shortcuts: preferences.shortcuts.exactOptional(),
  quitting: preferences.quitting.exactOptional(),
  pollSeconds: preferences.pollSeconds.exactOptional(),
  notReadyReasonField: preferences.notReadyReasonField.exactOptional(),
} satisfies { readonly [K in keyof Preferences]: z.ZodType });

/** The settings file. No secret is in it: the key is in the vault. */
export const settings = z.object({
  account: z.object({ serverUrl, email }).nullable().default(null),
  language: preferences.language.default(null),
  appearance: preferences.appearance.default('system'),
  reasons: preferences.reasons.default([]),
  mostUsedFirst: preferences.mostUsedFirst.default(false),
  rules: preferences.rules.default(usualRules),
  shortcuts: preferences.shortcuts.default(noShortcuts),
  quitting: preferences.quitting.default('ask'),
  pollSeconds: preferences.pollSeconds.default(10),
  notReadyReasonField: preferences.notReadyReasonField.default('auto'),
  locked: locked.default([]),
  detailsPolicy: detailsPolicy.default('none'),
  /** How often the agent has set each reason, by its code; counted only while `mostUsedFirst` is on. */
  reasonUses: z.record(z.string(), z.number().int().min(1)).default({}),
  /** What each server was found to call the reason's field. */
  learnedFields: z.record(z.string(), reasonField).default({}),
});
export type Settings = z.infer<typeof settings>;

/** The settings before anything is set. */
export const noSettings: Settings = settings.parse({});

/** The settings file and its history. */
export const settingsFile: FileKind<Settings> = {
  schema: settings,
  empty: noSettings,
  migrations: [toVersion2, toVersion3],
};

/** Version 1 knew no lock rule for certain, nor its reason, and let a code be named twice. */
function toVersion2(raw: Raw): Raw {
  const old = version1.parse(raw);
  const { enabled, reason } = { enabled: true, reason: null, ...old.rules.lock };
  const codes = new Set<string>();
  return {
    ...old,
    rules: { lock: { enabled, reason: reason ?? null } },
    reasons: old.reasons.filter(({ code }) => !codes.has(code) && codes.add(code)),
  };
}

/** Version 2 knew the lock rule only, and no way back to READY. */
function toVersion3(raw: Raw): Raw {
  const { data } = version2.safeParse(raw['rules']);
  const lock = { ...usualRules.lock, ...data?.lock };
  return { ...raw, rules: { ...usualRules, lock } };
}

const version2 = z.object({ lock: z.looseObject({}) });

const version1 = z.looseObject({
  rules: z
    .object({
      lock: z.object({ enabled: z.boolean(), reason: z.string().nullable().optional() }).optional(),
    })
    .default({}),
  reasons: z.array(reason).default([]),
});

/** The preferences among the settings. They were checked when they came in; this is asked for with all that is shown. */
export function preferencesOf(settings: Settings): Preferences {
  const { account, learnedFields, locked, detailsPolicy, reasonUses, ...preferences } = settings;
  return preferences;
}

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

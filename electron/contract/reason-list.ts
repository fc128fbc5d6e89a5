import { isShowable } from './printable';
import { type Entry, entriesOfLines } from './reason-lines';
import { REASON_ICONS, type Reason, type ReasonIcon } from './state';

/** How long code and names may be, how many minutes a reason may last, and how many there may be (the settings file's schema). */
export const REASON_LIMITS = { code: 50, name: 60, minutes: 480, reasons: 50 } as const;

/** Why an entry of a list makes no reason. */
export type EntryProblem =
  | 'not-json'
  | 'no-list'
  | 'no-code'
  | 'no-name'
  | 'code-too-long'
  | 'name-too-long'
  | 'unshowable'
  | 'bad-icon'
  | 'bad-minutes'
  | 'too-many-parts'
  | 'twice'
  | 'too-many';

/** What was understood of a list, and what was not: by its line, or as the how many-th entry of JSON. */
export interface ReadReasons {
  readonly reasons: readonly Reason[];
  readonly counts: 'lines' | 'entries';
  readonly problems: readonly { readonly at: number; readonly why: EntryProblem; readonly text: string }[];
}

/** The reasons as a file: what `readReasons` reads, and the `reasons` of a provisioning file. */
export function writtenReasons(reasons: readonly Reason[]): string {
  return `${JSON.stringify(reasons, null, 2)}\n`;
}

/**
 * Reads a list of reasons as people have it: JSON as exported (or a provisioning file, of which nothing else is looked
 * at), else a line each. A name that is missing in one language takes the other's. Never throws: what makes no reason
 * is among the problems.
 */
export function readReasons(written: string): ReadReasons {
  const text = written.replace(/^\uFEFF/, ''); // a byte order mark that was pasted along
  if (!/^\s*[[{]/.test(text)) return judged(entriesOfLines(text), 'lines');
  try {
    const json: unknown = JSON.parse(text);
    const list = isRecord(json) && !Array.isArray(json) ? json['reasons'] : json;
    if (Array.isArray(list)) return judged(list.map(entryOfJson), 'entries');
    return nothing('no-list', text);
  } catch {
    return nothing('not-json', text);
  }
}

/**
 * The list as it may be shown: a provisioning file without what is not its reasons, for the access key is among that.
 * Any other text stays as it is; null: there is a key in it that cannot be told apart.
 */
export function reasonsAlone(text: string): string | null {
  try {
    const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    const hasMore =
      isRecord(json) && !Array.isArray(json) && Object.keys(json).some(name => name !== 'reasons');
    return hasMore ? JSON.stringify({ reasons: json['reasons'] }, null, 2) : text;
  } catch {
    return /access_?key/i.test(text) ? null : text;
  }
}

/** `found` among the reasons that are kept: those with a known code take its place, the others come after. */
export function withAdded(kept: readonly Reason[], found: readonly Reason[]): Reason[] {
  const next = new Map(kept.map(reason => [reason.code, reason]));
  for (const reason of found) next.set(reason.code, reason);
  return [...next.values()];
}

function nothing(why: EntryProblem, text: string): ReadReasons {
  return {
    reasons: [],
    counts: 'lines',
    problems: [{ at: 1, why, text: text.trim().split('\n', 1)[0] ?? '' }],
  };
}

function judged(entries: readonly Entry[], counts: ReadReasons['counts']): ReadReasons {
  const reasons = new Map<string, Reason>();
  const problems: ReadReasons['problems'][number][] = [];
  for (const entry of entries) {
    const reason = reasonOf(entry);
    const why = typeof reason === 'string' ? reason : misfit(reason, reasons);
    if (why !== null) problems.push({ at: entry.at, why, text: entry.text });
    else if (typeof reason !== 'string') reasons.set(reason.code, reason);
  }
  return { reasons: [...reasons.values()], counts, problems };
}

function misfit({ code }: Reason, before: ReadonlyMap<string, Reason>): EntryProblem | null {
  if (before.has(code)) return 'twice';
  return before.size >= REASON_LIMITS.reasons ? 'too-many' : null;
}

function reasonOf(entry: Entry): Reason | EntryProblem {
  const [code, en, de] = [entry.code, entry.en, entry.de].map(textOf);
  if (entry.hasMore) return 'too-many-parts';
  if (!code) return 'no-code';
  const label = { en: en || de || '', de: de || en || '' };
  if (label.en === '') return 'no-name';
  if (code.length > REASON_LIMITS.code) return 'code-too-long';
  if (Math.max(label.en.length, label.de.length) > REASON_LIMITS.name) return 'name-too-long';
  if (![code, label.en, label.de].every(isShowable)) return 'unshowable';
  const { icon, minutes } = entry;
  if (icon !== undefined && !isIcon(icon)) return 'bad-icon';
  if (minutes !== undefined && !isTimeLimit(minutes)) return 'bad-minutes';
  return {
    code,
    label,
    ...(icon === undefined ? {} : { icon }),
    ...(minutes === undefined ? {} : { minutes }),
  };
}

function entryOfJson(value: unknown, index: number): Entry {
  const { code, label, icon, minutes } = isRecord(value) ? value : {};
  const { en, de } = isRecord(label) ? label : {};
  return { at: index + 1, text: JSON.stringify(value).slice(0, 200), code, en, de, icon, minutes };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
const isIcon = (value: unknown): value is ReasonIcon => (REASON_ICONS as readonly unknown[]).includes(value);
const isTimeLimit = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= REASON_LIMITS.minutes;

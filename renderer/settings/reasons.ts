import { isVisible } from '../../electron/contract/printable';
import { REASON_LIMITS } from '../../electron/contract/reason-list';
import type { Language, Reason, ReasonIcon } from '../../electron/contract/state';

/** What is typed of a reason: its code and its name in each language. */
export type ReasonField = 'code' | Language;
export const REASON_FIELDS = ['code', 'en', 'de'] as const satisfies readonly ReasonField[];

/** How long each may be. */
export const LONGEST: Readonly<Record<ReasonField, number>> = {
  code: REASON_LIMITS.code,
  en: REASON_LIMITS.name,
  de: REASON_LIMITS.name,
};

/** A reason as it stands in its fields. Picture and time limit are chosen whole: they are never half typed. */
export type Typed = Readonly<Record<ReasonField, string>> & {
  readonly icon: ReasonIcon | null;
  readonly minutes: number | null;
};

/** A reason being edited. What is half typed stays here; what is kept meanwhile is `kept` (null: nothing yet). */
export interface Row {
  readonly id: number;
  readonly typed: Typed;
  readonly kept: Reason | null;
}
export type Rows = readonly Row[];

/** What is wrong with a field. */
export type ReasonProblem = 'empty' | 'too-long' | 'twice';

export function problemIn(rows: Rows, row: Row, field: ReasonField): ReasonProblem | null {
  const text = row.typed[field].trim();
  if (!isVisible(text)) return 'empty';
  if (text.length > LONGEST[field]) return 'too-long';
  const isTaken = field === 'code' && rows.some(({ id, kept }) => id !== row.id && kept?.code === text);
  return isTaken ? 'twice' : null;
}

export function isComplete(rows: Rows, row: Row): boolean {
  return REASON_FIELDS.every(field => problemIn(rows, row, field) === null);
}

/** Whether something is typed that is not kept. */
export function isChanged({ typed, kept }: Row): boolean {
  if (kept === null) return true;
  const now = typedOf(kept);
  return (
    REASON_FIELDS.some(field => typed[field].trim() !== now[field]) ||
    typed.icon !== now.icon ||
    typed.minutes !== now.minutes
  );
}

/** The list to be kept: what is half typed counts as it was before, or not at all. */
export function listOf(rows: Rows): Reason[] {
  return rows.flatMap(row => (isComplete(rows, row) ? [reasonOf(row)] : (row.kept ?? [])));
}

/** What a reason is called, as far as it is typed. */
export function nameOf({ typed }: Row, language: Language): string {
  return typed[language].trim() || typed.code.trim();
}

export function newRow(rows: Rows): Row {
  return { id: nextId(rows), typed: { code: '', en: '', de: '', icon: null, minutes: null }, kept: null };
}

/** The rows for the list that is kept now. Rows that show one of its reasons stay, and so does what is half typed. */
export function follow(rows: Rows, reasons: readonly Reason[]): Rows {
  const left = [...rows];
  const take = (code: string) => {
    const row =
      left.find(({ kept }) => kept?.code === code) ?? left.find(({ typed }) => typed.code.trim() === code);
    return row && left.splice(left.indexOf(row), 1)[0];
  };
  const next: Row[] = [];
  for (const kept of reasons) {
    const row = take(kept.code);
    next.push(
      row && isChanged(row) && isChanged({ ...row, kept })
        ? { ...row, kept }
        : { id: row?.id ?? nextId(rows, next), typed: typedOf(kept), kept },
    );
  }
  return [...next, ...left.filter(({ kept }) => kept === null)];
}

/** `rows` with the one at `from` moved to `to`. */
export function moved(rows: Rows, from: number, to: number): Rows {
  const next = [...rows];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}

function reasonOf({ typed }: Row): Reason {
  const { icon, minutes } = typed;
  return {
    code: typed.code.trim(),
    label: { en: typed.en.trim(), de: typed.de.trim() },
    ...(icon === null ? {} : { icon }),
    ...(minutes === null ? {} : { minutes }),
  };
}

function typedOf({ code, label, icon, minutes }: Reason): Typed {
  return { code, en: label.en, de: label.de, icon: icon ?? null, minutes: minutes ?? null };
}

function nextId(...lists: Rows[]): number {
  return Math.max(0, ...lists.flat().map(({ id }) => id)) + 1;
}

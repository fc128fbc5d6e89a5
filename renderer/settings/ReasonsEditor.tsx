import { useLayoutEffect, useRef, useState } from 'react';
import { messagesIn } from '../../electron/contract/messages';
import { REASON_LIMITS } from '../../electron/contract/reason-list';
import type { Reason } from '../../electron/contract/state';
import { Problem } from '../parts/Problem';
import { ReasonRow } from './ReasonRow';
import styles from './Reasons.module.css';
import { ReasonsTools } from './ReasonsTools';
import {
  follow,
  isChanged,
  isComplete,
  listOf,
  moved,
  nameOf,
  newRow,
  type Rows,
  type Typed,
} from './reasons';
import { useDrag } from './useDrag';
import { type SettingProps, usePreference } from './usePreference';

/** The reasons of the account: added, edited, reordered, removed. What is complete is kept at once. */
export function ReasonsEditor({ setting, send }: SettingProps) {
  const { language } = setting;
  const m = messagesIn(language).reasonsEditor;
  const { value: kept, said, change } = usePreference('reasons', { setting, send });
  const [rows, setRows] = useRows(kept);
  const [told, setTold] = useState('');
  const { box, focusNext } = useNextFocus();
  const list = useRef<HTMLOListElement>(null);
  const drag = useDrag(list, rows.map(({ id }) => id).join(), move);

  function keep(next: Rows) {
    setRows(next);
    change(listOf(next));
  }
  function move(from: number, to: number) {
    const row = rows[from];
    if (!row || to < 0 || to >= rows.length) return;
    setTold(m.nowAt(nameOf(row, language) || m.fresh, to + 1, rows.length));
    keep(moved(rows, from, to));
  }
  function remove(id: number) {
    const next = rows.filter(row => row.id !== id);
    focusNext('add');
    // What was never kept only disappears.
    if (rows.find(row => row.id === id)?.kept) keep(next);
    else setRows(next);
  }
  function add() {
    const row = newRow(rows);
    focusNext(`code-${row.id}`);
    setRows([...rows, row]);
  }
  function take(reasons: readonly Reason[], count: number) {
    setTold(m.taken(count));
    change(reasons);
  }
  const withTyped = (id: number, typed: Typed) => rows.map(row => (row.id === id ? { ...row, typed } : row));
  function typed(id: number, typed: Typed) {
    const next = withTyped(id, typed);
    const row = next.find(row => row.id === id);
    if (row && isChanged(row) && isComplete(next, row)) keep(next);
    else setRows(next);
  }

  return (
    <div ref={box} className={styles['editor']}>
      {rows.length === 0 && <p className={styles['hint']}>{m.none}</p>}
      {rows.length > 0 && (
        <ol ref={list} className={styles['list']}>
          {rows.map((row, index) => (
            <ReasonRow
              key={row.id}
              row={row}
              rows={rows}
              language={language}
              drag={drag}
              onType={typed => setRows(withTyped(row.id, typed))}
              onTyped={next => typed(row.id, next)}
              onMove={(by, button) => {
                focusNext(button);
                move(index, index + by);
              }}
              onRemove={() => remove(row.id)}
            />
          ))}
        </ol>
      )}
      <Problem text={said.problem} />
      <p role="status" className={styles['told']}>
        {told}
      </p>
      <ReasonsTools
        kept={kept}
        language={language}
        send={send}
        onAdd={rows.length < REASON_LIMITS.reasons ? add : null}
        onTake={take}
      />
    </div>
  );
}

/** The rows, following the list that is kept: each push brings it anew, but only what differs is a change. */
function useRows(reasons: Parameters<typeof follow>[1]): [Rows, (rows: Rows) => void] {
  const [rows, setRows] = useState(() => follow([], reasons));
  const list = JSON.stringify(reasons);
  const [followed, setFollowed] = useState(list);
  if (list !== followed) {
    setFollowed(list);
    setRows(follow(rows, reasons));
  }
  return [rows, setRows];
}

/** Puts the focus where it belongs after the next change: what had it may be new, moved or gone. */
function useNextFocus() {
  const box = useRef<HTMLDivElement>(null);
  const next = useRef<string | null>(null);
  useLayoutEffect(() => {
    const wanted = next.current && box.current?.querySelector<HTMLElement>(`[data-focus="${next.current}"]`);
    if (!wanted) return;
    wanted.focus();
    next.current = null;
  });
  return {
    box,
    focusNext(name: string) {
      next.current = name;
    },
  };
}

import { useLayoutEffect, useRef, useState } from 'react';
import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import { Button } from '../parts/Button';
import { Problem } from '../parts/Problem';
import { useCommand } from '../useCommand';
import { ReasonRow } from './ReasonRow';
import styles from './Reasons.module.css';
import { follow, isChanged, isComplete, listOf, MOST_REASONS, moved, newRow, type Rows } from './reasons';

/** The reasons of the account: added, edited, reordered, removed. What is complete is kept at once. */
export function ReasonsEditor({ setting, send }: Pick<PageProps, 'setting' | 'send'>) {
  const m = messagesIn(setting.language);
  const { refused, run } = useCommand(send);
  const [rows, setRows] = useRows(setting.preferences.reasons);
  const { box, focusNext } = useNextFocus();

  function keep(next: Rows) {
    setRows(next);
    void run('settings.change', { reasons: listOf(next) });
  }
  function move(from: number, to: number, button: string) {
    if (to < 0 || to >= rows.length) return;
    focusNext(button);
    keep(moved(rows, from, to));
  }
  function remove(id: number) {
    const next = rows.filter(row => row.id !== id);
    focusNext('add');
    // What was never kept only disappears.
    if (next.length < rows.length && rows.find(row => row.id === id)?.kept) keep(next);
    else setRows(next);
  }
  function add() {
    const row = newRow(rows);
    focusNext(`code-${row.id}`);
    setRows([...rows, row]);
  }

  return (
    <div ref={box} className={styles['editor']}>
      {rows.length === 0 && <p className={styles['hint']}>{m.reasonsEditor.none}</p>}
      {rows.length > 0 && (
        <ol className={styles['list']}>
          {rows.map((row, index) => (
            <ReasonRow
              key={row.id}
              row={row}
              rows={rows}
              language={setting.language}
              onType={typed => setRows(rows.map(other => (other.id === row.id ? { ...row, typed } : other)))}
              onTyped={() => isChanged(row) && isComplete(rows, row) && keep(rows)}
              onMove={(by, button) => move(index, index + by, button)}
              onRemove={() => remove(row.id)}
            />
          ))}
        </ol>
      )}
      <Problem text={refused ? m.settings.notSaved : null} />
      {rows.length < MOST_REASONS ? (
        <Button data-focus="add" onClick={add}>
          {m.reasonsEditor.add}
        </Button>
      ) : (
        <p className={styles['hint']}>{m.reasonsEditor.most(MOST_REASONS)}</p>
      )}
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
    if (next.current === null) return;
    box.current?.querySelector<HTMLElement>(`[data-focus="${next.current}"]`)?.focus();
    next.current = null;
  });
  return {
    box,
    focusNext(name: string) {
      next.current = name;
    },
  };
}

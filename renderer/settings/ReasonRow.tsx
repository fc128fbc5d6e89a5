import { useId, useState } from 'react';
import { type Messages, messagesIn } from '../../electron/contract/messages';
import type { Language } from '../../electron/contract/state';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import { Pencil } from '../parts/Pencil';
import styles from './Reasons.module.css';
import {
  isComplete,
  LONGEST,
  problemIn,
  REASON_FIELDS,
  type ReasonField,
  type Row,
  type Rows,
} from './reasons';

interface Props {
  readonly row: Row;
  readonly rows: Rows;
  readonly language: Language;
  readonly onType: (typed: Row['typed']) => void;
  /** A field was left, or Enter pressed in it. */
  readonly onTyped: () => void;
  /** `button`: which one it was, to have the focus again. */
  readonly onMove: (by: 1 | -1, button: string) => void;
  readonly onRemove: () => void;
}

/** One reason: its name and code, and its fields when it is open. */
export function ReasonRow(props: Props) {
  const { row, rows, language, onMove } = props;
  const m = messagesIn(language).reasonsEditor;
  const [open, setOpen] = useState(row.kept === null);
  const [left, setLeft] = useState<readonly ReasonField[]>([]);
  const problems = problemsSaid(rows, row, left, m);
  const id = useId();
  const name = row.typed[language].trim() || row.typed.code.trim() || m.fresh;
  const arrow = (by: 1 | -1, label: string, at: number) => (
    <button
      type="button"
      className={styles['arrow']}
      aria-label={label}
      aria-disabled={at < 0 || at >= rows.length || undefined}
      data-focus={`${by}-${row.id}`}
      onClick={() => onMove(by, `${by}-${row.id}`)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={by < 0 ? 'M4 10l4-4 4 4' : 'M4 6l4 4 4-4'} />
      </svg>
    </button>
  );
  const index = rows.indexOf(row);
  return (
    <li className={styles['row']}>
      <div className={styles['head']}>
        <button
          type="button"
          className={styles['name']}
          aria-label={m.edit(name)}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          <span className={styles['label']}>{name}</span>
          {row.typed.code.trim() !== name && <span className={styles['code']}>{row.typed.code}</span>}
          <Pencil />
          {!isComplete(rows, row) && (
            <span className={`${styles['notKept']} ${problems.size > 0 ? styles['wrong'] : ''}`}>
              {m.notKept}
            </span>
          )}
        </button>
        {arrow(-1, m.up(name), index - 1)}
        {arrow(1, m.down(name), index + 1)}
      </div>
      {open && <Fields {...props} id={id} problems={problems} onLeave={field => setLeft([...left, field])} />}
    </li>
  );
}

interface FieldsProps extends Props {
  readonly id: string;
  readonly problems: Problems;
  readonly onLeave: (field: ReasonField) => void;
}

function Fields({ id, row, language, problems, onLeave, onType, onTyped, onRemove }: FieldsProps) {
  const m = messagesIn(language).reasonsEditor;
  return (
    <div id={id} className={styles['fields']}>
      {REASON_FIELDS.map(field => (
        <Field
          key={field}
          data-focus={`${field}-${row.id}`}
          label={m[field]}
          hint={field === 'code' ? m.codeHint : null}
          problem={problems.get(field) ?? null}
          value={row.typed[field]}
          onChange={event => onType({ ...row.typed, [field]: event.target.value })}
          onKeyDown={event => event.key === 'Enter' && onTyped()}
          onBlur={event => {
            // What would be said below the field would push the button away from under the mouse.
            if (!(event.relatedTarget instanceof HTMLButtonElement)) onLeave(field);
            onTyped();
          }}
        />
      ))}
      <Button kind="quiet" onClick={onRemove}>
        {m.remove}
      </Button>
    </div>
  );
}

/** What is said to be wrong, by field. */
type Problems = ReadonlyMap<ReasonField, string>;

function problemsSaid(
  rows: Rows,
  row: Row,
  left: readonly ReasonField[],
  m: Messages['reasonsEditor'],
): Problems {
  const said = new Map<ReasonField, string>();
  for (const field of REASON_FIELDS) {
    const problem = problemIn(rows, row, field);
    if (problem === 'too-long') said.set(field, m.tooLong(LONGEST[field]));
    if (problem === 'twice') said.set(field, m.twice);
    // Nobody has to be told before they had a chance to type.
    if (problem === 'empty' && left.includes(field)) said.set(field, m.empty);
  }
  return said;
}

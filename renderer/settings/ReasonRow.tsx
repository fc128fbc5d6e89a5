import { ChevronDown, ChevronUp, GripVertical } from 'lucide-react';
import { type CSSProperties, useId, useRef, useState } from 'react';
import { messagesIn } from '../../electron/contract/messages';
import type { Language } from '../../electron/contract/state';
import { Pencil } from '../parts/Pencil';
import { problemsSaid, ReasonFields } from './ReasonFields';
import { ReasonLine } from './ReasonLine';
import styles from './Reasons.module.css';
import { isComplete, nameOf, type ReasonField, type Row, type Rows, type Typed } from './reasons';
import type { Drag } from './useDrag';

interface Props {
  readonly row: Row;
  readonly rows: Rows;
  readonly language: Language;
  readonly drag: Drag;
  readonly onType: (typed: Typed) => void;
  /** A field was left, Enter pressed in it, or something chosen. */
  readonly onTyped: (typed: Typed) => void;
  /** `button`: which one it was, to have the focus again. */
  readonly onMove: (by: 1 | -1, button: string) => void;
  readonly onRemove: () => void;
}

/** One reason: what it is and ways to move it, and its fields when it is open. */
export function ReasonRow({ drag, onMove, ...props }: Props) {
  const { row, rows, language } = props;
  const m = messagesIn(language).reasonsEditor;
  const [open, setOpen] = useState(row.kept === null);
  const [left, setLeft] = useState<readonly ReasonField[]>([]);
  const problems = problemsSaid(rows, row, left, m);
  const id = useId();
  const edit = useRef<HTMLButtonElement>(null);
  const index = rows.indexOf(row);
  const name = nameOf(row, language) || m.fresh;
  const arrow = (by: 1 | -1, label: string) => (
    <button
      type="button"
      className={styles['arrow']}
      aria-label={label}
      aria-disabled={index + by < 0 || index + by >= rows.length || undefined}
      data-focus={`${by}-${row.id}`}
      onClick={() => onMove(by, `${by}-${row.id}`)}
    >
      {by < 0 ? <ChevronUp size={16} aria-hidden="true" /> : <ChevronDown size={16} aria-hidden="true" />}
    </button>
  );
  const remark = !isComplete(rows, row) && (
    <span className={`${styles['notKept']} ${problems.size > 0 ? styles['wrong'] : ''}`}>{m.notKept}</span>
  );
  // React sets it by the style object, which the content security policy lets pass.
  const shift = drag.shift(index);
  const style: CSSProperties = shift === 0 ? {} : { translate: `0 ${shift}px` };
  return (
    <li className={`${styles['row']} ${drag.isDragged(index) ? styles['dragged'] : ''}`} style={style}>
      <div className={styles['head']}>
        {/* For the pointer only: the arrows do the same for everybody else. */}
        <span className={styles['handle']} aria-hidden="true" {...drag.handle(index)}>
          <GripVertical size={16} />
        </span>
        <button
          ref={edit}
          type="button"
          className={styles['name']}
          aria-label={m.edit(name)}
          aria-describedby={`${id}-small`}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          <ReasonLine
            {...row.typed}
            name={name}
            language={language}
            remark={remark}
            smallId={`${id}-small`}
          />
          <Pencil />
        </button>
        {arrow(-1, m.up(name))}
        {arrow(1, m.down(name))}
      </div>
      {open && (
        <ReasonFields
          {...props}
          id={id}
          problems={problems}
          onLeave={field => setLeft([...left, field])}
          onClose={row.kept === null ? props.onRemove : close}
        />
      )}
    </li>
  );

  function close() {
    // The field that loses the focus keeps what was typed.
    edit.current?.focus();
    setOpen(false);
  }
}

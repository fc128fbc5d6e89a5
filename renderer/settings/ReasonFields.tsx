import type { KeyboardEvent } from 'react';
import { type Messages, messagesIn } from '../../electron/contract/messages';
import { REASON_LIMITS } from '../../electron/contract/reason-list';
import type { Language } from '../../electron/contract/state';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import { NumberField } from '../parts/NumberField';
import { IconChoice } from './IconChoice';
import styles from './Reasons.module.css';
import {
  LONGEST,
  problemIn,
  REASON_FIELDS,
  type ReasonField,
  type Row,
  type Rows,
  type Typed,
} from './reasons';

interface Props {
  readonly id: string;
  readonly row: Row;
  readonly language: Language;
  readonly problems: Problems;
  readonly onType: (typed: Typed) => void;
  readonly onTyped: (typed: Typed) => void;
  readonly onLeave: (field: ReasonField) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** All that there is to a reason, to be changed. */
export function ReasonFields({ id, row, language, problems, onLeave, onClose, ...props }: Props) {
  const { onType, onTyped, onRemove } = props;
  const { typed } = row;
  const { settings, reasonsEditor: m } = messagesIn(language);
  function close(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    // The window has an Escape of its own.
    event.preventDefault();
    onClose();
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is one more way to what the buttons do
    <div id={id} className={styles['fields']} onKeyDown={close}>
      {REASON_FIELDS.map(field => (
        <Field
          key={field}
          data-focus={`${field}-${row.id}`}
          label={m[field]}
          hint={field === 'code' ? m.codeHint : null}
          problem={problems.get(field) ?? null}
          value={typed[field]}
          onChange={event => onType({ ...typed, [field]: event.target.value })}
          onKeyDown={event => event.key === 'Enter' && onTyped(typed)}
          onBlur={event => {
            // What would be said below the field would push the button away from under the mouse.
            if (!(event.relatedTarget instanceof HTMLButtonElement)) onLeave(field);
            onTyped(typed);
          }}
        />
      ))}
      <IconChoice value={typed.icon} language={language} onChoose={icon => onTyped({ ...typed, icon })} />
      <NumberField<number | null>
        label={m.minutes}
        hint={m.minutesHint}
        value={typed.minutes}
        least={1}
        most={REASON_LIMITS.minutes}
        empty={null}
        outOfRange={settings.outOfRange(1, REASON_LIMITS.minutes)}
        onChoose={minutes => onTyped({ ...typed, minutes })}
      />
      <Button kind="quiet" onClick={onRemove}>
        {m.remove}
      </Button>
    </div>
  );
}

/** What is said to be wrong, by field. */
type Problems = ReadonlyMap<ReasonField, string>;

/** What is to be said of a reason's fields; `left`: those that somebody had a chance to fill in. */
export function problemsSaid(
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
    if (problem === 'empty' && left.includes(field)) said.set(field, m.empty);
  }
  return said;
}

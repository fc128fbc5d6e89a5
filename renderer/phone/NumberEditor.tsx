import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import styles from './Phone.module.css';
import { useNumber } from './useNumber';

interface Props extends Pick<PageProps, 'setting' | 'send'> {
  /** The number as it is dialled from everywhere. */
  readonly onTake: (number: string) => void;
  readonly onCancel: () => void;
}

/** A telephone number to type. It says how it is understood; one that is none is said when the field is left, and never taken. */
export function NumberEditor({ setting, send, onTake, onCancel }: Props) {
  const m = messagesIn(setting.language).details.edit;
  const [typed, setTyped] = useState('');
  const [left, setLeft] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const number = useNumber(typed, send);
  const isWrong = left && number === null && typed.trim() !== '';
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  // The focus brings only the field into view: not its buttons, nor what is wrong with it.
  useEffect(() => {
    if (!left || isWrong) field.current?.form?.scrollIntoView({ block: 'nearest' });
  }, [left, isWrong]);

  async function take(event: FormEvent) {
    event.preventDefault();
    setLeft(true);
    // Enter may be faster than the answer.
    const answer = await send('number.read', { text: typed });
    if (answer.ok && answer.value) onTake(answer.value.number);
    else field.current?.focus();
  }

  function cancelOnEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    // Else it closes the window, too.
    event.preventDefault();
    onCancel();
  }

  return (
    <form className={styles['editor']} onSubmit={event => void take(event)} onKeyDown={cancelOnEscape}>
      <Field
        ref={field}
        type="tel"
        label={m.label}
        hint={number ? m.understood(number.shown) : m.example}
        problem={isWrong ? m.invalid : null}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setLeft(false);
        }}
        onBlur={() => setLeft(true)}
      />
      <div className={styles['ways']}>
        <Button kind="quiet" type="submit">
          {m.take}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {m.cancel}
        </Button>
      </div>
    </form>
  );
}

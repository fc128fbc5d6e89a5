import type { ButtonHTMLAttributes, Ref } from 'react';
import styles from './Controls.module.css';

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled' | 'className'> {
  readonly ref?: Ref<HTMLButtonElement> | undefined;
  /** `primary`: the one that is likely wanted; `quiet`: small, beside text. */
  readonly kind?: 'primary' | 'plain' | 'quiet';
  /** Cannot be used now. It keeps the focus, which a disabled button would lose. */
  readonly resting?: boolean;
  /** Resting because it is at work. */
  readonly busy?: boolean;
}

/** A button. */
export function Button({ kind = 'plain', busy = false, resting = busy, onClick, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      className={`${styles['button']} ${styles[kind]}`}
      aria-disabled={resting || undefined}
      aria-busy={busy || undefined}
      onClick={event => {
        if (resting) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}

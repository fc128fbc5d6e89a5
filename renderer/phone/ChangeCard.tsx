import { type ReactNode, useId } from 'react';
import styles from './ChangeCard.module.css';

interface Props {
  readonly title: string;
  /** It went otherwise than it was asked for. */
  readonly wrong?: boolean;
  readonly children: ReactNode;
}

/** A change: being put together, being made, or over. */
export function ChangeCard({ title, wrong = false, children }: Props) {
  const id = useId();
  return (
    <section className={`${styles['card']} ${wrong ? styles['wrong'] : ''}`} aria-labelledby={id}>
      <h2 id={id} className={styles['title']}>
        {title}
      </h2>
      {children}
    </section>
  );
}

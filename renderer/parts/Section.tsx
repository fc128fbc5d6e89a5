import { type ReactNode, useId } from 'react';
import styles from './Section.module.css';

/** A part of a page, under a heading of its own. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <h2 id={id} className={styles['heading']}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/** What few people need: closed until asked for. */
export function More({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className={styles['more']}>
      <summary className={styles['heading']}>{title}</summary>
      <div className={styles['section']}>{children}</div>
    </details>
  );
}

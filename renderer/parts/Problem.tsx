import styles from './Controls.module.css';

/** What is wrong, in words; told to screen readers as soon as it appears. */
export function Problem({ id, text }: { id?: string | undefined; text: string | null }) {
  if (text === null) return null;
  return (
    <p id={id} role="alert" className={styles['problem']}>
      {text}
    </p>
  );
}

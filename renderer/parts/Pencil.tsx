import styles from './Pencil.module.css';

/** Says that what stands before it can be changed. */
export function Pencil() {
  return (
    <svg className={styles['pencil']} viewBox="0 0 16 16" aria-hidden="true">
      <path d="M3 13l.6-2.900L10.800 2.900a1.300 1.300 0 0 1 1.800 0l.5.5a1.300 1.300 0 0 1 0 1.800L5.900 12.400z" />
    </svg>
  );
}

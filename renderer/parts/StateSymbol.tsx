import type { Look } from '../../electron/contract/state';
import styles from './StateSymbol.module.css';

/** The tray's own symbol, large. The words beside it say the same, so it is hidden from screen readers. */
export function StateSymbol({ look }: { look: Look }) {
  return (
    <svg className={`${styles['symbol']} ${styles[look]}`} viewBox="0 0 88 88" aria-hidden="true">
      <circle className={styles['halo']} cx="44" cy="44" r="44" />
      <Shape look={look} />
    </svg>
  );
}

function Shape({ look }: { look: Look }) {
  switch (look) {
    case 'ready':
      return (
        <>
          <circle className={styles['fill']} cx="44" cy="44" r="34" />
          <path className={styles['onFill']} pathLength="1" d="M29 45.5l10 10 20-22" />
        </>
      );
    case 'obstacle':
      return (
        <>
          <path className={styles['fill']} d="M67.9 41.8A29 29 0 1 0 41.8 67.9 21 21 0 0 1 67.9 41.8z" />
          <path className={styles['onFill']} pathLength="1" d="M26 40l8.500 8.500 17-18.500" />
          <circle className={styles['badge']} cx="62" cy="62" r="17" />
          <path className={styles['onBadge']} d="M62 53.500v9M62 70.500v.01" />
        </>
      );
    case 'not-ready':
      return (
        <>
          <circle className={styles['ring']} cx="44" cy="44" r="31" />
          <path className={styles['stroke']} d="M37 33v22M51 33v22" />
        </>
      );
    case 'changing':
      return (
        <>
          <circle className={styles['track']} cx="44" cy="44" r="31" />
          <path className={styles['ring']} pathLength="1" d="M44 13a31 31 0 1 1-31 31" />
          <path className={styles['dots']} d="M30 44h.01M44 44h.01M58 44h.01" />
        </>
      );
    case 'unknown':
      return (
        <>
          <circle className={`${styles['ring']} ${styles['dashed']}`} cx="44" cy="44" r="31" />
          <path className={styles['stroke']} d="M36 37.5c0-11 16-10.500 16 0 0 6.500-8 6-8 12.500" />
          <path className={styles['stroke']} d="M44 58.500v.01" />
        </>
      );
    case 'needs-you':
      return (
        <>
          <path className={styles['triangle']} d="M44 15 76 70H12z" />
          <path className={styles['onFill']} d="M44 36v16M44 61v.01" />
        </>
      );
  }
}

import { Search } from 'lucide-react';
import { useEffect, useRef } from 'react';
import styles from './Search.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onType: (value: string) => void;
}

/** Looks for something on the page. `/` and Ctrl+F lead here; Escape empties it, which Chromium does by itself. */
export function SearchField({ label, value, onType }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isAsked(event)) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
  return (
    <label className={styles['search']}>
      <span className={styles['label']}>{label}</span>
      <Search size={16} strokeWidth={1.9} aria-hidden="true" />
      <input
        ref={field}
        type="search"
        aria-keyshortcuts="/ Control+F"
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        value={value}
        onChange={event => onType(event.target.value)}
      />
    </label>
  );
}

/** Where text is typed, `/` is a character. */
function isAsked({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (key.toLowerCase() === 'f') return (ctrlKey || metaKey) && !altKey;
  const isTyping = target instanceof Element && target.matches('input, textarea, select');
  return key === '/' && !ctrlKey && !metaKey && !altKey && !isTyping;
}

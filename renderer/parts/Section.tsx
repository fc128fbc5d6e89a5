import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
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

interface MoreProps {
  readonly title: ReactNode;
  /** A name that says more to who only hears the title. */
  readonly label?: string;
  /** `line`: below a setting it belongs to. */
  readonly kind?: 'heading' | 'line';
  /** Open, whatever was chosen: something in it is looked for. */
  readonly forced?: boolean;
  /** Open from the beginning. */
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** What few people need: closed until asked for. */
export function More({ title, label, kind = 'heading', forced = false, open = false, children }: MoreProps) {
  const [isOpen, setOpen] = useState(open);
  return (
    <details className={styles['more']} open={isOpen || forced}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button. Not `toggle`: that also comes where nobody chose anything. */}
      <summary
        className={styles[kind]}
        aria-label={label}
        onClick={event => {
          event.preventDefault();
          setOpen(!isOpen);
        }}
      >
        <ChevronRight size={16} strokeWidth={1.9} aria-hidden="true" />
        {title}
      </summary>
      <div className={styles['section']}>{children}</div>
    </details>
  );
}

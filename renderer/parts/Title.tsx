import type { ReactNode, Ref } from 'react';
import styles from '../pages/Page.module.css';

interface Props {
  readonly ref?: Ref<HTMLHeadingElement>;
  readonly id?: string;
  readonly className?: string | undefined;
  /** The id of what a screen reader says after it. */
  readonly about?: string;
  readonly children: ReactNode;
}

/** The title of a page. It can have the focus, so that a screen reader says where one is (`App.tsx` gives it). */
export function Title({ className = styles['title'], about, children, ...rest }: Props) {
  return (
    <h1 {...rest} aria-describedby={about} tabIndex={-1} className={className}>
      {children}
    </h1>
  );
}

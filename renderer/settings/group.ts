import type { ReactNode } from 'react';
import type { PageProps } from '../connection';

/** What groups are made of. `searching`: somebody looks for a setting, so that nothing of it may be folded up. */
export interface GroupProps extends PageProps {
  readonly searching: boolean;
}

/** A setting: the words it is found by, its own and what it says of itself, and how it looks. */
export interface Item {
  readonly name: string;
  readonly words: readonly string[];
  readonly shown: ReactNode;
}

/** Settings under one heading. */
export interface Group {
  readonly name: string;
  readonly title: string;
  /** What is true of all of them. */
  readonly intro?: ReactNode;
  /** Few people need them: folded up until asked for. */
  readonly folded?: boolean;
  readonly items: readonly Item[];
}

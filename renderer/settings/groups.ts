import type { ReactNode } from 'react';
import type { PageProps } from '../connection';
import { accountGroup } from './AccountGroup';
import { advancedGroup } from './AdvancedGroup';
import { computerGroup } from './ComputerGroup';
import { lookGroup } from './LookGroup';
import { reasonsGroup } from './ReasonsGroup';
import { rulesGroup } from './RulesGroup';
import { shortcutsGroup } from './ShortcutsGroup';
import { startGroup } from './StartGroup';
import { isAbout } from './search';

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

/** All that can be set here, in the order of the page. */
export function groupsOf(props: GroupProps): readonly Group[] {
  return [
    accountGroup,
    reasonsGroup,
    rulesGroup,
    startGroup,
    shortcutsGroup,
    lookGroup,
    computerGroup,
    advancedGroup,
  ].map(group => group(props));
}

/** The names of the group's settings that what was typed is about: by their words, or by the group's title. */
export function foundIn(
  { title, items }: Group,
  typed: string,
  { setting }: Pick<PageProps, 'setting'>,
): readonly string[] {
  return items
    .filter(({ words }) => isAbout(typed, [title, ...words], setting.language))
    .map(({ name }) => name);
}

import type { PageProps } from '../connection';
import { accountGroup } from './AccountGroup';
import { advancedGroup } from './AdvancedGroup';
import { computerGroup } from './ComputerGroup';
import type { Group, GroupProps } from './group';
import { lookGroup } from './LookGroup';
import { reasonsGroup } from './ReasonsGroup';
import { rulesGroup } from './RulesGroup';
import { shortcutsGroup } from './ShortcutsGroup';
import { startGroup } from './StartGroup';
import { isAbout } from './search';

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

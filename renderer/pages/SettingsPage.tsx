import { useState } from 'react';
import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import { Title } from '../parts/Title';
import { foundIn, groupsOf } from '../settings/groups';
import found from '../settings/Search.module.css';
import { SearchField } from '../settings/SearchField';
import { SettingsGroup } from '../settings/SettingsGroup';
import styles from './Page.module.css';

/** All that can be set; what is chosen holds at once. */
export function SettingsPage(props: PageProps) {
  const { setting } = props;
  const m = messagesIn(setting.language).settings;
  const [typed, setTyped] = useState('');
  const searching = typed.trim() !== '';
  const groups = groupsOf({ ...props, searching }).map(group => ({
    group,
    found: foundIn(group, typed, props),
  }));
  const count = groups.reduce((sum, group) => sum + group.found.length, 0);
  return (
    <div className={styles['sections']}>
      <Title>{m.title}</Title>
      <SearchField label={m.search} value={typed} onType={setTyped} />
      <p role="status" className={found['found']}>
        {searching && (count === 0 ? m.foundNone(typed.trim()) : m.found(count))}
      </p>
      {groups.map(({ group, found }) => (
        <SettingsGroup key={group.name} group={group} found={found} searching={searching} />
      ))}
      <p className={styles['hint']}>
        {m.version} {setting.version}
        {setting.testRuntime && ` · ${m.testRuntime(setting.testRuntime)}`}
      </p>
    </div>
  );
}

import { More, Section } from '../parts/Section';
import type { Group } from './group';
import styles from './Settings.module.css';

interface Props {
  readonly group: Group;
  /** The names of its settings to be shown. The others are only hidden: what is half typed in them outlasts a search. */
  readonly found: readonly string[];
  readonly searching: boolean;
}

/** A group of settings, each in a row of a card. */
export function SettingsGroup({ group, found, searching }: Props) {
  const rows = (
    <>
      {group.intro}
      <div className={styles['card']}>
        {group.items.map(({ name, shown }) => (
          <div key={name} className={styles['item']} hidden={!found.includes(name)}>
            {shown}
          </div>
        ))}
      </div>
    </>
  );
  return (
    <div hidden={found.length === 0}>
      {group.folded ? (
        <More title={group.title} forced={searching}>
          {rows}
        </More>
      ) : (
        <Section title={group.title}>{rows}</Section>
      )}
    </div>
  );
}

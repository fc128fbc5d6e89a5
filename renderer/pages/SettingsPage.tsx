import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import { Title } from '../parts/Title';
import { AccountSection } from '../settings/AccountSection';
import { AdvancedSection } from '../settings/AdvancedSection';
import { ComputerSection } from '../settings/ComputerSection';
import { LookSection } from '../settings/LookSection';
import { ReasonsSection } from '../settings/ReasonsSection';
import { RulesSection } from '../settings/RulesSection';
import { ShortcutsSection } from '../settings/ShortcutsSection';
import styles from './Page.module.css';

/** All that can be set; what is chosen holds at once. */
export function SettingsPage(props: PageProps) {
  const { setting } = props;
  const m = messagesIn(setting.language).settings;
  return (
    <div className={styles['sections']}>
      <Title>{m.title}</Title>
      <AccountSection {...props} />
      <ReasonsSection {...props} />
      <RulesSection {...props} />
      <ShortcutsSection {...props} />
      <LookSection {...props} />
      <ComputerSection {...props} />
      <AdvancedSection {...props} />
      <p className={styles['hint']}>
        {m.version} {setting.version}
        {setting.testRuntime && ` · ${m.testRuntime(setting.testRuntime)}`}
      </p>
    </div>
  );
}

import { messagesIn } from '../../electron/contract/messages';
import type { StepProps } from '../connection';
import { Section } from '../parts/Section';
import { LockRule } from '../set-up/LockRule';
import { OtherRules } from '../set-up/OtherRules';
import { StepPage } from '../set-up/StepPage';
import { StartAtLogin } from '../settings/StartAtLogin';
import styles from './Page.module.css';

/**
 * What Schalter will do unasked, before it does, and where it is from now on. The lock rule is on: it only ever sets
 * NOT_READY, for who has left. Start at login stays off until somebody chooses it: a program about somebody's presence
 * does not put itself into their computer's start, and a roll-out has its own way to do so.
 */
export function FirstHabitsPage(props: StepProps) {
  const m = messagesIn(props.setting.language);
  const { habits } = m.firstRun;
  const hasTray = props.snapshot.capabilities.tray !== 'missing';
  return (
    <StepPage {...props} title={habits.title} next={m.checkReasons.done}>
      <LockRule {...props} />
      <OtherRules {...props} />
      <div>
        <StartAtLogin {...props} />
        <p className={styles['hint']}>{habits.loginHint}</p>
      </div>
      <p className={styles['text']}>{habits.rest}</p>
      {hasTray && (
        <Section title={habits.good}>
          <p className={styles['text']}>{habits.icon}</p>
          <p className={styles['text']}>{habits.closing}</p>
        </Section>
      )}
    </StepPage>
  );
}

import { useState } from 'react';
import { messagesIn } from '../../electron/contract/messages';
import type { StepProps } from '../connection';
import { CheckReasons } from '../set-up/CheckReasons';
import { StepPage } from '../set-up/StepPage';
import styles from './Page.module.css';

/** Lets the agent see in the portal whether reasons arrive: the API returns none. A step of the first run, or on its own. */
export function CheckReasonsPage(props: StepProps) {
  const { setting, step } = props;
  const m = messagesIn(setting.language);
  const [arrived, setArrived] = useState(false);
  const hasReasons = setting.reasons.length > 0;
  return (
    <StepPage
      {...props}
      title={m.checkReasons.title}
      next={wayOn()}
      skips={!arrived}
      // What was pressed last is gone with the question.
      focus={arrived ? 'next' : 'first'}
      home="settings"
    >
      <p className={styles['text']}>{hasReasons ? m.checkReasons.intro : m.checkReasons.none}</p>
      {hasReasons && !arrived && <CheckReasons {...props} onArrived={() => setArrived(true)} />}
      <div role="status" className={styles['status']}>
        {arrived && <p className={styles['note']}>{m.checkReasons.thanks}</p>}
      </div>
    </StepPage>
  );

  function wayOn(): string {
    if (step !== null) return arrived ? m.firstRun.next : m.firstRun.skip;
    return arrived ? m.checkReasons.done : m.setUp.back;
  }
}

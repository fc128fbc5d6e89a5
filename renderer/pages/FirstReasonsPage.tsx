import { useState } from 'react';
import { messagesIn } from '../../electron/contract/messages';
import type { StepProps } from '../connection';
import { StepPage } from '../set-up/StepPage';
import { ReasonsEditor } from '../settings/ReasonsEditor';
import styles from './Page.module.css';

/** Asks for the reasons of the ACD; they can be added later as well. */
export function FirstReasonsPage(props: StepProps) {
  const { setting, send } = props;
  const m = messagesIn(setting.language).firstRun;
  const { length } = setting.preferences.reasons;
  // Whoever adds the first reason goes on typing: only who comes back has nothing to do here.
  const [hadSome] = useState(length > 0);
  return (
    <StepPage
      {...props}
      title={m.reasons.title}
      next={length > 0 ? m.next : m.skip}
      skips={length === 0}
      focus={hadSome ? 'next' : 'first'}
    >
      <p className={styles['text']}>{m.reasons.intro}</p>
      {/* Nobody leaves what is half typed by an Enter in it. */}
      <div className={styles['card']} data-takes-enter="">
        <ReasonsEditor setting={setting} send={send} />
      </div>
    </StepPage>
  );
}

import { messagesIn } from '../../electron/contract/messages';
import type { StepProps } from '../connection';
import { DemoWay } from '../set-up/DemoWay';
import { LanguageRadios } from '../set-up/LanguageRadios';
import { StepPage } from '../set-up/StepPage';
import styles from './Page.module.css';

/** What Schalter is, in which language, and the two ways to begin with what each of them needs. */
export function WelcomePage(props: StepProps) {
  const { setting, send } = props;
  const m = messagesIn(setting.language).firstRun.welcome;
  return (
    <StepPage
      {...props}
      title={m.title}
      next={m.setUp}
      focus="next"
      aside={<DemoWay setting={setting} send={send} />}
    >
      <p className={styles['text']}>{m.intro}</p>
      <LanguageRadios setting={setting} send={send} />
      <p className={styles['hint']}>{m.setUpHint}</p>
    </StepPage>
  );
}

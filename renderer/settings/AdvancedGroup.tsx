import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import { Button } from '../parts/Button';
import { OpenFolder } from '../parts/OpenFolder';
import type { Group } from './group';
import { PollSeconds } from './PollSeconds';
import { ReasonFieldChoice } from './ReasonFieldChoice';
import styles from './Settings.module.css';

/** What few people change. */
export function advancedGroup(props: PageProps): Group {
  const { setting } = props;
  const m = messagesIn(setting.language).settings;
  const hasPortal = setting.account !== null && !setting.demo;
  const check = {
    name: 'check',
    words: [m.checkReasons, m.checkReasonsHint],
    shown: <CheckReasons {...props} />,
  };
  return {
    name: 'advanced',
    title: m.advanced,
    folded: true,
    items: [
      { name: 'poll', words: [m.pollSeconds, m.pollRange], shown: <PollSeconds {...props} /> },
      { name: 'field', words: [m.reasonField, m.reasonFieldHint], shown: <ReasonFieldChoice {...props} /> },
      ...(hasPortal ? [check] : []),
      { name: 'log', words: [m.openLog, m.openLogHint], shown: <Log {...props} /> },
    ],
  };
}

function CheckReasons({ setting, send }: PageProps) {
  const m = messagesIn(setting.language).settings;
  return (
    <div className={styles['action']}>
      <Button kind="quiet" onClick={() => void send('page.open', { page: 'check-reasons' })}>
        {m.checkReasons}
      </Button>
      <p className={styles['hint']}>{m.checkReasonsHint}</p>
    </div>
  );
}

function Log({ setting, send }: PageProps) {
  const m = messagesIn(setting.language).settings;
  return (
    <div className={styles['action']}>
      <OpenFolder folder="log" kind="quiet" label={m.openLog} setting={setting} send={send} />
      <p className={styles['hint']}>{m.openLogHint}</p>
    </div>
  );
}

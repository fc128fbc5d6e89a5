import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { canGo } from '../../electron/contract/allowed';
import { messagesIn } from '../../electron/contract/messages';
import { reasonLabel } from '../../electron/contract/names';
import type { PageProps } from '../connection';
import { Button } from '../parts/Button';
import { Choice } from '../parts/Choice';
import { Problem } from '../parts/Problem';
import { Section } from '../parts/Section';
import { StateLine } from '../parts/StateLine';
import { Title } from '../parts/Title';
import { ReasonFieldChoice } from '../settings/ReasonFieldChoice';
import { ReasonsEditor } from '../settings/ReasonsEditor';
import { RulesTold } from '../settings/RulesTold';
import { StartAtLogin } from '../settings/StartAtLogin';
import { useCommand } from '../useCommand';
import styles from './Page.module.css';

/** Lets the agent see in the portal whether reasons arrive: the API returns none. Comes after the set-up. */
export function CheckReasonsPage(props: PageProps) {
  const { setting, send } = props;
  const m = messagesIn(setting.language);
  const [arrived, setArrived] = useState(false);
  // Whoever begins without reasons may add more than one.
  const [adding] = useState(!setting.demo && setting.reasons.length === 0);
  const last = useRef<HTMLButtonElement>(null);
  function end() {
    setArrived(true);
    // What was pressed is gone with the question.
    last.current?.focus();
  }
  return (
    <div className={styles['sections']}>
      <header className={styles['form']}>
        <Title>{m.checkReasons.title}</Title>
        <p className={styles['text']}>
          {setting.reasons.length === 0 ? m.checkReasons.none : m.checkReasons.intro}
        </p>
        {adding && <ReasonsEditor setting={setting} send={send} />}
        {setting.reasons.length > 0 && !arrived && <Check {...props} onArrived={end} />}
        <div role="status" className={styles['status']}>
          {arrived && <p className={styles['note']}>{m.checkReasons.thanks}</p>}
        </div>
      </header>
      <Section title={m.checkReasons.more}>
        <StartAtLogin {...props} />
        <RulesTold {...props} />
      </Section>
      <Button
        ref={last}
        kind={arrived ? 'primary' : 'plain'}
        onClick={() => void send('page.open', { page: 'state' })}
      >
        {arrived ? m.checkReasons.done : m.checkReasons.skip}
      </Button>
    </div>
  );
}

/** Sets a reason, shows what the ACD says, and asks what the portal shows. */
function Check({ snapshot, setting, send, onArrived }: PageProps & { onArrived: () => void }) {
  const m = messagesIn(setting.language);
  const { refused, run } = useCommand(send);
  const [chosen, setChosen] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const { reasons, language } = setting;
  const code = reasons.find(reason => reason.code === chosen)?.code ?? reasons[0]?.code ?? '';
  const label = reasonLabel(code, reasons, language);
  const { headline } = snapshot;
  const isNotReady = headline.is === 'not-ready';
  const isSet = isNotReady && headline.reason === code;

  async function set() {
    // The button may be the one that goes with the explanation: the other one takes its place, and the focus.
    flushSync(() => setMissing(false));
    first.current?.focus();
    // The reason that is set already would not be sent again.
    if (!canGo(snapshot, 'NOT_READY', code)) await run('state.go-not-ready', { reason: null });
    await run('state.go-not-ready', { reason: code });
  }

  return (
    <>
      <Choice
        label={m.checkReasons.reason}
        value={code}
        options={reasons.map(reason => [reason.code, reason.label[language]])}
        onChoose={setChosen}
      />
      {!missing && (
        <Button ref={first} kind={isSet ? 'plain' : 'primary'} onClick={() => void set()}>
          {isSet ? m.checkReasons.setAgain(label) : m.checkReasons.set(label)}
        </Button>
      )}
      {!isNotReady && <p className={styles['hint']}>{m.checkReasons.setsNotReady}</p>}
      <Problem text={refused ? m.setUp.failed : null} />
      <StateLine snapshot={snapshot} setting={setting} />
      {isSet && (
        <fieldset className={styles['question']}>
          <legend>{m.checkReasons.question(label)}</legend>
          <div className={styles['pair']}>
            <Button onClick={onArrived}>{m.checkReasons.yes}</Button>
            <Button aria-pressed={missing} onClick={() => setMissing(true)}>
              {m.checkReasons.no}
            </Button>
          </div>
        </fieldset>
      )}
      {missing && (
        <>
          <p role="alert" className={styles['text']}>
            {m.checkReasons.ignored}
          </p>
          <ReasonFieldChoice setting={setting} send={send} />
          <Button kind="primary" onClick={() => void set()}>
            {m.checkReasons.setAgain(label)}
          </Button>
        </>
      )}
    </>
  );
}

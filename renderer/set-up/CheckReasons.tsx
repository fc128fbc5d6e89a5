import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { canGo } from '../../electron/contract/allowed';
import { messagesIn } from '../../electron/contract/messages';
import { reasonLabel } from '../../electron/contract/names';
import type { PageProps } from '../connection';
import styles from '../pages/Page.module.css';
import { Button } from '../parts/Button';
import { Choice } from '../parts/Choice';
import { Problem } from '../parts/Problem';
import { StateLine } from '../parts/StateLine';
import { ReasonFieldChoice } from '../settings/ReasonFieldChoice';
import { useCommand } from '../useCommand';

/** Sets a reason, shows what the ACD says, and asks what the portal shows. */
export function CheckReasons({ snapshot, setting, send, onArrived }: PageProps & { onArrived: () => void }) {
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

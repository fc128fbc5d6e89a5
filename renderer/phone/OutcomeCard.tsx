import type { DetailsOutcome } from '../../electron/contract/details';
import { type Difference, isAlready, isNothing, permits } from '../../electron/contract/difference';
import { durationWords } from '../../electron/contract/durations';
import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import { Button } from '../parts/Button';
import { useNow } from '../parts/useNow';
import { ChangeCard } from './ChangeCard';
import styles from './ChangeCard.module.css';
import { DifferenceLines } from './DifferenceLines';
import type { Asking } from './useChange';
import type { Draft } from './useDraft';

interface Props extends PageProps {
  readonly outcome: DetailsOutcome;
  readonly draft: Draft;
  readonly asking: Asking;
  readonly onGone: () => void;
  readonly onClose: () => void;
}

/** How long (ms) it is told that a change came about as it was asked for. */
const TOLD_FOR = 60_000;

/** What became of the last change, and what can be done about it. */
export function OutcomeCard(props: Props) {
  const { outcome, setting, send } = props;
  const m = messagesIn(setting.language);
  const { came, replaced, leftNotReady, cause, difference, from, at } = outcome;
  const isAsAsked = came === 'done' || came === 'already';
  const isOver = useNow() >= at + TOLD_FOR;
  if (isAsAsked && isOver && replaced === null && !leftNotReady) return null;
  const said = [
    cause && m.details.notice.change.cause(m.failure[cause]),
    came === 'done' || came === 'already' ? null : m.details.whatNow[came],
    isLeftNotReady(props.snapshot) ? m.details.notice.change.leftNotReady : null,
  ].filter(Boolean);
  return (
    <ChangeCard title={m.details.notice.change.title[came]} wrong={!isAsAsked && came !== 'called-off'}>
      <DifferenceLines difference={difference} from={from} setting={setting} send={send} />
      {said.length > 0 && <p className={styles['text']}>{said.join(' ')}</p>}
      {replaced && <Replaced replaced={replaced} setting={setting} send={send} />}
      <Ways {...props} />
    </ChangeCard>
  );
}

/** Whether the agent wanted to be READY again after the change, and still is not. */
export function isLeftNotReady({ headline, details }: PageProps['snapshot']): boolean {
  return details.outcome?.leftNotReady === true && headline.is === 'not-ready';
}

/** What somebody else had set in between; nothing of the details: the state. */
function Replaced({
  replaced,
  setting,
  send,
}: { replaced: Difference } & Pick<PageProps, 'setting' | 'send'>) {
  const m = messagesIn(setting.language).details.change;
  if (isNothing(replaced)) return <p className={styles['text']}>{m.stateReplaced}</p>;
  return (
    <div>
      <p className={styles['text']}>{m.replaced}</p>
      <DifferenceLines difference={replaced} from={null} setting={setting} send={send} />
    </div>
  );
}

function Ways({ outcome, snapshot, setting, send, draft, asking, onGone, onClose }: Props) {
  const m = messagesIn(setting.language);
  const now = useNow();
  const { difference, undoUntil } = outcome;
  const rest = undoUntil === null ? 0 : undoUntil - now;
  const details = snapshot.details.known?.details;
  const isOpen = details && !isAlready(details, difference) && permits(setting.detailsPolicy, difference);
  const press = (act: () => void) => () => {
    onGone();
    act();
  };
  return (
    <div className={styles['ways']}>
      {isLeftNotReady(snapshot) && snapshot.allowed.goReady && (
        <Button kind="primary" onClick={press(() => void send('state.go-ready'))}>
          {m.menu.goReady}
        </Button>
      )}
      {rest > 0 && asking.possible && (
        <Button onClick={press(asking.undo)}>
          {m.details.change.undo}
          {/* It runs each second: not for screen readers. */}
          <span aria-hidden="true" className={styles['rest']}>
            {` (${durationWords(Math.ceil(rest / 1000) * 1000, setting.language)})`}
          </span>
        </Button>
      )}
      {isOpen && outcome.came !== 'done' && (
        <Button onClick={press(() => draft.choose(difference))}>{m.details.change.again}</Button>
      )}
      <Button onClick={press(onClose)}>{m.details.change.close}</Button>
    </div>
  );
}

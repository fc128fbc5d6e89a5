import { asItIs, lacksNumber, permits } from '../../electron/contract/difference';
import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import { Button } from '../parts/Button';
import { Problem } from '../parts/Problem';
import { ChangeCard } from './ChangeCard';
import styles from './ChangeCard.module.css';
import { DifferenceLines } from './DifferenceLines';
import type { Asking } from './useChange';
import type { Draft } from './useDraft';

interface Props extends PageProps {
  readonly draft: Draft;
  readonly asking: Asking;
  readonly onGone: () => void;
}

/** What the draft would change, before it does. */
export function DraftCard({ snapshot, setting, send, draft, asking, onGone }: Props) {
  const m = messagesIn(setting.language);
  const { known } = snapshot.details;
  if (known === null) return null;
  const { difference } = draft;
  const isPermitted = permits(setting.detailsPolicy, difference);
  const isOpen = isPermitted && !lacksNumber(known.details, difference) && asking.possible;
  return (
    <ChangeCard title={m.details.change.title}>
      <DifferenceLines
        difference={difference}
        from={asItIs(known.details, difference)}
        setting={setting}
        send={send}
      />
      {said() && <p className={styles['text']}>{said()}</p>}
      <Problem text={asking.refused ? m.setUp.failed : null} />
      <div className={styles['ways']}>
        {isOpen && (
          <Button kind="primary" onClick={() => void change()}>
            {m.details.change.change}
          </Button>
        )}
        <Button onClick={discard}>{m.details.change.discard}</Button>
      </div>
    </ChangeCard>
  );

  /** What it does besides, or why it cannot be done. */
  function said(): string | null {
    if (!isPermitted) return m.details.change.notPermitted;
    if (known && lacksNumber(known.details, difference)) return m.details.change.noNumber;
    return asking.possible ? asking.besides : m.details.change.unsure;
  }

  async function change() {
    if (!(await asking.ask(difference))) return;
    discard();
  }

  function discard() {
    onGone();
    draft.discard();
  }
}

import { useLayoutEffect } from 'react';
import { isNothing } from '../../electron/contract/difference';
import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import { ChangeCard } from './ChangeCard';
import styles from './ChangeCard.module.css';
import { DifferenceLines } from './DifferenceLines';
import { DraftCard } from './DraftCard';
import { OutcomeCard } from './OutcomeCard';
import type { Asking } from './useChange';
import type { Draft } from './useDraft';

interface Props extends PageProps {
  readonly draft: Draft;
  readonly asking: Asking;
  /** Before a button goes with its click, and would take the focus along. */
  readonly onGone: () => void;
}

/** What is being changed, in view at the page's lower edge: the draft, how far it is, what became of it. */
export function Changes(props: Props) {
  const { known, change, outcome } = props.snapshot.details;
  const hasDraft = known !== null && change === null && !isNothing(props.draft.difference);
  const isTold = change === null && !hasDraft && outcome !== null;
  // The card may come up over the switch that was just used.
  useLayoutEffect(() => {
    if (hasDraft) document.activeElement?.scrollIntoView({ block: 'nearest' });
  }, [hasDraft]);
  return (
    <div className={styles['changes']}>
      {/* There before it speaks, so that screen readers hear of it. */}
      <div role="status" className={styles['status']}>
        {hasDraft && <DraftCard {...props} known={known.details} />}
        {change && <RunningCard {...props} />}
        {isTold && (
          <OutcomeCard {...props} outcome={outcome} onClose={() => void props.send('details.seen')} />
        )}
      </div>
    </div>
  );
}

function RunningCard({ snapshot, setting, send }: PageProps) {
  const m = messagesIn(setting.language).details;
  const { change } = snapshot.details;
  if (change === null) return null;
  return (
    <ChangeCard title={m.change.running}>
      <DifferenceLines difference={change.difference} from={change.from} setting={setting} send={send} />
      <p className={styles['step']}>{m.step[change.step]}</p>
      {change.readyAgain && <p className={styles['text']}>{m.change.readyAgain}</p>}
    </ChangeCard>
  );
}

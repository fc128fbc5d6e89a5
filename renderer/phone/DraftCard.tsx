import { useRef } from 'react';
import type { Details } from '../../electron/contract/details';
import { asItIs, lacksNumber, permits } from '../../electron/contract/difference';
import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import { useEscape } from '../leave/useEscape';
import { Button } from '../parts/Button';
import { Keys } from '../parts/Keys';
import { Problem } from '../parts/Problem';
import { IS_MAC } from '../parts/platform';
import { ChangeCard } from './ChangeCard';
import styles from './ChangeCard.module.css';
import { DifferenceLines } from './DifferenceLines';
import type { Asking } from './useChange';
import { CONFIRM_KEYS, useConfirmKey } from './useConfirmKey';
import type { Draft } from './useDraft';

interface Props extends PageProps {
  /** What the ACD says of them. */
  readonly known: Details;
  readonly draft: Draft;
  readonly asking: Asking;
  readonly onGone: () => void;
}

/** What the draft would change, before it does. */
export function DraftCard({ known, setting, send, draft, asking, onGone }: Props) {
  const m = messagesIn(setting.language);
  const ways = useRef<HTMLDivElement>(null);
  // Else it closes the window, and what was put together is lost.
  useEscape(discard);
  // Behind many skills the button is a long way off.
  useConfirmKey(() => void (isOpen && change()));
  const { difference } = draft;
  const isPermitted = permits(setting.detailsPolicy, difference);
  const isOpen = isPermitted && !lacksNumber(known, difference) && asking.possible;
  return (
    <ChangeCard title={m.details.change.title}>
      <DifferenceLines
        difference={difference}
        from={asItIs(known, difference)}
        setting={setting}
        send={send}
      />
      {said() && <p className={styles['text']}>{said()}</p>}
      <Problem text={asking.refused ? m.setUp.failed : null} />
      <div ref={ways} className={styles['ways']}>
        {isOpen && (
          <Button
            kind="primary"
            aria-keyshortcuts={IS_MAC ? 'Meta+Enter' : 'Control+Enter'}
            onClick={() => void change()}
          >
            {m.details.change.change}
            <Keys keys={CONFIRM_KEYS} setting={setting} />
          </Button>
        )}
        <Button onClick={discard}>{m.details.change.discard}</Button>
      </div>
    </ChangeCard>
  );

  /** What it does besides, or why it cannot be done. */
  function said(): string | null {
    if (!isPermitted) return m.details.change.notPermitted;
    if (lacksNumber(known, difference)) return m.details.change.noNumber;
    return asking.possible ? asking.besides : m.details.change.unsure;
  }

  async function change() {
    if (!(await asking.ask(difference))) return;
    onGone();
    draft.discard();
  }

  function discard() {
    // By Escape the focus stays at the switch.
    if (ways.current?.contains(document.activeElement)) onGone();
    draft.discard();
  }
}

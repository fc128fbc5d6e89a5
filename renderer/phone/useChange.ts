import { useRef } from 'react';
import { asItIs, type Difference } from '../../electron/contract/difference';
import { messagesIn } from '../../electron/contract/messages';
import type { Shown } from '../../electron/contract/snapshot';
import type { PageProps } from '../connection';
import { useCommand } from '../useCommand';

/** The way a change is asked for. */
export interface Asking {
  /** What it does besides, in words; null: nothing. */
  readonly besides: string | null;
  /** False while the state is not sure, or another change is being made. */
  readonly possible: boolean;
  /** The newest was not even taken. */
  readonly refused: boolean;
  /** Gives whether it was taken. */
  readonly ask: (difference: Difference) => Promise<boolean>;
  readonly undo: () => void;
}

/** Asks for changes of the details. A READY agent goes NOT_READY for it, and READY again: the words say so before. */
export function useChange(props: PageProps): Asking {
  const { snapshot, send } = props;
  const { refused, run } = useCommand(send);
  const { known, change } = snapshot.details;
  const isOnItsWay = useRef(false);
  const readyAgain = snapshot.headline.is === 'ready';
  return {
    besides: besides(props),
    possible: change === null && (readyAgain || snapshot.headline.is === 'not-ready'),
    refused,
    async ask(difference) {
      // A double click asks once.
      if (known === null || isOnItsWay.current) return false;
      isOnItsWay.current = true;
      const from = asItIs(known.details, difference);
      const answer = await run('details.change', { difference, from, readyAgain });
      isOnItsWay.current = false;
      return answer.ok;
    },
    undo: () => void run('details.undo', { readyAgain }),
  };
}

function besides({ snapshot: { headline }, setting }: Pick<Shown, 'snapshot' | 'setting'>): string | null {
  const m = messagesIn(setting.language).details.change;
  if (headline.is === 'ready') return m.ready;
  return headline.is === 'not-ready' && headline.reason !== null ? m.reason : null;
}

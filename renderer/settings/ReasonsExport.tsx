import { useState } from 'react';
import { messagesIn } from '../../electron/contract/messages';
import type { Language } from '../../electron/contract/state';
import type { Send } from '../connection';
import { Button } from '../parts/Button';
import { Problem } from '../parts/Problem';
import { useCommand } from '../useCommand';
import styles from './Reasons.module.css';

/** Keeps the reasons as a file, by the system's dialog. */
export function ReasonsExport({ language, send }: { language: Language; send: Send }) {
  const m = messagesIn(language).reasonsEditor;
  const { refused, run } = useCommand(send);
  const [state, setState] = useState<'asking' | 'saved' | null>(null);
  async function save() {
    setState('asking');
    const answer = await run('reasons.export');
    setState(answer.ok && answer.value === 'saved' ? 'saved' : null);
  }
  return (
    <>
      <Button kind="quiet" busy={state === 'asking'} onClick={() => void save()}>
        {m.export}
      </Button>
      <p role="status" className={styles['told']}>
        {state === 'saved' && m.exported}
      </p>
      <Problem text={refused ? m.notExported : null} />
    </>
  );
}

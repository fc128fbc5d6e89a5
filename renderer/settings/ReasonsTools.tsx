import { type ChangeEvent, type DragEvent, useRef, useState } from 'react';
import { messagesIn } from '../../electron/contract/messages';
import { REASON_LIMITS, reasonsAlone } from '../../electron/contract/reason-list';
import type { Language, Reason } from '../../electron/contract/state';
import type { Send } from '../connection';
import { Button } from '../parts/Button';
import { Problem } from '../parts/Problem';
import styles from './Reasons.module.css';
import { ReasonsExport } from './ReasonsExport';
import { ReasonsList } from './ReasonsList';
import { readTextFile } from './read-file';

interface Props {
  readonly kept: readonly Reason[];
  readonly language: Language;
  readonly send: Send;
  /** null: there is no room for one more. */
  readonly onAdd: (() => void) | null;
  /** `reasons`: all there are to be; `count`: how many of them came in. */
  readonly onTake: (reasons: readonly Reason[], count: number) => void;
}

/** Ways to more reasons: one, a list from somewhere, a file; and the way out. A file can be dropped here, too. */
export function ReasonsTools({ kept, language, send, onAdd, onTake }: Props) {
  const m = messagesIn(language).reasonsEditor;
  /** The list as pasted, typed or read; null: none is being looked at. */
  const [text, setText] = useState<string | null>(null);
  const [problem, setProblem] = useState<'tooBig' | 'notRead' | 'hasKey' | null>(null);
  function look(at: string) {
    const alone = reasonsAlone(at);
    setProblem(alone === null ? 'hasKey' : null);
    if (alone !== null) setText(alone);
  }
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setText(null);
    opener.current?.focus();
  };
  async function read(file: File | undefined) {
    if (!file) return;
    const answer = await readTextFile(file);
    setProblem('problem' in answer ? answer.problem : null);
    if ('text' in answer) look(answer.text);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way to what the buttons in it do
    <div className={styles['tools']} onDragOver={takeFiles} onDrop={event => void read(dropped(event))}>
      <div className={styles['buttons']}>
        {onAdd && (
          <Button kind="quiet" data-focus="add" onClick={onAdd}>
            {m.add}
          </Button>
        )}
        <Button
          kind="quiet"
          ref={opener}
          aria-expanded={text !== null}
          onClick={() => (text === null ? setText('') : close())}
        >
          {m.paste}
        </Button>
        <label className={styles['file']}>
          <input
            type="file"
            accept=".json,.csv,.txt"
            onChange={(event: ChangeEvent<HTMLInputElement>) => {
              void read(event.target.files?.[0]);
              // The same file, changed meanwhile, is one to be read again.
              event.target.value = '';
            }}
          />
          {m.import}
        </label>
        {kept.length > 0 && <ReasonsExport language={language} send={send} />}
      </div>
      {!onAdd && <p className={styles['hint']}>{m.most(REASON_LIMITS.reasons)}</p>}
      <Problem text={problem && m[problem]} />
      {text !== null && (
        <ReasonsList
          kept={kept}
          language={language}
          text={text}
          onType={look}
          onTake={(reasons, count) => {
            close();
            onTake(reasons, count);
          }}
          onClose={close}
        />
      )}
    </div>
  );
}

/** Without this the browser would not let go of them here. */
function takeFiles(event: DragEvent): void {
  if (event.dataTransfer.types.includes('Files')) event.preventDefault();
}

function dropped(event: DragEvent): File | undefined {
  const [file] = event.dataTransfer.files;
  if (file) event.preventDefault();
  return file;
}

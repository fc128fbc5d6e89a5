import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { type Messages, messagesIn } from '../../electron/contract/messages';
import { REASON_LIMITS, type ReadReasons, readReasons, withAdded } from '../../electron/contract/reason-list';
import type { Language, Reason } from '../../electron/contract/state';
import { Button } from '../parts/Button';
import { Labelled } from '../parts/Labelled';
import { Problem } from '../parts/Problem';
import { ReasonLine } from './ReasonLine';
import styles from './Reasons.module.css';

interface Props {
  readonly kept: readonly Reason[];
  readonly language: Language;
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly onTake: (reasons: readonly Reason[], count: number) => void;
  readonly onClose: () => void;
}

/** A list from somewhere: what is understood of it shows at once, and nothing is taken over before somebody says so. */
export function ReasonsList({ kept, language, text, onType, onTake, onClose }: Props) {
  const m = messagesIn(language).reasonsEditor;
  const [how, setHow] = useState<'keep' | 'replace'>('keep');
  const area = useRef<HTMLTextAreaElement>(null);
  const group = useId();
  useEffect(() => area.current?.focus(), []);
  // A long list takes a while, and the page is drawn anew with each answer of the ACD.
  const read = useMemo(() => readReasons(text), [text]);
  const next = how === 'keep' ? withAdded(kept, read.reasons) : read.reasons;
  const isTooMany = next.length > REASON_LIMITS.reasons;
  const count = read.reasons.length;
  function callOff(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    // The window has an Escape of its own.
    event.preventDefault();
    onClose();
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is one more way to what the button does
    <div className={styles['pasted']} onKeyDown={callOff}>
      <Labelled
        label={m.list}
        hint={m.listHint}
        control={({ disabled: _, ...tied }) => (
          <textarea
            {...tied}
            ref={area}
            rows={5}
            spellCheck={false}
            value={text}
            onChange={event => onType(event.target.value)}
          />
        )}
      />
      <p role="status" className={styles['hint']}>
        {text.trim() !== '' && toldOf(read, m)}
      </p>
      <Understood read={read} language={language} />
      {kept.length > 0 && (
        <fieldset className={styles['how']}>
          <legend>{m.how}</legend>
          {(['keep', 'replace'] as const).map(way => (
            <label key={way}>
              <input type="radio" name={group} checked={way === how} onChange={() => setHow(way)} />
              {m[way]}
            </label>
          ))}
        </fieldset>
      )}
      <Problem text={isTooMany ? m.most(REASON_LIMITS.reasons) : null} />
      <div className={styles['buttons']}>
        <Button kind="quiet" resting={count === 0 || isTooMany} onClick={() => onTake(next, count)}>
          {m.take(count)}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {m.cancel}
        </Button>
      </div>
    </div>
  );
}

/** Of a list that is none at all nobody needs to read thousands of lines. */
const MOST_PROBLEMS = 20;

function Understood({ read, language }: { read: ReadReasons; language: Language }) {
  const m = messagesIn(language).reasonsEditor;
  const other = language === 'de' ? 'en' : 'de';
  return (
    <>
      {read.problems.length > 0 && (
        <ul className={styles['problems']}>
          {read.problems.slice(0, MOST_PROBLEMS).map(({ at, why, text }) => (
            <li key={at}>
              {(read.counts === 'lines' ? m.line : m.entry)(at, m.why[why])} <code>{text}</code>
            </li>
          ))}
        </ul>
      )}
      {read.reasons.length > 0 && (
        <ol className={styles['list']}>
          {read.reasons.map(({ code, label, icon, minutes }) => (
            <li key={code} className={`${styles['row']} ${styles['line']}`}>
              <ReasonLine
                name={
                  label[language] === label[other] ? label[other] : `${label[language]} · ${label[other]}`
                }
                code={code}
                icon={icon ?? null}
                minutes={minutes ?? null}
                language={language}
              />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function toldOf({ reasons, problems }: ReadReasons, m: Messages['reasonsEditor']): string {
  const wrong = problems.length > 0 ? `, ${m.wrong(problems.length)}` : '';
  return `${m.understood(reasons.length)}${wrong}`;
}

import { X } from 'lucide-react';
import { useRef } from 'react';
import { messagesIn } from '../../electron/contract/messages';
import { SHORTCUTS, type ShortcutName } from '../../electron/contract/setting';
import type { PageProps } from '../connection';
import { Button } from '../parts/Button';
import { useTied } from '../parts/Labelled';
import { Pencil } from '../parts/Pencil';
import { spoken } from './combination';
import styles from './Shortcuts.module.css';
import { usePreference } from './usePreference';
import { useRecording } from './useRecording';

interface Props extends PageProps {
  readonly name: ShortcutName;
}

/** One key combination: shown, recorded by its button, removed by the other. It shows what holds. */
export function ShortcutField({ name, snapshot, setting, send }: Props) {
  const m = messagesIn(setting.language);
  const { value: shortcuts, said, change } = usePreference('shortcuts', { setting, send });
  const keys = shortcuts[name];
  const save = (next: string | null) => change({ ...shortcuts, [name]: next });
  const { recording, problem, start, listeners } = useRecording(
    send,
    pressed => {
      const other = SHORTCUTS.find(one => one !== name && shortcuts[one] === pressed);
      if (other) return m.shortcuts.twice(m.shortcuts.name[other]);
      if (pressed !== keys) save(pressed);
      return null;
    },
    m.shortcuts.problem,
  );
  const isLost =
    keys !== null && snapshot.capabilities.shortcuts !== 'missing' && setting.shortcutsRefused.includes(name);
  const { tied, below } = useTied({
    locked: said.locked,
    problem: problem ?? said.problem ?? (isLost && !recording ? m.shortcuts.refused : null),
    hint: m.shortcuts.nameHint[name],
  });
  const recorder = useRef<HTMLButtonElement>(null);
  const labelId = `${tied.id}-label`;

  return (
    <div className={styles['shortcut']}>
      <div className={styles['row']}>
        <span id={labelId} className={styles['label']}>
          {m.shortcuts.name[name]}
        </span>
        <span className={styles['held']}>
          <button
            {...tied}
            {...listeners}
            ref={recorder}
            type="button"
            className={`${styles['keys']} ${keys === null || recording ? styles['empty'] : ''}`}
            // A label would take the place of what the button says.
            aria-labelledby={`${labelId} ${tied.id}`}
            aria-pressed={recording}
            onClick={start}
          >
            <span>{recording ? m.shortcuts.record : keys === null ? m.shortcuts.none : spoken(keys, m)}</span>
            {!recording && <Pencil />}
          </button>
          {keys !== null && !recording && said.locked === null && (
            <Button
              kind="quiet"
              aria-label={m.shortcuts.removeFor(m.shortcuts.name[name])}
              onClick={() => {
                // What was pressed goes with what it removed.
                recorder.current?.focus();
                save(null);
              }}
            >
              <X size={14} aria-hidden="true" />
            </Button>
          )}
        </span>
      </div>
      {below}
      {/* There before it speaks, so that screen readers hear of it. */}
      <p role="status" className={styles['status']}>
        {recording && m.shortcuts.recordHint}
      </p>
    </div>
  );
}

import { useRef } from 'react';
import { messagesIn } from '../../electron/contract/messages';
import { SHORTCUTS, type ShortcutName } from '../../electron/contract/setting';
import type { PageProps } from '../connection';
import { Button } from '../parts/Button';
import { useTied } from '../parts/Labelled';
import { Pencil } from '../parts/Pencil';
import { useCommand } from '../useCommand';
import { spoken } from './combination';
import styles from './Shortcuts.module.css';
import { useRecording } from './useRecording';

interface Props extends PageProps {
  readonly name: ShortcutName;
}

/** One key combination: shown, recorded by its button, removed by the other. It shows what holds. */
export function ShortcutField({ name, snapshot, setting, send }: Props) {
  const m = messagesIn(setting.language);
  const { shortcuts } = setting.preferences;
  const keys = shortcuts[name];
  const { refused, run } = useCommand(send);
  const save = (next: string | null) =>
    void run('settings.change', { shortcuts: { ...shortcuts, [name]: next } });
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
  const said = problem ?? (refused ? m.settings.notSaved : isLost && !recording ? m.shortcuts.refused : null);
  const { tied, below } = useTied({ problem: said, hint: null });
  const recorder = useRef<HTMLButtonElement>(null);
  const labelId = `${tied.id}-label`;

  return (
    <div className={styles['shortcut']}>
      <span id={labelId} className={styles['label']}>
        {m.shortcuts.name[name]}
      </span>
      <div className={styles['row']}>
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
        {keys !== null && !recording && (
          <Button
            kind="quiet"
            aria-label={m.shortcuts.removeFor(m.shortcuts.name[name])}
            onClick={() => {
              // What was pressed goes with what it removed.
              recorder.current?.focus();
              save(null);
            }}
          >
            {m.shortcuts.remove}
          </Button>
        )}
      </div>
      {below}
      {/* There before it speaks, so that screen readers hear of it. */}
      <p role="status" className={styles['status']}>
        {recording && m.shortcuts.recordHint}
      </p>
    </div>
  );
}

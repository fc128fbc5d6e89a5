import { type KeyboardEvent, useEffect, useState } from 'react';
import type { Send } from '../connection';
import { IS_MAC } from '../parts/platform';
import { type CombinationProblem, combinationOf } from './combination';

/**
 * Waits for a key combination at a button that has the focus. Escape, Tab and leaving it end that; what makes no
 * combination is said, and waited on.
 *
 * @param take is given the combination; gives back what is wrong with it, or null: it is taken
 * @param words what to say of a press that makes no combination
 */
export function useRecording(
  send: Send,
  take: (keys: string) => string | null,
  words: Readonly<Record<CombinationProblem, string>>,
) {
  const [recording, setRecording] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  function set(on: boolean) {
    setRecording(on);
    setProblem(null);
  }
  useEffect(() => {
    if (!recording) return;
    // One that works already would act, and never arrive here.
    void send('shortcuts.record', { on: true });
    return () => {
      setRecording(false); // this page may be turned away, and back
      void send('shortcuts.record', { on: false });
    };
  }, [recording, send]);

  function onKeyDown(event: KeyboardEvent) {
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
    // The keyboard is never caught in here.
    if (!recording || (isPlain && event.key === 'Tab')) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat) return;
    if (isPlain && event.key === 'Escape') return set(false);
    const made = combinationOf(event.nativeEvent, IS_MAC);
    if (made === null) return;
    const wrong = 'problem' in made ? words[made.problem] : take(made.keys);
    if (wrong === null) set(false);
    else setProblem(wrong);
  }
  return {
    recording,
    problem,
    start: () => set(true),
    listeners: { onKeyDown, onBlur: () => set(false) },
  };
}

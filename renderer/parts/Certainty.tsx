import { durationWords } from '../../electron/contract/durations';
import { type Messages, messagesIn } from '../../electron/contract/messages';
import { stateWord } from '../../electron/contract/names';
import type { Setting } from '../../electron/contract/setting';
import type { Headline, Snapshot } from '../../electron/contract/snapshot';
import styles from './Certainty.module.css';
import { useNow } from './useNow';

/** One line that says how certain the state above is: when it was confirmed, or why it is not. */
export function Certainty({ snapshot, setting }: { snapshot: Snapshot; setting: Setting }) {
  const now = useNow();
  const { sure, text } = certainty(snapshot, setting, now);
  return (
    <p className={`${styles['line']} ${sure ? styles['sure'] : styles['unsure']}`}>
      {snapshot.headline.is !== 'needs-you' && <span className={styles['dot']} aria-hidden="true" />}
      {text}
    </p>
  );
}

function certainty(snapshot: Snapshot, setting: Setting, now: number): { sure: boolean; text: string } {
  const m = messagesIn(setting.language);
  const { confirmedAt, headline, failure, nextTryAt } = snapshot;
  // An undelivered NOT_READY outlasts its "Going Not Ready…": it is still being sent, and that has to be said.
  const owed = snapshot.owesNotReady ? m.window.owed : null;
  const calls = snapshot.callsMayReach ? m.window.callsMayReach : null;
  if (headline.is === 'needs-you')
    return { sure: false, text: sentences(whatToDo(headline, snapshot, m), calls, owed) };
  if (headline.is === 'changing')
    return { sure: false, text: owed && failure ? sentences(owed, calls) : m.window.unconfirmed };
  // Without a failure the first answer is only a moment away.
  if (confirmedAt === null)
    return { sure: false, text: sentences(m.window.notYetAsked, failure && calls, owed) };
  const ago = Math.round((now - confirmedAt) / 1000) * 1000;
  const inWords = durationWords(ago, setting.language);
  // Acknowledged, and not so: the notice says it until something else is told.
  const isUnapplied = owed && (headline.is === 'ready' || headline.is === 'other');
  if (isUnapplied && snapshot.notice?.is !== 'did-not-stick') {
    const found = headline.is === 'ready' ? 'READY' : headline.value;
    return { sure: false, text: m.notice.didNotStick.body.NOT_READY(stateWord(found, m)) };
  }
  if (headline.is !== 'unknown')
    return { sure: true, text: ago < 2000 ? m.window.confirmedNow : m.window.confirmed(inWords) };
  const parts = [m.window.noAnswerFor(inWords), ...(failure ? [m.failure[failure]] : [])];
  if (nextTryAt !== null && nextTryAt > now)
    parts.push(m.window.tryingAgain(durationWords(nextTryAt - now, setting.language)));
  return { sure: false, text: sentences(parts.join(' · '), calls, owed) };
}

function whatToDo(
  { why }: Extract<Headline, { is: 'needs-you' }>,
  { capabilities }: Snapshot,
  m: Messages,
): string {
  // There is nothing to unlock where there is no keychain.
  return m.whatToDo[why === 'no-key' && capabilities.keychain === 'missing' ? 'no-keychain' : why];
}

/** A line, and the sentences that follow it; it gets a full stop only before these. */
function sentences(line: string, ...more: (string | null)[]): string {
  const rest = more.filter(sentence => sentence !== null);
  if (rest.length === 0) return line;
  return [line.endsWith('.') ? line : `${line}.`, ...rest].join(' ');
}

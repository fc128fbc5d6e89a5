import { canGo } from '../../electron/contract/allowed';
import { minutesWords } from '../../electron/contract/durations';
import { messagesIn } from '../../electron/contract/messages';
import type { Reason } from '../../electron/contract/state';
import type { PageProps } from '../connection';
import { Keys } from '../parts/Keys';
import { ReasonIcon } from '../parts/ReasonIcon';
import styles from './NotReadyButtons.module.css';
import { useDigits } from './useDigits';

/** The digits there are for reasons; 0 is for none. */
const DIGITS = 9;

/** The ways to be not ready: a button and a digit for each reason, and for none. */
export function NotReadyButtons({ snapshot, setting, send }: PageProps) {
  const m = messagesIn(setting.language);
  const { headline } = snapshot;
  const choices: readonly (Reason | null)[] = [...setting.reasons, null];
  const go = (choice: Reason | null | undefined) => {
    const reason = choice?.code ?? null;
    if (choice !== undefined && canGo(snapshot, 'NOT_READY', reason))
      void send('state.go-not-ready', { reason });
  };
  useDigits(digit => go(digit === 0 ? null : setting.reasons[digit - 1]));
  return (
    <section className={styles['reasons']} aria-labelledby="reasons">
      <h2 id="reasons" className={styles['label']}>
        {headline.is === 'not-ready' ? m.window.otherReason : m.menu.goNotReady}
      </h2>
      <div className={styles['grid']}>
        {choices.map((choice, index) => (
          <ReasonButton
            key={choice?.code ?? ''}
            choice={choice}
            digit={choice === null ? 0 : index + 1}
            snapshot={snapshot}
            setting={setting}
            onGo={() => go(choice)}
          />
        ))}
      </div>
    </section>
  );
}

interface Props extends Omit<PageProps, 'send'> {
  readonly choice: Reason | null;
  readonly digit: number;
  readonly onGo: () => void;
}

function ReasonButton({ choice, digit, snapshot, setting, onGo }: Props) {
  const { language } = setting;
  const { headline } = snapshot;
  const code = choice?.code ?? null;
  const isCurrent = headline.is === 'not-ready' && headline.reason === code && code !== null;
  const isOnItsWay = headline.is === 'changing' && headline.to === 'NOT_READY' && headline.reason === code;
  const hasKey = digit <= DIGITS;
  return (
    <button
      type="button"
      className={styles['reason']}
      aria-pressed={isCurrent}
      aria-busy={isOnItsWay || undefined}
      aria-keyshortcuts={hasKey ? String(digit) : undefined}
      // It keeps the focus, which a disabled button would lose.
      aria-disabled={!canGo(snapshot, 'NOT_READY', code) || undefined}
      onClick={onGo}
    >
      <ReasonIcon icon={choice?.icon} />
      <span className={styles['name']}>
        {choice?.label[language] ?? messagesIn(language).menu.withoutReason}
        {choice?.minutes !== undefined && (
          <span className={styles['limit']}> {minutesWords(choice.minutes, language)}</span>
        )}
      </span>
      {hasKey && <Keys keys={String(digit)} setting={setting} />}
    </button>
  );
}

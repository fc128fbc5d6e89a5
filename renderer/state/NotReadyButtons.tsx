import { canGo } from '../../electron/contract/allowed';
import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import styles from '../pages/StatePage.module.css';
import { ReasonIcon } from '../parts/ReasonIcon';

/** The ways to be not ready: a button for each reason, and one for none. */
export function NotReadyButtons({ snapshot, setting, send }: PageProps) {
  const m = messagesIn(setting.language);
  const choices = [
    ...setting.reasons.map(({ code, label, icon, minutes }) => ({
      code,
      label: label[setting.language],
      icon,
      minutes,
    })),
    { code: null, label: m.menu.withoutReason, icon: undefined, minutes: undefined },
  ];
  const { headline } = snapshot;
  const current = headline.is === 'not-ready' ? headline.reason : null;
  return (
    <section className={styles['reasons']} aria-labelledby="reasons">
      <h2 id="reasons" className={styles['label']}>
        {headline.is === 'not-ready' ? m.window.otherReason : m.menu.goNotReady}
      </h2>
      <div className={styles['grid']}>
        {choices.map(({ code, label, icon }) => {
          const isChoice = canGo(snapshot, 'NOT_READY', code);
          return (
            <button
              key={code ?? ''}
              type="button"
              className={styles['reason']}
              aria-pressed={code !== null && code === current}
              // It keeps the focus, which a disabled button would lose.
              aria-disabled={!isChoice || undefined}
              onClick={() => isChoice && void send('state.go-not-ready', { reason: code })}
            >
              <ReasonIcon icon={icon} />
              {label}
            </button>
          );
        })}
      </div>
    </section>
  );
}

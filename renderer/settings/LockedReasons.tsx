import { Lock } from 'lucide-react';
import type { Setting } from '../../electron/contract/setting';
import { ReasonLine } from './ReasonLine';
import styles from './Reasons.module.css';

/** The reasons of an account whose administrator has the say about them. */
export function LockedReasons({ setting, locked }: { setting: Setting; locked: string }) {
  const { language, preferences } = setting;
  return (
    <>
      <p className={styles['hint']}>
        <Lock size={12} strokeWidth={2} aria-hidden="true" /> {locked}
      </p>
      <ol className={styles['list']}>
        {preferences.reasons.map(({ code, label, icon, minutes }) => (
          <li key={code} className={styles['row']}>
            <div className={styles['line']}>
              <ReasonLine
                name={label[language]}
                code={code}
                icon={icon ?? null}
                minutes={minutes ?? null}
                language={language}
              />
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

import { useId } from 'react';
import type { Notice } from '../../electron/contract/notice';
import type { Setting } from '../../electron/contract/setting';
import { noticeWords } from '../../electron/contract/words';
import styles from './NoticeCard.module.css';

/** The newest thing to tell, in the words of its notification; it goes with the agent's next click. */
export function NoticeCard({ notice, setting }: { notice: Notice; setting: Setting }) {
  const id = useId();
  const { title, body } = noticeWords(notice, setting);
  return (
    <section className={styles['card']} aria-labelledby={id}>
      <h2 id={id} className={styles['title']}>
        {title}
      </h2>
      <p className={styles['body']}>{body}</p>
    </section>
  );
}

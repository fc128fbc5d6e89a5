import { Lock } from 'lucide-react';
import { useRef, useState } from 'react';
import { isNothing, withDifference } from '../../electron/contract/difference';
import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import { Changes } from '../phone/Changes';
import styles from '../phone/Phone.module.css';
import { RemedyWay } from '../phone/RemedyWay';
import { Skills } from '../phone/Skills';
import { useChange } from '../phone/useChange';
import { useDraft } from '../phone/useDraft';
import { Verdict } from '../phone/Verdict';
import { Where } from '../phone/Where';

/** Can calls reach me, where do they go, for which skills. */
export function PhonePage(props: PageProps) {
  const { known, change } = props.snapshot.details;
  const details = known?.details ?? null;
  const draft = useDraft(details);
  const asking = useChange(props);
  const [editing, setEditing] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const onGone = () => title.current?.focus({ preventScroll: true });
  const hasDraft = !isNothing(draft.difference);
  const part = details && {
    ...props,
    details,
    wanted: withDifference(details, change?.difference ?? draft.difference),
    draft,
    busy: change !== null,
  };
  return (
    <>
      <Verdict {...props} ref={title}>
        {/* What is being put together has its own button; what is being made needs none. */}
        {!hasDraft && change === null && (
          <RemedyWay {...props} asking={asking} onGone={onGone} onNumber={() => setEditing(true)} />
        )}
      </Verdict>
      {part && (
        <>
          <Policy {...props} />
          <Where {...part} editing={editing} onEdit={setEditing} />
          <Skills {...part} />
        </>
      )}
      <Changes {...props} draft={draft} asking={asking} onGone={onGone} />
    </>
  );
}

/** Who changes what the agent may not. */
function Policy({ setting }: Pick<PageProps, 'setting'>) {
  const m = messagesIn(setting.language).details;
  const { detailsPolicy } = setting;
  if (detailsPolicy === 'all') return null;
  return (
    <p className={styles['policy']}>
      <Lock size={12} strokeWidth={2} aria-hidden="true" />
      {m.policy[detailsPolicy]}
    </p>
  );
}

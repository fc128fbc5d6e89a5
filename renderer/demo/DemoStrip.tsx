import { useId, useState } from 'react';
import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import { Button } from '../parts/Button';
import { DemoPlays } from './DemoPlays';
import styles from './DemoStrip.module.css';

interface Props extends PageProps {
  /** False on the page that leads out by itself. */
  readonly leadsOut: boolean;
}

/** Says that this is the demo and what is played in it, folds out what can be played, and leads out of it. */
export function DemoStrip({ leadsOut, ...props }: Props) {
  const { setting, send } = props;
  const m = messagesIn(setting.language);
  const plays = useId();
  const [open, setOpen] = useState(false);
  return (
    <aside className={styles['demo']} aria-label={m.demo}>
      <p className={styles['hint']}>
        <strong>{m.demo}</strong> · {hint()}
      </p>
      <div className={styles['ways']}>
        <Button kind="quiet" aria-expanded={open} aria-controls={plays} onClick={() => setOpen(!open)}>
          {m.demoPlays.open}
        </Button>
        {leadsOut && (
          <Button kind="quiet" onClick={() => void send('page.open', { page: 'set-up' })}>
            {m.settings.setUp}
          </Button>
        )}
      </div>
      {/* Folded up it remembers what was told last. */}
      <section id={plays} hidden={!open} className={styles['plays']} aria-label={m.demoPlays.open}>
        <DemoPlays setting={setting} send={send} />
      </section>
    </aside>
  );

  /** What is played must not pass for the app's own fault, folded up neither. */
  function hint(): string {
    const played = setting.playing.map(play => m.demoPlays.lasts[play]);
    return played.length > 0 ? m.demoPlays.playing(played.join(', ')) : m.window.demoHint;
  }
}

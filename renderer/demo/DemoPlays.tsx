import {
  CloudOff,
  HeadphoneOff,
  Headphones,
  Lock,
  LockOpen,
  type LucideIcon,
  PhoneMissed,
  PlugZap,
  UserRoundCog,
} from 'lucide-react';
import { useId, useState } from 'react';
import { DEMO_PLAYS, type DemoOutcome, type DemoPlay, type LastingPlay } from '../../electron/contract/demo';
import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import { Problem } from '../parts/Problem';
import { useCommand } from '../useCommand';
import styles from './DemoStrip.module.css';

/** What came of the last play and what to try now, and a button for each. */
export function DemoPlays({ setting, send }: Pick<PageProps, 'setting' | 'send'>) {
  const m = messagesIn(setting.language);
  const { refused, run } = useCommand(send);
  const [outcome, setOutcome] = useState<DemoOutcome | null>(null);

  async function play(play: DemoPlay, on: boolean) {
    const answer = await run('demo.play', { play, on });
    if (answer.ok) setOutcome(answer.value);
  }

  return (
    <>
      <div role="status" className={styles['told']}>
        {outcome && <p>{story(outcome, setting)}</p>}
      </div>
      <div className={styles['grid']}>
        {DEMO_PLAYS.map(name => {
          const lasting = setting.playing.find(playing => playing === name);
          const looks = lasting
            ? { ...m.demoPlays.end[lasting], picture: END_PICTURES[lasting] }
            : { ...m.demoPlays.play[name], picture: PICTURES[name] };
          return <Play key={name} {...looks} onClick={() => void play(name, !lasting)} />;
        })}
      </div>
      <Problem text={refused ? m.setUp.failed : null} />
    </>
  );
}

interface Looks {
  readonly name: string;
  readonly line: string;
  readonly picture: LucideIcon;
}

function Play({ name, line, picture: Picture, onClick }: Looks & { onClick: () => void }) {
  const id = useId();
  return (
    <button
      type="button"
      className={styles['play']}
      aria-labelledby={`${id}-name`}
      aria-describedby={`${id}-line`}
      onClick={onClick}
    >
      <Picture size={16} strokeWidth={1.9} aria-hidden="true" />
      <span id={`${id}-name`} className={styles['name']}>
        {name}
      </span>
      <span id={`${id}-line`} className={styles['line']}>
        {line}
      </span>
    </button>
  );
}

const PICTURES: Readonly<Record<DemoPlay, LucideIcon>> = {
  'missed-calls': PhoneMissed,
  supervisor: UserRoundCog,
  'acd-off': HeadphoneOff,
  outage: CloudOff,
  lock: Lock,
};

const END_PICTURES: Readonly<Record<LastingPlay, LucideIcon>> = {
  'acd-off': Headphones,
  outage: PlugZap,
  lock: LockOpen,
};

/** What is told when something that lasts has ended otherwise than by its button: by itself, or on another page. */
const ENDED: Readonly<Partial<Record<DemoOutcome, { play: LastingPlay; told: DemoOutcome }>>> = {
  out: { play: 'outage', told: 'back' },
  'acd-off': { play: 'acd-off', told: 'acd-on' },
  'acd-off-not-ready': { play: 'acd-off', told: 'acd-on' },
};

/** What happened and what to try now. */
function story(outcome: DemoOutcome, setting: PageProps['setting']): string {
  const m = messagesIn(setting.language).demoPlays;
  const ended = ENDED[outcome];
  return m.told[ended && !setting.playing.includes(ended.play) ? ended.told : outcome];
}

import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import { Button } from '../parts/Button';
import { DifferenceLines } from './DifferenceLines';
import { isLeftNotReady } from './OutcomeCard';
import styles from './Phone.module.css';
import { type Remedy, remedyOf } from './remedy';
import type { Asking } from './useChange';

interface Props extends PageProps {
  readonly asking: Asking;
  /** Opens the field for the number. */
  readonly onNumber: () => void;
  /** Before a button goes with its click, and would take the focus along. */
  readonly onGone: () => void;
}

/** The one click that removes what keeps calls away, under the verdict; what it changes stands above it. */
export function RemedyWay(props: Props) {
  const { snapshot, setting, send, onGone } = props;
  const m = messagesIn(setting.language);
  const { known, check, change } = snapshot.details;
  if (check.is === 'unsure' && check.why === 'state') {
    // What is on its way needs nobody.
    if (snapshot.headline.is === 'changing') return null;
    return <Button onClick={() => void send('page.open', { page: 'state' })}>{m.window.now}</Button>;
  }
  if (check.is === 'not-ready' && snapshot.allowed.goReady) {
    // Then the card of the change has it.
    if (isLeftNotReady(snapshot)) return null;
    return (
      <Button
        kind="primary"
        onClick={() => {
          onGone();
          void send('state.go-ready');
        }}
      >
        {m.menu.goReady}
      </Button>
    );
  }
  // While a change is made there is nothing to type or to choose.
  if (check.is !== 'obstacle' || known === null || change !== null) return null;
  const remedy = remedyOf(check.obstacle, known.details, setting.detailsPolicy);
  return remedy.is === 'change' ? (
    <ChangeWay {...props} remedy={remedy} />
  ) : (
    <OtherWay {...props} remedy={remedy} />
  );
}

function ChangeWay({
  remedy,
  asking,
  onGone,
  setting,
  send,
}: Props & { remedy: Extract<Remedy, { is: 'change' }> }) {
  const m = messagesIn(setting.language).details;
  if (!asking.possible) return null;
  const { field, difference } = remedy;
  return (
    <div className={styles['remedy']}>
      <DifferenceLines difference={difference} from={{ [field]: false }} setting={setting} send={send} />
      {asking.besides && <p className={styles['small']}>{asking.besides}</p>}
      <Button
        kind="primary"
        onClick={() => {
          onGone();
          void asking.ask(difference);
        }}
      >
        {m.remedy[field]}
      </Button>
    </div>
  );
}

function OtherWay({ remedy, onNumber, setting }: Props & { remedy: Exclude<Remedy, { is: 'change' }> }) {
  const m = messagesIn(setting.language).details;
  if (remedy.is === 'number') {
    return (
      <Button kind="primary" onClick={onNumber}>
        {m.remedy.number}
      </Button>
    );
  }
  return <p className={styles['text']}>{m.remedy[remedy.is]}</p>;
}

import { destinationWords } from '../../electron/contract/check-words';
import { messagesIn } from '../../electron/contract/messages';
import { Section } from '../parts/Section';
import { OnOff } from './OnOff';
import { OutsideNumber } from './OutsideNumber';
import styles from './Phone.module.css';
import type { PartProps } from './part';

/** Where calls go, and what decides that. */
export function Where(props: PartProps & { editing: boolean; onEdit: (on: boolean) => void }) {
  const { details, wanted, draft, busy, setting } = props;
  const m = messagesIn(setting.language);
  const field = (name: 'acdEnabled' | 'sipEnabled' | 'externalNumberEnabled', label: string) => (
    <OnOff
      label={label}
      on={wanted[name]}
      other={{ [name]: !details[name] }}
      setting={setting}
      busy={busy}
      onChoose={on => draft.choose({ [name]: on })}
    />
  );
  return (
    <Section title={m.details.where}>
      <div className={styles['card']}>
        <dl className={`${styles['item']} ${styles['fact']}`}>
          <dt>{m.details.goTo}</dt>
          <dd>{destinationWords(details.destination, m)}</dd>
        </dl>
        <div className={styles['item']}>{field('acdEnabled', m.details.acd)}</div>
        <div className={styles['item']}>{field('sipEnabled', m.details.destination.SIP)}</div>
        <div className={styles['item']}>
          {field('externalNumberEnabled', m.details.external)}
          <OutsideNumber {...props} />
        </div>
      </div>
    </Section>
  );
}

import { messagesIn } from '../../electron/contract/messages';
import { printable } from '../../electron/contract/printable';
import { Section } from '../parts/Section';
import { OnOff } from './OnOff';
import styles from './Phone.module.css';
import type { PartProps } from './part';

/** All skills in the ACD's order, and which of them the agent has. */
export function Skills({ wanted, draft, busy, setting }: PartProps) {
  const m = messagesIn(setting.language).details;
  const { skills } = wanted;
  const on = skills.filter(({ has }) => has).length;
  return (
    <Section title={m.skills}>
      <p className={styles['small']}>
        {skills.length === 0 ? m.noSkills : m.skillsOn(String(on), String(skills.length))}
      </p>
      {skills.length > 0 && (
        <ul className={`${styles['card']} ${styles['skills']}`}>
          {skills.map(({ name, has }) => (
            <li key={name}>
              <OnOff
                label={printable(name)}
                on={has}
                other={{ skills: [{ name, has: !has }] }}
                setting={setting}
                busy={busy}
                onChoose={chosen => draft.choose({ skills: [{ name, has: chosen }] })}
              />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

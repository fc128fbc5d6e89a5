import { messagesIn } from '../../electron/contract/messages';
import type { Setting } from '../../electron/contract/snapshot';
import type { Language } from '../../electron/contract/state';
import type { Connection } from '../connection';
import styles from './SettingsPage.module.css';

interface Props {
  readonly setting: Setting;
  readonly send: Connection['send'];
}

/** What is set here, and by whom. Only the language is the agent's own; the rest comes with the account. */
export function SettingsPage({ setting, send }: Props) {
  const m = messagesIn(setting.language);
  const { account } = setting;
  return (
    <>
      <h1 className={styles['title']}>{m.settings.title}</h1>
      <LanguageChoice setting={setting} send={send} />
      <section className={styles['group']}>
        <h2 className={styles['label']}>{m.settings.account}</h2>
        <dl className={styles['facts']}>
          <Fact name={m.settings.email} value={account?.email ?? '–'} />
          <Fact name={m.settings.server} value={setting.demo ? m.demo : (account?.serverUrl ?? '–')} />
          <Fact name={m.settings.key} value={m.settings.keyStorage[setting.keyStorage]} />
        </dl>
      </section>
      <section className={styles['group']}>
        <h2 className={styles['label']}>{m.settings.reasons}</h2>
        {setting.reasons.length === 0 && <p className={styles['hint']}>{m.settings.noReasons}</p>}
        <dl className={styles['facts']}>
          {setting.reasons.map(({ code, label }) => (
            <Fact key={code} name={label[setting.language]} value={code} />
          ))}
        </dl>
        <p className={styles['hint']}>{m.settings.provisioned}</p>
      </section>
      <p className={styles['hint']}>
        {m.settings.version} {setting.version}
        {setting.testRuntime && ` · ${m.settings.testRuntime(setting.testRuntime)}`}
      </p>
    </>
  );
}

function LanguageChoice({ setting, send }: Props) {
  const m = messagesIn(setting.language);
  const choose = (value: string) =>
    send('language.choose', { language: value === '' ? null : (value as Language) });
  return (
    <label className={styles['choice']}>
      <span className={styles['label']}>{m.settings.language}</span>
      <select value={setting.chosenLanguage ?? ''} onChange={event => void choose(event.target.value)}>
        <option value="">{m.settings.asSystem}</option>
        <option value="en">English</option>
        <option value="de">Deutsch</option>
      </select>
    </label>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div className={styles['fact']}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

import { messagesIn } from '../../electron/contract/messages';
import type { Language } from '../../electron/contract/state';
import type { PageProps } from '../connection';
import { Problem } from '../parts/Problem';
import { useCommand } from '../useCommand';
import styles from './Steps.module.css';

/** Each in its own words: whoever cannot read this page finds theirs. */
const LANGUAGES: readonly (readonly [Language, string])[] = [
  ['en', 'English'],
  ['de', 'Deutsch'],
];

/** The language Schalter speaks; what is chosen holds at once. */
export function LanguageRadios({ setting, send }: Pick<PageProps, 'setting' | 'send'>) {
  const m = messagesIn(setting.language).settings;
  const { refused, run } = useCommand(send);
  const isLocked = setting.locked.includes('language');
  return (
    <>
      <fieldset className={styles['languages']} disabled={isLocked}>
        <legend>{m.language}</legend>
        {LANGUAGES.map(([language, name]) => (
          <label key={language} lang={language}>
            <input
              type="radio"
              name="language"
              checked={language === setting.language}
              onChange={() => void run('settings.change', { language })}
            />
            {name}
          </label>
        ))}
      </fieldset>
      {isLocked && <p className={styles['hint']}>{m.locked}</p>}
      <Problem text={refused ? m.notSaved : null} />
    </>
  );
}

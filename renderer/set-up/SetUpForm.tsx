import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import styles from '../pages/Page.module.css';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import { Problem } from '../parts/Problem';
import { More } from '../parts/Section';
import type { SetUpField } from './problems';
import { useSetUp } from './useSetUp';

/** Where TENIOS serves its ACD (the API's page, "agent-state/change"). */
const TENIOS = 'https://api.tenios.com';

/** The form: email, key and server, or the key alone where the account is `known`. */
export function SetUpForm({
  snapshot,
  setting,
  send,
  known,
}: PageProps & { known: PageProps['setting']['account'] }) {
  const m = messagesIn(setting.language);
  const { form, found, checking, submit } = useSetUp(known, send);
  const kept = snapshot.capabilities.keychain === 'missing' ? m.setUp.keyNotKept : m.setUp.keyKept;
  const field = (name: SetUpField) => ({ name, readOnly: checking, problem: problemAt(name) });
  return (
    <form ref={form} className={styles['form']} noValidate onSubmit={event => void submit(event)}>
      {known === null && (
        // No type="email": of that Chromium gives back an umlaut domain in Punycode, which nobody has typed.
        <Field {...field('email')} inputMode="email" label={m.setUp.email} hint={m.setUp.emailHint} />
      )}
      <Field
        {...field('accessKey')}
        type="password"
        label={known ? m.setUp.newKey : m.setUp.key}
        hint={`${m.setUp.keyPlace} ${kept}`}
      />
      {known === null && (
        <More title={m.setUp.advanced}>
          <Field
            {...field('serverUrl')}
            type="url"
            defaultValue={TENIOS}
            label={m.setUp.server}
            hint={m.setUp.serverHint}
          />
        </More>
      )}
      <Problem text={problemAt(null)} />
      <Button type="submit" kind="primary" busy={checking}>
        {checking ? m.setUp.checking : m.setUp.save}
      </Button>
    </form>
  );

  function problemAt(name: SetUpField | null): string | null {
    if (found === null || found.at !== name) return null;
    return found.problem === 'refused' ? m.setUp.failed : m.setUp.problem[found.problem];
  }
}

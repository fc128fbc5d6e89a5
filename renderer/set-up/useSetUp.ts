import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { Credentials } from '../../electron/contract/bridge';
import type { Setting } from '../../electron/contract/setting';
import type { Send } from '../connection';
import { type FormProblem, fieldOf, obviousProblem, type SetUpField } from './problems';

/** An attempt that went wrong. Anew each time, so that the same problem again is a new one. */
interface Found {
  readonly problem: FormProblem | 'refused';
  /** The field it is said at; null: none that is there. */
  readonly at: SetUpField | null;
}

interface SetUp {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly found: Found | null;
  readonly checking: boolean;
  readonly submit: (event: FormEvent) => Promise<void>;
}

/**
 * Sends what is typed into the form, and puts the focus where something is wrong with it. What is typed stays in the
 * form's own fields: no other copy of the key is made here.
 * @param known the account that only gets a new key; null: everything is typed
 */
export function useSetUp(known: Setting['account'], send: Send): SetUp {
  const form = useRef<HTMLFormElement>(null);
  const [found, setFound] = useState<Found | null>(null);
  const [checking, setChecking] = useState(false);

  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  useEffect(() => {
    if (!found?.at) return;
    const input = fieldIn(form.current, found.at);
    const closed = input?.closest('details');
    if (closed) closed.open = true;
    input?.focus();
  }, [found]);

  function tell(problem: Found['problem']) {
    const about = problem === 'refused' ? null : fieldOf(problem);
    setFound({ problem, at: about && fieldIn(form.current, about) && about });
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (checking) return;
    const credentials = typed(form.current, known);
    const obvious = obviousProblem(credentials);
    if (obvious) return tell(obvious);
    setFound(null);
    setChecking(true);
    const answer = await send('account.set-up', credentials);
    // Where it went well, the main process takes this window, and the key in it, away.
    if (answer.ok && answer.value === null) return;
    setChecking(false);
    tell(answer.ok && answer.value !== null ? answer.value : 'refused');
  }

  return { form, found, checking, submit };
}

function typed(form: HTMLFormElement | null, known: Setting['account']): Credentials {
  const text = (name: SetUpField) => fieldIn(form, name)?.value.trim() ?? '';
  return {
    email: known?.email ?? text('email'),
    serverUrl: known?.serverUrl ?? text('serverUrl'),
    accessKey: text('accessKey'),
  };
}

function fieldIn(form: HTMLFormElement | null, name: SetUpField): HTMLInputElement | null {
  return form?.querySelector<HTMLInputElement>(`input[name="${name}"]`) ?? null;
}

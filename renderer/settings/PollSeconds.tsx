import { useState } from 'react';
import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import { Field } from '../parts/Field';
import { useCommand } from '../useCommand';

/** The least and the most seconds between two questions (the schema of the settings file). */
const [LEAST, MOST] = [5, 60];

/** How often the ACD is asked. What is out of range is said when the field is left, and never sent. */
export function PollSeconds({ setting, send }: Pick<PageProps, 'setting' | 'send'>) {
  const m = messagesIn(setting.language).settings;
  const { refused, run } = useCommand(send);
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const isWrong = typed !== null && !fits(typed);
  return (
    <Field
      type="number"
      min={LEAST}
      max={MOST}
      label={m.pollSeconds}
      hint={m.pollRange}
      problem={isWrong && left ? m.pollOutOfRange : refused ? m.notSaved : null}
      value={typed ?? setting.preferences.pollSeconds}
      onChange={event => {
        const { value } = event.target;
        setTyped(value);
        if (fits(value)) void run('settings.change', { pollSeconds: Number(value) });
      }}
      onBlur={() => {
        setLeft(true);
        if (!isWrong) setTyped(null);
      }}
      onFocus={() => setLeft(false)}
    />
  );
}

function fits(text: string): boolean {
  const seconds = Number(text);
  return Number.isInteger(seconds) && seconds >= LEAST && seconds <= MOST;
}

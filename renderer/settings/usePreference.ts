import { messagesIn } from '../../electron/contract/messages';
import type { Lockable, Preferences, Setting } from '../../electron/contract/setting';
import type { PageProps } from '../connection';
import { useCommand } from '../useCommand';

/** What a control of a setting needs. */
export type SettingProps = Pick<PageProps, 'setting' | 'send'>;

/** One preference for its control: as it is, a way to change it, and what to say of it beside its name. */
export function usePreference<K extends Exclude<keyof Preferences, 'rules'>>(
  name: K,
  { setting, send }: SettingProps,
) {
  const { refused, run } = useCommand(send);
  const value: Preferences[K] = setting.preferences[name];
  return {
    value,
    said: saidOf(name, refused, setting),
    change: (next: Preferences[K]) => void run('settings.change', { [name]: next }),
  };
}

/** What there is to say beside a setting's name: that the newest change was `refused`, that it is locked. */
export function saidOf(name: Lockable, refused: boolean, setting: Setting) {
  const problem = refused ? messagesIn(setting.language).settings.notSaved : null;
  return { problem, locked: lockedBy(name, setting) };
}

/** Who keeps it from being changed, in words; null: nobody. */
export function lockedBy(name: Lockable, { locked, language }: Setting): string | null {
  return locked.includes(name) ? messagesIn(language).settings.locked : null;
}

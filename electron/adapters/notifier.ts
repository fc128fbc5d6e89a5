import type { Capability } from '../contract/capabilities';
import type { NoticeView } from '../core/notice-view';
import { onlyChanges } from './changes';
import type { DesktopBus } from './desktop-bus';
import { createElectronNotifier, type NotificationClass } from './notifier-electron';
import { createLinuxNotifier } from './notifier-linux';
import type { Picture } from './picture';

/** What the system's notification says: one at most is on the screen. */
export interface Notifier {
  /** The newest counts. The same id with other words: the same notification, changed. null: none. */
  show(view: NoticeView | null): void;
  /** Takes away what is there: nobody is left to answer to it. null: nothing was. */
  end(): Promise<void> | null;
}

export interface NotifierEvents {
  /** Somebody pressed the button of a notice, or clicked on the notice itself. */
  answered(id: number, answer: 'button' | 'opened'): void;
  /** Whether somebody shows notifications; told again when that changes. */
  found(capability: Capability): void;
  /** What went wrong, for the log. */
  trouble(text: string): void;
}

export interface NotifierDeps {
  /** Of a Linux desktop; null: this is none. */
  readonly session: DesktopBus | null;
  readonly Notification: NotificationClass;
  /** For Linux; elsewhere the system shows the program's own icon. */
  readonly picture: (view: NoticeView) => Picture | null;
}

/** The notifications of this system. */
export function createNotifier(
  { session, Notification, picture }: NotifierDeps,
  on: NotifierEvents,
): Notifier {
  const events: NotifierEvents = { ...on, found: onlyChanges<Capability>('unknown', on.found) };
  return session
    ? createLinuxNotifier(session, picture, events)
    : createElectronNotifier(Notification, events);
}

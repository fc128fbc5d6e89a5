import type { Capability } from '../../contract/capabilities';
import type { NoticeView } from '../../core/notice-view';
import type { Notifier, NotifierEvents } from '../../ports';
import type { DesktopBus } from '../bus/desktop-bus';
import { onlyChanges } from '../changes';
import { createElectronNotifier, type NotificationClass } from './notifier-electron';
import { createLinuxNotifier } from './notifier-linux';
import type { Picture } from './picture';

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

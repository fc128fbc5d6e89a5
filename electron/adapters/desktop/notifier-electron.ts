import type { EventEmitter } from 'node:events';
import type { NotificationConstructorOptions } from 'electron';
import type { NoticeView } from '../../core/notice-view';
import type { Notifier, NotifierEvents } from '../../ports';

/** As much of Electron's Notification as is used. */
export interface SystemNotification extends EventEmitter {
  show(): void;
  close(): void;
}

export interface NotificationClass {
  new (options: NotificationConstructorOptions): SystemNotification;
  isSupported(): boolean;
}

/** Notifications of macOS and Windows, by Electron (docs/api/notification.md). */
export function createElectronNotifier(Notification: NotificationClass, on: NotifierEvents): Notifier {
  /** Held as long as it may be clicked, in the notification centre too: one that was collected hears nothing. */
  let shown: { readonly view: NoticeView; readonly notification: SystemNotification } | null = null;
  /** The notice that somebody closed, or that is gone by itself. */
  let away: number | null = null;
  on.found(Notification.isSupported() ? 'ok' : 'missing');

  function put(view: NoticeView, silent: boolean): void {
    const notification = new Notification({
      title: view.title,
      body: view.body,
      silent,
      timeoutType: view.lasting ? 'never' : 'default',
      urgency: view.urgent ? 'critical' : 'normal',
      actions: view.button === null ? [] : [{ type: 'button', text: view.button }],
    });
    shown = { view, notification };
    const ifShown = (act: () => void) => () => {
      if (shown?.notification === notification) act();
    };
    notification.on(
      'click',
      ifShown(() => on.answered(view.id, 'opened')),
    );
    notification.on(
      'action',
      ifShown(() => on.answered(view.id, 'button')),
    );
    notification.on(
      'close',
      ifShown(() => (away = view.id)),
    );
    notification.on(
      'show',
      ifShown(() => on.found('ok')),
    );
    // Also how macOS says that it shows nothing of a program that is not signed.
    notification.on(
      'failed',
      ifShown(() => {
        on.found('missing');
        on.trouble('The system did not show a notification.');
      }),
    );
    notification.show();
  }

  function close(): void {
    const before = shown;
    shown = null; // from here on nobody listens to what it says of its end
    before?.notification.close();
  }

  return {
    show(view) {
      if (said(view) === said(shown?.view ?? null)) return;
      const sameNotice = view !== null && view.id === shown?.view.id;
      if (sameNotice && view.id === away) return;
      close();
      // No system updates in place: what only has new words comes back without a sound.
      if (view !== null && Notification.isSupported()) put(view, sameNotice);
    },
    end() {
      close();
      return null;
    },
  };
}

/** What somebody reads: the symbol beside it is the program's own there. */
function said(view: NoticeView | null): string {
  return JSON.stringify(view && { ...view, look: null });
}

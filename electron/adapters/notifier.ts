import { Notification } from 'electron';

/** Notifications that are on the screen: without a reference they may be collected, and their click is lost. */
const shown = new Set<Notification>();

/** Shows a notification of the system; `onClick` opens what it is about. */
export function showNotification(words: { title: string; body: string }, onClick: () => void): void {
  if (!Notification.isSupported()) return;
  const notification = new Notification({ title: words.title, body: escapeMarkup(words.body) });
  shown.add(notification);
  notification.on('click', onClick);
  for (const end of ['click', 'close', 'failed'] as const) {
    notification.on(end as 'close', () => shown.delete(notification));
  }
  notification.show();
}

/** Notification servers on Linux may read the body as markup (Desktop Notifications Specification, "Markup"). */
function escapeMarkup(text: string): string {
  if (process.platform !== 'linux') return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

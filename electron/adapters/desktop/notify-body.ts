import { PRODUCT } from '../../contract/product';
import type { NoticeView } from '../../core/notice-view';
import type { Picture } from './picture';

/**
 * The arguments of `Notify` (Desktop Notifications Specification 1.2).
 *
 * @param replaces the server's id of the notification it takes the place of; 0: none
 * @param can the server's capabilities
 */
export function notifyBody(
  view: NoticeView,
  replaces: number,
  picture: Picture | null,
  can: readonly string[],
): unknown[] {
  return [
    PRODUCT.name,
    replaces,
    PRODUCT.binary, // In the icon theme, where an installer has put it; only a server without pictures shows it.
    view.title,
    can.includes('body-markup') ? escapeMarkup(view.body) : view.body,
    can.includes('actions') ? actions(view) : [],
    {
      'desktop-entry': { signature: 's', value: PRODUCT.id },
      category: { signature: 's', value: 'presence' },
      urgency: { signature: 'y', value: view.urgent ? 2 : 1 },
      ...imageData(picture),
    },
    view.lasting ? 0 : -1, // never, or when the server likes
  ];
}

/** Keys and labels by turns. "default" is a click on the notification itself; xfce4-notifyd draws a button for it, too. */
function actions({ open, button }: NoticeView): string[] {
  return ['default', open, ...(button === null ? [] : ['answer', button])];
}

/** The hint "image-data": width, height, bytes in a row, alpha, bits and channels of a pixel, the bytes. */
function imageData(picture: Picture | null) {
  if (picture === null) return {};
  const { width, height, rgba } = picture;
  const value = [width, height, width * 4, true, 8, 4, rgba];
  return { 'image-data': { signature: '(iiibiiay)', value } };
}

/** The body may be read as markup (Desktop Notifications Specification, "Markup"); title and labels never are. */
function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

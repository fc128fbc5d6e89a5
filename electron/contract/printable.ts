/**
 * Controls, invisible marks, turns of the writing direction, line ends, halves of characters and code points that are no
 * characters (Unicode, "General Category"). Of one that is no character Chromium's D-Bus dies, of a NUL ours fails, and
 * U+202E makes READY of YDAER.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]/gu;

/** A text from elsewhere as a tray, a menu or a notification can show it: what nobody could see is shown as `�`. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '\ufffd');
}

/** NUL, halves of characters, code points that are no characters: Chromium's D-Bus dies of a menu that has one. */
const UNSHOWABLE = /[\0\p{Cs}\p{Noncharacter_Code_Point}]/u;

/** Whether a text can stand in a menu at all. */
export const isShowable = (text: string): boolean => !UNSHOWABLE.test(text);

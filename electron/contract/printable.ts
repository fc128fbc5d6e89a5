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

/**
 * What leaves nothing on the screen: blanks, what `printable` marks, what draws nothing by itself (Unicode,
 * "Default_Ignorable_Code_Point": the Hangul fillers and variation selectors too), and the empty pattern of Braille.
 */
const INVISIBLE = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Whether anything of a text is to be seen. */
export const isVisible = (text: string): boolean => text.replace(INVISIBLE, '') !== '';

/** Whether a text can stand in a menu at all, and something of it is to be seen there. */
export const isShowable = (text: string): boolean => !UNSHOWABLE.test(text) && isVisible(text);

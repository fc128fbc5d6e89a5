/** Whether the window is on a Mac: other modifiers, other characters. */
export const IS_MAC = /Mac/.test(navigator.userAgent);

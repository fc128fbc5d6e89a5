/**
 * What the window shows until its page is drawn: the page's own colours (`--window` in renderer/tokens.css), or a dark one
 * would open white.
 */
export const BACKGROUND = { light: '#faf9f7', dark: '#17181a' } as const;

/**
 * How long (ms) what can wait waits at the start, until the icon is in the tray: loading the D-Bus library put that off
 * by 25 of 340 ms, loading the log and opening its file by 20.
 */
export const AFTER_THE_ICON = 250;

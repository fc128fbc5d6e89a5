import { isShowable } from './printable';

/**
 * Whether a text can be a mailbox's address, without blanks around it and with an ending. Not more than that: a domain may have umlauts
 * (RFC 6531), a name may have `&` or a quote (RFC 5322, "atext"), and which agent there is the ACD knows.
 */
export const isEmail = (text: string): boolean =>
  /^(?:[^\s@]+|"\S+")@[^\s@]+\.[^\s@.]+$/u.test(text) && isShowable(text);

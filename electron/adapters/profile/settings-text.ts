import * as z from 'zod';

/** NUL, halves of characters, code points that are no characters: Chromium's D-Bus dies of a menu that has one. */
const UNSHOWABLE = /[\0\p{Cs}\p{Noncharacter_Code_Point}]/u;

/** A text that people read, of so many characters at most. */
export const text = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine(value => !UNSHOWABLE.test(value), 'has characters that cannot be shown');

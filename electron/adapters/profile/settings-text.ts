import * as z from 'zod';
import { isShowable } from '../../contract/printable';

/** A text that people read, of so many characters at most. */
export const text = (most: number) =>
  z.string().trim().min(1).max(most).refine(isShowable, 'has characters that cannot be shown');

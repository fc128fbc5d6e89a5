import type { Language } from './state';

/**
 * A count in words, in the form its language has for it (Intl.PluralRules; English and German know two): `#` stands for
 * the number, e.g. `plural('en', 2, '# reason', '# reasons')`.
 */
export function plural(language: Language, count: number, one: string, other: string): string {
  const words = new Intl.PluralRules(language).select(count) === 'one' ? one : other;
  return words.replace('#', new Intl.NumberFormat(language).format(count));
}

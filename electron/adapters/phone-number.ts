import type { PhoneNumber } from '../contract/details';

/**
 * Loaded when the first number is read: nothing of it is needed for the tray icon. `max`, since `min` knows of most numbers
 * only how long they may be (its README, `isValid()`): five digits are enough for a German mobile one then, and 11833
 * is one. `mobile` refuses landlines.
 */
const library = () => import('libphonenumber-js/max');

/**
 * Reads what a person types as a telephone number, with blanks, dashes, slashes, brackets and `(0)`, `+` or `00` before
 * the country. null: it is none that can be dialled from everywhere, such as an emergency number or one with an extension.
 *
 * @param country where a number without its country belongs, e.g. `DE` (ISO 3166); null or unknown: nowhere
 */
export async function readNumber(text: string, country: string | null): Promise<PhoneNumber | null> {
  const number = await parse(text, country);
  return number && { number: number.number, shown: number.formatInternational() };
}

/** The country that a number names itself; null: it names none. */
export async function countryOf(text: string): Promise<string | null> {
  return (await parse(text, null))?.country ?? null;
}

async function parse(text: string, country: string | null) {
  const { isSupportedCountry, parsePhoneNumberFromString } = await library();
  // A number copied from a list of contacts may bring invisible marks of its direction along.
  const visible = text.replace(/\p{Bidi_Control}/gu, '').trim();
  // The library reads extensions and parameters (RFC 3966) out of words. Who types one means more than a number.
  if (/\p{Letter}/u.test(visible)) return null;
  const isKnown = country !== null && isSupportedCountry(country);
  const number = parsePhoneNumberFromString(isKnown ? visible : visible.replace(/^00/, '+'), {
    extract: false,
    ...(isKnown && { defaultCountry: country }),
  });
  return number?.isValid() && number.ext === undefined ? number : null;
}

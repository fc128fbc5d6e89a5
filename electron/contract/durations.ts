import type { Language } from './state';

/**
 * A duration as the language writes it: seconds below two minutes, minutes below two hours, e.g. `48 sec`, `5 Min.`, and
 * `2 hr 5 min` above. Takes ms; what is left of the smaller unit is cut off.
 */
export function durationWords(ms: number, language: Language): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return seconds < 120 ? unit(seconds, 'second', language) : minutesWords(Math.floor(seconds / 60), language);
}

/** Whole minutes as the language writes them: `1 min`, `119 Min.`, and from two hours on `2 hr 5 min`. */
export function minutesWords(minutes: number, language: Language): string {
  const hours = Math.floor(minutes / 60);
  if (hours < 2) return unit(minutes, 'minute', language);
  const rest = minutes % 60;
  return [unit(hours, 'hour', language), ...(rest > 0 ? [unit(rest, 'minute', language)] : [])].join(' ');
}

function unit(value: number, name: 'second' | 'minute' | 'hour', language: Language): string {
  const format = { style: 'unit', unit: name, unitDisplay: 'short' } as const;
  return new Intl.NumberFormat(language, format).format(value);
}

import { useState } from 'react';
import { Field } from './Field';
import type { Around } from './Labelled';

interface Props<T extends number | null> extends Around {
  /** null: none, where `onChoose` takes that. */
  readonly value: T;
  readonly least: number;
  readonly most: number;
  /** Said of what is no whole number from `least` to `most`. */
  readonly outOfRange: string;
  /** What an empty field means; left out: nothing, it is out of range. */
  readonly empty?: T;
  readonly onChoose: (value: T | number) => void;
}

/** A whole number to type. What is out of range is said when the field is left, and never chosen. */
export function NumberField<T extends number | null = number>(props: Props<T>) {
  const { value, least, most, outOfRange, empty, problem = null, onChoose, ...around } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const isWrong = typed !== null && numberIn(typed) === undefined;
  return (
    <Field
      {...around}
      beside
      type="number"
      min={least}
      max={most}
      problem={isWrong && left ? outOfRange : problem}
      value={typed ?? value ?? ''}
      onChange={({ target }) => {
        setTyped(target.value);
        // What is no number at all reads as empty.
        const number = target.validity.badInput ? undefined : numberIn(target.value);
        if (number !== undefined) onChoose(number);
      }}
      onBlur={() => {
        setLeft(true);
        if (!isWrong) setTyped(null);
      }}
      onFocus={() => setLeft(false)}
    />
  );

  /** undefined: it is none. */
  function numberIn(text: string): T | number | undefined {
    if (text === '') return empty;
    const number = Number(text);
    return Number.isInteger(number) && number >= least && number <= most ? number : undefined;
  }
}

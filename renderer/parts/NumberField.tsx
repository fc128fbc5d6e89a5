import { useState } from 'react';
import { Field } from './Field';
import type { Around } from './Labelled';

interface Props extends Around {
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** Said of what is no whole number from `least` to `most`. */
  readonly outOfRange: string;
  readonly onChoose: (value: number) => void;
}

/** A whole number to type. What is out of range is said when the field is left, and never chosen. */
export function NumberField({ value, least, most, outOfRange, problem = null, onChoose, ...around }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const isWrong = typed !== null && !fits(typed);
  return (
    <Field
      {...around}
      type="number"
      min={least}
      max={most}
      problem={isWrong && left ? outOfRange : problem}
      value={typed ?? value}
      onChange={({ target }) => {
        setTyped(target.value);
        if (fits(target.value)) onChoose(Number(target.value));
      }}
      onBlur={() => {
        setLeft(true);
        if (!isWrong) setTyped(null);
      }}
      onFocus={() => setLeft(false)}
    />
  );

  function fits(text: string): boolean {
    const number = Number(text);
    return Number.isInteger(number) && number >= least && number <= most;
  }
}

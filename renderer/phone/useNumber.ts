import { useEffect, useState } from 'react';
import type { PhoneNumber } from '../../electron/contract/details';
import type { Send } from '../connection';

/** Reads a text as a telephone number. undefined: not read yet; null: it is none. */
export function useNumber(text: string, send: Send): PhoneNumber | null | undefined {
  const [read, setRead] = useState<{ text: string; number: PhoneNumber | null } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    if (text.trim() === '') return;
    void send('number.read', { text }).then(answer => {
      if (isCurrent) setRead({ text, number: (answer.ok && answer.value) || null });
    });
    return () => {
      isCurrent = false;
    };
  }, [text, send]);
  if (text.trim() === '') return null;
  return read !== null && read.text === text ? read.number : undefined;
}

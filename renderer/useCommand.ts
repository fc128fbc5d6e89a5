import { useState } from 'react';
import type { Send } from './connection';

/**
 * Sends commands for one control, and knows whether the newest was refused, so that the control can say so.
 * @returns `refused`, and `run`, which sends and gives back the answer
 */
export function useCommand(send: Send): { refused: boolean; run: Send } {
  const [refused, setRefused] = useState(false);
  const run: Send = async (name, ...input) => {
    const answer = await send(name, ...input);
    setRefused(!answer.ok);
    return answer;
  };
  return { refused, run };
}

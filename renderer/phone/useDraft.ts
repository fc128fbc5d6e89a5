import { useState } from 'react';
import type { Details } from '../../electron/contract/details';
import { between, type Difference, withDifference } from '../../electron/contract/difference';

/** A change that is being put together, and not asked for yet. */
export interface Draft {
  /** What it would change. */
  readonly difference: Difference;
  /** Adds to it; what it names already gets another value. */
  readonly choose: (more: Difference) => void;
  readonly discard: () => void;
}

/** Puts a change of these details together; null: nothing is known of them. What is so by itself meanwhile is no part of it. */
export function useDraft(details: Details | null): Draft {
  const [chosen, setChosen] = useState<Difference>({});
  return {
    difference: details === null ? {} : stillDiffers(details, chosen),
    choose: more => setChosen(merged(chosen, more)),
    discard: () => setChosen({}),
  };
}

/** What of this would change anything. To ring the number in the place of SIP is one thing, and permitted only as such. */
function stillDiffers(details: Details, chosen: Difference): Difference {
  const left = between(details, withDifference(details, chosen));
  const { sipEnabled, externalNumberEnabled } = chosen;
  const isExchange = left.sipEnabled !== undefined && externalNumberEnabled === !sipEnabled;
  return isExchange ? { ...left, externalNumberEnabled } : left;
}

function merged(one: Difference, more: Difference): Difference {
  const named = new Set(more.skills?.map(({ name }) => name));
  const skills = [...(one.skills ?? []).filter(({ name }) => !named.has(name)), ...(more.skills ?? [])];
  return { ...one, ...more, skills };
}

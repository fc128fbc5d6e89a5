import { afterEach, beforeEach, jest } from '@jest/globals';
import { cleanup, render, screen, within } from '@testing-library/react';
import type { Setting } from '../../electron/contract/setting';
import type { Snapshot } from '../../electron/contract/snapshot';
import { StatePage } from '../../renderer/pages/StatePage';
import { SETTING, SNAPSHOT as USUAL } from './shown';

/** A moment of the day that the state page is shown on. */
export const at = (hour: number, minute: number, second = 0) =>
  new Date(2026, 0, 5, hour, minute, second).getTime();
export const NOW = at(11, 54, 8);
export const SINCE = { is: 'since', by: 'you', at: at(10, 42) } as const;
export const SEEN = { is: 'seen', by: null, at: at(10, 43) } as const;

/** READY since 10:42, by the agent, confirmed 4 s ago. */
export const SNAPSHOT: Snapshot = {
  ...USUAL,
  headline: { is: 'ready', time: SINCE },
  confirmedAt: NOW - 4000,
};

export const send = jest.fn(async () => ({ ok: true, value: undefined }) as never);

/** Stops the clock at `NOW` around each test, and clears away what was shown. */
export function standStill(): void {
  beforeEach(() => {
    send.mockClear();
    jest.useFakeTimers({ now: NOW });
  });
  afterEach(() => {
    cleanup();
    jest.useRealTimers();
  });
}

/** The page, of what differs from the usual. */
export const page = (snapshot: Partial<Snapshot> = {}, setting: Partial<Setting> = {}) => (
  <StatePage snapshot={{ ...SNAPSHOT, ...snapshot }} setting={{ ...SETTING, ...setting }} send={send} />
);
export const show = (snapshot: Partial<Snapshot> = {}, setting: Partial<Setting> = {}) =>
  render(page(snapshot, setting));

/** What a screen reader is told of the state: heading and time. */
export function status(): (string | null)[] {
  const inside = within(screen.getByRole('heading', { level: 1 }).parentElement as HTMLElement);
  const paragraphs = inside.queryAllByText((_text, element) => element?.tagName === 'P');
  return [
    inside.getByRole('heading', { level: 1 }).textContent,
    ...paragraphs.filter(p => p.getAttribute('aria-hidden') !== 'true').map(p => p.textContent),
  ];
}

/** What a screen reader reads of an element. */
export function read(element: Element): string {
  const heard = element.cloneNode(true) as Element;
  for (const hidden of heard.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
  return heard.textContent ?? '';
}

/** The buttons that are there, by their names. */
export const buttons = () => screen.queryAllByRole('button').map(read);

import { jest } from '@jest/globals';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import type { DetailsShown, PhoneNumber } from '../../electron/contract/details';
import type { Setting } from '../../electron/contract/setting';
import type { Headline, Snapshot } from '../../electron/contract/snapshot';
import { PhonePage } from '../../renderer/pages/PhonePage';
import { type DETAILS, detailsShown } from './details';
import { SETTING, SNAPSHOT } from './shown';

const NUMBERS: Readonly<Record<string, PhoneNumber>> = {
  '+4922155400300': { number: '+4922155400300', shown: '+49 221 55400300' },
  '0171 3920055': { number: '+491713920055', shown: '+49 171 3920055' },
  '+491713920055': { number: '+491713920055', shown: '+49 171 3920055' },
  '0221/55400300': { number: '+4922155400300', shown: '+49 221 55400300' },
};
/** jsdom lays nothing out, and has no such function. */
export const scrolled = jest.fn();
Element.prototype.scrollIntoView = scrolled;

export const send = jest.fn(async (name: string, input?: unknown) => ({
  ok: true,
  value: name === 'number.read' ? (NUMBERS[(input as { text: string }).text] ?? null) : undefined,
}));

/** What differs of a READY agent whose phone and skills are all right. */
export type Differs = Partial<Omit<Snapshot, 'details'>> & { details?: DetailsShown };
const page = (snapshot: Differs, setting: Partial<Setting>) => (
  <PhonePage
    snapshot={{ ...SNAPSHOT, details: detailsShown(), ...snapshot }}
    setting={{ ...SETTING, detailsPolicy: 'all', ...setting }}
    send={send as never}
  />
);
/** Shows the page to an agent who may change all of it. @returns what shows the next snapshot */
export async function show(snapshot: Differs = {}, setting: Partial<Setting> = {}) {
  const { rerender } = render(page(snapshot, setting));
  await settled();
  return async (next: Differs) => {
    rerender(page(next, setting));
    await settled();
  };
}
/** The numbers that were asked for are read. */
const settled = () => act(async () => {});
export const press = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })));
export const has = (name: string | RegExp) => screen.queryByRole('button', { name }) !== null;
export const toggle = (name: string) =>
  act(async () => void fireEvent.click(screen.getByRole('checkbox', { name })));
export const lines = (card: string) =>
  within(screen.getByRole('region', { name: card }))
    .getAllByRole('listitem')
    .map(line => line.textContent);
/** What was asked for, but for how texts read as numbers. */
export const asked = () => send.mock.calls.filter(([name]) => name !== 'number.read');

export const notReady = (reason: string | null): Differs => {
  const headline: Headline = { is: 'not-ready', reason, time: { is: 'since', by: 'you', at: 0 } };
  return { look: 'not-ready', headline, allowed: { goReady: true, goNotReady: true } };
};
export const inTheWay = (of: Partial<typeof DETAILS>, obstacle: 'acd-off' | 'no-number' | 'no-skill') =>
  detailsShown({ check: { is: 'obstacle', obstacle } }, of);

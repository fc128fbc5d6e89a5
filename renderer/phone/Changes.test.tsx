import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, screen, within } from '@testing-library/react';
import type { DetailsOutcome } from '../../electron/contract/details';
import { detailsShown } from '../../tests/support/details';
import {
  asked,
  type Differs,
  has,
  inTheWay,
  lines,
  notReady,
  press,
  send,
  show,
} from '../../tests/support/phone-page';

beforeEach(() => void send.mockClear());

describe('while a change is made', () => {
  it('its step is told, and nothing else can be changed', async () => {
    const change = {
      difference: { acdEnabled: false },
      from: { acdEnabled: true },
      step: 'writing',
      readyAgain: true,
    } as const;
    await show({ details: detailsShown({ change }) });
    const card = screen.getByRole('region', { name: 'Phone & skills are being changed' });
    expect(card.textContent).toMatch(/ACD: On → OffChanging…Then you go Ready again\. /);
    expect(card.parentElement?.getAttribute('role')).toBe('status');
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox');
    expect(boxes.every(box => box.disabled)).toBe(true);
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'ACD' }).checked).toBe(false);
    expect(screen.getAllByRole('button').map(button => button.textContent)).toEqual(['Ask again']);
  });

  it('nothing leads to the field of a number, which is not there', async () => {
    const change = {
      difference: { acdEnabled: true },
      from: { acdEnabled: false },
      step: 'reading',
      readyAgain: false,
    } as const;
    const { known, check } = inTheWay({ externalNumber: null }, 'no-number');
    await show({ ...notReady(null), details: detailsShown({ known, check, change }) });
    expect(has('Enter the number')).toBe(false);
  });
});

describe('what became of a change', () => {
  const NOW = new Date(2026, 0, 5, 10, 42).getTime();
  beforeEach(() => void jest.useFakeTimers({ now: NOW }));
  afterEach(() => void jest.useRealTimers());
  const outcome = (differs: Partial<DetailsOutcome>): Differs => ({
    details: detailsShown({
      outcome: {
        difference: { acdEnabled: false },
        from: { acdEnabled: true },
        came: 'done',
        at: NOW,
        cause: null,
        replaced: null,
        leftNotReady: false,
        undoUntil: null,
        ...differs,
      },
    }),
  });
  const pass = (ms: number) => act(async () => void jest.advanceTimersByTime(ms));

  it('can be undone for a minute, which counts down where nobody is read it', async () => {
    await show(outcome({ undoUntil: NOW + 60_000 }));
    await pass(12_000);
    expect(screen.getByRole('button', { name: 'Undo' }).textContent).toBe('Undo (48 sec)');
    await press('Undo');
    expect(asked()).toEqual([['details.undo', { readyAgain: true }]]);
    await pass(48_000);
    expect(screen.queryByRole('region', { name: 'Phone & skills are changed' })).toBeNull();
  });

  it('is not asked for again where calls would go to a number that is none', async () => {
    const failed = outcome({ came: 'failed', difference: { externalNumber: null }, from: {} }).details;
    const { known } = detailsShown({}, { externalNumberEnabled: true });
    await show({ details: { ...detailsShown(), ...failed, known } });
    await press('Try again…');
    expect(has('Change')).toBe(false);
    expect(screen.getByText(/^Enter a number, too/)).not.toBeNull();
  });

  it.each<[DetailsOutcome['came'], string, RegExp]>([
    ['stopped', 'Nothing was changed: somebody else changed something meanwhile', /Look how it is now/],
    ['called-off', 'Phone & skills were not changed', /another state first/],
    ['failed', 'Phone & skills could not be changed', /^The reason: the ACD does not answer\. Try again/],
    ['not-kept', 'The change of phone & skills did not stick', /shows something else/],
    ['unclear', 'Nobody can tell whether phone & skills were changed', /look before you try again/],
  ])('(%s) says what to do, and puts it together again', async (came, title, body) => {
    await show(outcome({ came, cause: came === 'failed' ? 'timeout' : null }));
    const card = screen.getByRole('region', { name: title });
    expect(within(card).getByText(body)).not.toBeNull();
    await pass(600_000);
    await press('Try again…');
    expect(lines('What you change')).toEqual(['ACD: On → Off']);
    expect(asked()).toEqual([]);
  });

  it('offers READY to who was left NOT_READY, in one place, as long as that is so', async () => {
    const left = outcome({ leftNotReady: true });
    const details = { ...(left.details ?? detailsShown()), check: { is: 'not-ready' } as const };
    const follow = await show({ ...notReady(null), details });
    const card = screen.getByRole('region', { name: 'Phone & skills are changed' });
    expect(within(card).getByText('You are Not Ready, and stay so until you go Ready.')).not.toBeNull();
    await press('Go Ready');
    expect(asked()).toEqual([['state.go-ready']]);
    await follow({ details });
    expect(screen.queryByRole('button', { name: 'Go Ready' })).toBeNull();
  });

  it('names what of somebody else it has replaced', async () => {
    const follow = await show(outcome({ replaced: { skills: [{ name: 'English', has: true }] } }));
    expect(lines('Phone & skills are changed')).toEqual(['ACD: On → Off', 'Skill “English”: On']);
    await follow(outcome({ replaced: {} }));
    expect(screen.getByText(/somebody else had set you Ready/)).not.toBeNull();
  });

  it('is closed', async () => {
    await show(outcome({ came: 'failed' }));
    await press('Close');
    expect(send).toHaveBeenLastCalledWith('details.seen');
  });
});

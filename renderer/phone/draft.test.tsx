import { beforeEach, describe, expect, it } from '@jest/globals';
import { act, fireEvent, screen } from '@testing-library/react';
import { type DETAILS, detailsShown } from '../../tests/support/details';
import {
  asked,
  has,
  lines,
  notReady,
  press,
  scrolled,
  send,
  show,
  toggle,
} from '../../tests/support/phone-page';

beforeEach(() => void send.mockClear());
/** What becomes of a key that is pressed where the focus is. */
function keyDown(key: KeyboardEventInit): 'used' | 'left to the window' {
  let isUsed = true;
  act(() => {
    isUsed = !fireEvent.keyDown(document.activeElement ?? document.body, key);
  });
  return isUsed ? 'used' : 'left to the window';
}

describe('a draft', () => {
  it('is shown as a difference, and sent with what was seen', async () => {
    await show();
    await toggle('Support');
    await toggle('ACD');
    expect(lines('What you change')).toEqual(['ACD: On → Off', 'Skill “Support”: On → Off']);
    await press('Change');
    expect(asked()).toEqual([
      [
        'details.change',
        {
          difference: { acdEnabled: false, skills: [{ name: 'Support', has: false }] },
          from: { acdEnabled: true, skills: [{ name: 'Support', has: true }] },
          readyAgain: true,
        },
      ],
    ]);
    expect(screen.queryByRole('region', { name: 'What you change' })).toBeNull();
  });

  it('does not cover the switch it comes from', async () => {
    await show();
    screen.getByRole('checkbox', { name: 'Support' }).focus();
    scrolled.mockClear();
    await toggle('Support');
    expect(scrolled.mock.contexts).toEqual([screen.getByRole('checkbox', { name: 'Support' })]);
  });

  it('is gone when it is discarded, taken back, or so by itself', async () => {
    const follow = await show();
    const draft = () => screen.queryByRole('region', { name: 'What you change' });
    await toggle('ACD');
    await press('Discard');
    expect(draft()).toBeNull();
    await toggle('ACD');
    await toggle('ACD');
    expect(draft()).toBeNull();
    await toggle('English');
    expect(draft()).not.toBeNull();
    await follow({ details: detailsShown({}, { skills: [{ name: 'English', has: true }] }) });
    expect(draft()).toBeNull();
  });

  it('is discarded by Escape, which closes nothing else, and leaves the focus where it is', async () => {
    await show();
    const skill = screen.getByRole('checkbox', { name: 'Support' });
    skill.focus();
    await toggle('Support');
    expect(keyDown({ key: 'Escape' })).toBe('used');
    expect(screen.queryByRole('region', { name: 'What you change' })).toBeNull();
    expect(document.activeElement).toBe(skill);
    expect(keyDown({ key: 'Escape' })).toBe('left to the window');
  });

  it('is confirmed by a key wherever the focus is, once, as far as it can be', async () => {
    await show({ details: detailsShown({}, { externalNumber: null }) });
    await toggle('External number');
    keyDown({ key: 'Enter', ctrlKey: true });
    expect(asked()).toEqual([]);
    await toggle('External number');
    await toggle('Support');
    expect(keyDown({ key: 'Enter' })).toBe('left to the window');
    keyDown({ key: 'Enter', ctrlKey: true });
    keyDown({ key: 'Enter', ctrlKey: true });
    await act(async () => {});
    expect(asked().map(([name]) => name)).toEqual(['details.change']);
  });

  it('is told to screen readers', async () => {
    await show();
    await toggle('Support');
    const card = screen.getByRole('region', { name: 'What you change' });
    expect(card.parentElement?.getAttribute('role')).toBe('status');
  });

  it('stays when it was not taken, and says so', async () => {
    await show();
    await toggle('ACD');
    send.mockResolvedValueOnce({ ok: false, value: undefined });
    await press('Change');
    expect(screen.getByRole('alert').textContent).toBe('That did not work. Try again.');
    expect(lines('What you change')).toEqual(['ACD: On → Off']);
  });

  it('of who is NOT_READY with a reason says that it may be gone', async () => {
    await show(notReady('COF'));
    await toggle('ACD');
    expect(screen.getByText('Your reason may be gone afterwards: set it again.')).not.toBeNull();
    await press('Change');
    expect(asked()[0]?.[1]).toMatchObject({ readyAgain: false });
  });

  it('waits while the state is not sure', async () => {
    await show({ headline: { is: 'unknown', was: null, cause: 'offline' } });
    await toggle('ACD');
    expect(has('Change')).toBe(false);
    expect(screen.getByText('Your state is not certain now. Change it once it is.')).not.toBeNull();
  });
});

describe('the number in the place of SIP', () => {
  it.each<[what: string, Partial<typeof DETAILS>, string[]]>([
    ['only SIP rings', {}, ['SIP: On → Off', 'External number: Off → On']],
    ['both ring', { externalNumberEnabled: true }, ['SIP: On → Off']],
  ])('is one change where %s, permitted as such', async (_what, of, shown) => {
    await show({ details: detailsShown({}, of) }, { detailsPolicy: 'external-number' });
    await press('Switch to this number');
    expect(lines('What you change')).toEqual(shown);
    await press('Change');
    expect(asked()[0]?.[1]).toMatchObject({ difference: { sipEnabled: false, externalNumberEnabled: true } });
  });

  it('needs a number', async () => {
    await show({ details: detailsShown({}, { externalNumber: null }) });
    expect(has('Switch to this number')).toBe(false);
    await toggle('External number');
    expect(has('Change')).toBe(false);
    expect(screen.getByText(/^Enter a number, too/)).not.toBeNull();
  });

  it('goes back the same way', async () => {
    const of = { sipEnabled: false, externalNumberEnabled: true };
    await show({ details: detailsShown({}, of) }, { detailsPolicy: 'external-number' });
    await press('Switch to SIP');
    expect(lines('What you change')).toEqual(['SIP: Off → On', 'External number: On → Off']);
  });

  it('is not permitted with nothing that rings', async () => {
    await show({}, { detailsPolicy: 'external-number' });
    await press('Switch to this number');
    await toggle('External number');
    expect(has('Change')).toBe(false);
    expect(screen.getByText(/switch another phone on, too\.$/)).not.toBeNull();
  });
});

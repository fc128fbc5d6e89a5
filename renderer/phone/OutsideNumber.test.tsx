import { beforeEach, describe, expect, it } from '@jest/globals';
import { act, fireEvent, screen } from '@testing-library/react';
import { detailsShown } from '../../tests/support/details';
import { asked, lines, press, scrolled, send, show } from '../../tests/support/phone-page';

beforeEach(() => void send.mockClear());

describe('the number', () => {
  it('is shown as people read it, and as it is where it differs', async () => {
    const follow = await show();
    expect(screen.getByText('+49 221 55400300')).not.toBeNull();
    expect(screen.queryByText(/^In the ACD/)).toBeNull();
    await follow({ details: detailsShown({}, { externalNumber: '0221/55400300' }) });
    expect(screen.getByText('In the ACD: 0221/55400300')).not.toBeNull();
    await follow({ details: detailsShown({}, { externalNumber: 'ext. 12' }) });
    expect(screen.getByText('ext. 12')).not.toBeNull();
  });

  const type = async (text: string) => {
    await show();
    await press('Another number…');
    const field = screen.getByRole('textbox', { name: 'New number' });
    await act(async () => void fireEvent.change(field, { target: { value: text } }));
    return field;
  };

  it('that is typed says how it is understood, and goes into the draft as it is dialled', async () => {
    const field = await type('0171 3920055');
    expect(screen.getByText('Understood as +49 171 3920055.')).not.toBeNull();
    await act(async () => void fireEvent.submit(field));
    expect(lines('What you change')).toEqual(['Number: +49 221 55400300 → +49 171 3920055']);
    expect(document.activeElement?.textContent).toBe('Another number…');
    await press('Change');
    expect(asked()[0]?.[1]).toMatchObject({ difference: { externalNumber: '+491713920055' } });
  });

  it('that is none is said when it is meant to be used, and never taken', async () => {
    const field = await type('0170');
    expect(screen.queryByRole('alert')).toBeNull();
    scrolled.mockClear();
    await act(async () => void fireEvent.submit(field));
    expect(screen.getByRole('alert').textContent).toBe('This is no telephone number that calls can go to.');
    expect(document.activeElement).toBe(field);
    // With its buttons, not only the field.
    expect(scrolled.mock.contexts).toEqual([field.closest('form')]);
    expect(screen.queryByRole('region', { name: 'What you change' })).toBeNull();
  });

  it('is left as it is with Escape, which closes nothing else', async () => {
    const field = await type('0170');
    expect(fireEvent.keyDown(field, { key: 'Escape' })).toBe(false);
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(document.activeElement?.textContent).toBe('Another number…');
  });
});

import { describe, expect, it, jest } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import { PAGES, type Page } from '../../electron/contract/snapshot';
import type { Send } from '../connection';
import { useClosingEscape } from './useClosingEscape';

const send = jest.fn();

function Window({ page }: { page: Page | undefined }) {
  useClosingEscape(page, send as unknown as Send);
  return (
    <>
      <input type="search" aria-label="search" />
      <input aria-label="name" />
      <button type="button" onKeyDown={event => event.preventDefault()}>
        records
      </button>
    </>
  );
}

function pressEscape(page: Page | undefined, at: () => Element = () => document.body, init = {}) {
  send.mockReset();
  render(<Window page={page} />);
  fireEvent.keyDown(at(), { key: 'Escape', bubbles: true, ...init });
  return send.mock.calls;
}

describe('Escape', () => {
  it.each(PAGES)('on the page %s closes the window only if it leads back to no other', page => {
    const closes = page === 'state' || page === 'phone' || page === 'settings';
    expect(pressEscape(page)).toEqual(closes ? [['window.close']] : []);
  });

  it('closes nothing before there is a page', () => {
    expect(pressEscape(undefined)).toEqual([]);
  });

  it('closes the window from a text field, too', () => {
    expect(pressEscape('settings', () => screen.getByLabelText('name'))).toEqual([['window.close']]);
  });

  it.each<[string, () => Element, object]>([
    ['what takes it for itself', () => screen.getByText('records'), {}],
    ['a character that is being composed', () => screen.getByLabelText('name'), { isComposing: true }],
  ])('belongs to %s first', (_what, at, init) => {
    expect(pressEscape('settings', at, init)).toEqual([]);
  });

  it('empties a search field first', () => {
    const search = () => screen.getByLabelText<HTMLInputElement>('search');
    const withText = () => {
      search().value = 'cof';
      return search();
    };
    expect(pressEscape('settings', withText)).toEqual([]);
    search().value = '';
    fireEvent.keyDown(search(), { key: 'Escape' });
    expect(send.mock.calls).toEqual([['window.close']]);
  });
});

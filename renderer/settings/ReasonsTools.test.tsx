import { TextDecoder, TextEncoder } from 'node:util';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { writtenReasons } from '../../electron/contract/reason-list';
import type { Language, Reason } from '../../electron/contract/state';
import { SETTING } from '../../tests/support/shown';
import { ReasonsEditor } from './ReasonsEditor';

// Every browser has it; jsdom hides Node's.
Object.assign(globalThis, { TextDecoder });

const COFFEE: Reason = { code: 'COF', label: { en: 'Coffee', de: 'Kaffee' } };
const LUNCH: Reason = { code: 'LUN', label: { en: 'Lunch', de: 'Mittagspause' } };
const TEA: Reason = { code: 'TEA', label: { en: 'Tea', de: 'Tee' }, icon: 'coffee', minutes: 5 };

let answer: { ok: boolean; value?: unknown };
const send = jest.fn(async (..._call: unknown[]) => answer);
beforeEach(() => {
  answer = { ok: true };
  send.mockClear();
});

function show(language: Language = 'en', reasons: readonly Reason[] = [COFFEE, LUNCH]) {
  return render(
    <ReasonsEditor
      setting={{ ...SETTING, language, preferences: { ...SETTING.preferences, reasons } }}
      send={send as never}
    />,
  );
}
const button = (name: string) => screen.getByRole('button', { name });
const press = (name: string) => act(async () => void fireEvent.click(button(name)));
const area = (name = 'List of reasons') => screen.getByRole<HTMLTextAreaElement>('textbox', { name });
async function paste(text: string) {
  await press('Paste a list…');
  fireEvent.change(area(), { target: { value: text } });
}
const sent = () => send.mock.calls.map(([name, input]) => [name, (input as { reasons: Reason[] }).reasons]);
const file = (content: BlobPart, name = 'list.csv') => {
  const made = new File([content], name);
  // jsdom knows no arrayBuffer() of a file.
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : (content as Uint8Array);
  return Object.assign(made, { arrayBuffer: async () => bytes });
};

describe('a list that is pasted', () => {
  it.each<[Language, string, string, string, string]>([
    [
      'en',
      'Paste a list…',
      'List of reasons',
      '2 reasons understood, 1 is left out',
      'Line 3: The name is missing. XXX',
    ],
    [
      'de',
      'Liste einfügen…',
      'Liste der Gründe',
      '2 Gründe erkannt, 1 bleibt weg',
      'Zeile 3: Der Name fehlt. XXX',
    ],
  ])(
    'in %s shows what was understood of it, and what was not',
    async (language, open, label, told, wrong) => {
      show(language);
      await press(open);
      expect(document.activeElement).toBe(area(label));
      fireEvent.change(area(label), { target: { value: 'TEA;Tea;Tee;5;coffee\nMEE Meeting\nXXX' } });
      expect(screen.getByText(told).getAttribute('role')).toBe('status');
      expect(screen.getAllByRole('listitem').map(item => item.textContent)).toEqual(
        expect.arrayContaining([
          wrong,
          expect.stringMatching(/^(Tea · Tee|Tee · Tea)TEA5 [Mm]in\.?$/),
          'MeetingMEE',
        ]),
      );
      expect(send).not.toHaveBeenCalled();
    },
  );

  it('is added to the reasons there are', async () => {
    show();
    await paste('TEA;Tea;Tee;5;coffee\nLUN;Late lunch');
    await press('Take over 2 reasons');
    const lunch = { code: 'LUN', label: { en: 'Late lunch', de: 'Late lunch' } };
    expect(sent()).toEqual([['settings.change', [COFFEE, lunch, TEA]]]);
    expect(screen.queryByRole('textbox', { name: 'List of reasons' })).toBeNull();
    expect(document.activeElement?.textContent).toBe('Paste a list…');
    expect(screen.getByText('2 reasons are taken over.').getAttribute('role')).toBe('status');
  });

  it('takes the place of them where that is chosen', async () => {
    show();
    await paste(writtenReasons([TEA]));
    const how = within(screen.getByRole('group', { name: 'What becomes of the reasons there are' }));
    fireEvent.click(how.getByRole('radio', { name: 'Replace all of them' }));
    await press('Take over 1 reason');
    expect(sent()).toEqual([['settings.change', [TEA]]]);
  });

  it('asks not what becomes of reasons where there are none', async () => {
    show('en', []);
    await paste('TEA;Tea;Tee;5;coffee');
    expect(screen.queryByRole('group')).toBeNull();
    await press('Take over 1 reason');
    expect(sent()).toEqual([['settings.change', [TEA]]]);
  });

  it.each(['', 'XXX', '[{'])('of which nothing is understood (%j) takes nothing over', async text => {
    show();
    await paste(text);
    expect(button('Take over 0 reasons').getAttribute('aria-disabled')).toBe('true');
    await press('Take over 0 reasons');
    expect(send).not.toHaveBeenCalled();
  });

  it('that does not fit beside those there are is taken over only in their place', async () => {
    show(
      'en',
      Array.from({ length: 49 }, (_, i) => ({ ...COFFEE, code: `R${i}` })),
    );
    await paste('TEA Tea\nMEE Meeting');
    expect(screen.getByRole('alert').textContent).toBe('More than 50 reasons do not fit.');
    await press('Take over 2 reasons');
    expect(send).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('radio', { name: 'Replace all of them' }));
    await press('Take over 2 reasons');
    expect(sent()[0]?.[1]).toHaveLength(2);
  });

  it.each<[string, () => Promise<void>]>([
    ['Cancel', () => press('Cancel')],
    // What it leaves alone would close the window.
    ['Escape', () => act(async () => expect(fireEvent.keyDown(area(), { key: 'Escape' })).toBe(false))],
  ])('goes with %s, and nothing is changed', async (_, leave) => {
    show();
    await paste('TEA Tea');
    await leave();
    expect(screen.queryByRole('textbox', { name: 'List of reasons' })).toBeNull();
    expect(document.activeElement?.textContent).toBe('Paste a list…');
    expect(send).not.toHaveBeenCalled();
  });
});

describe('a file', () => {
  const choose = (made: File, label = 'Import…') =>
    act(async () => void fireEvent.change(screen.getByLabelText(label), { target: { files: [made] } }));

  it.each<[what: string, content: BlobPart]>([
    ['of text', 'TEA;Tea;Käse'],
    ['with a mark of its byte order', '\ufeffTEA;Tea;Käse'],
    [
      'of an older spreadsheet',
      new Uint8Array([0x54, 0x45, 0x41, 0x3b, 0x54, 0x65, 0x61, 0x3b, 0x4b, 0xe4, 0x73, 0x65]),
    ],
    ['that a spreadsheet calls Unicode text', new Uint8Array(Buffer.from('\ufeffTEA;Tea;Käse', 'utf16le'))],
  ])('%s is looked at as a list that is pasted', async (_, content) => {
    show();
    await choose(file(content));
    expect((await screen.findByRole<HTMLTextAreaElement>('textbox')).value).toBe('TEA;Tea;Käse');
    expect(screen.getByText('1 reason understood')).not.toBeNull();
    expect(send).not.toHaveBeenCalled();
  });

  it('with an access key in it shows its reasons alone', async () => {
    const { container } = show();
    await choose(file(JSON.stringify({ accessKey: 'KEY-AAAA-1111', reasons: [TEA] })));
    expect(await screen.findByText('1 reason understood')).not.toBeNull();
    expect(area().value).toBe(JSON.stringify({ reasons: [TEA] }, null, 2));
    fireEvent.change(area(), { target: { value: '{"accessKey": "KEY-AAAA-1111"}' } });
    expect(area().value).toBe('{}');
    expect(container.innerHTML).not.toContain('KEY-AAAA');
  });

  it('can be dropped', async () => {
    const { container } = show();
    const dataTransfer = { files: [file('TEA Tea')], types: ['Files'] };
    const tools = container.querySelector('.tools') as Element;
    expect(fireEvent.dragOver(tools, { dataTransfer })).toBe(false);
    expect(fireEvent.drop(tools, { dataTransfer })).toBe(false);
    expect((await screen.findByRole<HTMLTextAreaElement>('textbox')).value).toBe('TEA Tea');
  });

  it('is none where text is dropped', () => {
    const { container } = show();
    const tools = container.querySelector('.tools') as Element;
    expect(fireEvent.dragOver(tools, { dataTransfer: { files: [], types: ['text/plain'] } })).toBe(true);
  });

  it.each<[Language, string, string]>([
    ['en', 'Import…', 'The file is larger than 1 MiB.'],
    ['de', 'Importieren…', 'Die Datei ist größer als 1 MiB.'],
  ])('in %s is refused where it is too big', async (language, label, text) => {
    show(language);
    await choose(file('x'.repeat(1024 * 1024 + 1)), label);
    expect((await screen.findByRole('alert')).textContent).toBe(text);
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('that cannot be read is said', async () => {
    show();
    await choose(Object.assign(file(''), { arrayBuffer: () => Promise.reject(new Error('gone')) }));
    expect((await screen.findByRole('alert')).textContent).toBe('The file could not be read.');
  });
});

describe('the export', () => {
  it.each<[Language, string, string]>([
    ['en', 'Export…', 'The file is saved.'],
    ['de', 'Exportieren…', 'Die Datei ist gespeichert.'],
  ])('in %s says when the file is there', async (language, name, text) => {
    show(language);
    answer = { ok: true, value: 'saved' };
    await press(name);
    expect(send.mock.calls).toEqual([['reasons.export']]);
    expect(screen.getByText(text).getAttribute('role')).toBe('status');
  });

  it('is not to be had twice while the dialog is open', async () => {
    show();
    let close = () => {};
    send.mockReturnValueOnce(
      new Promise(resolve => {
        close = () => resolve({ ok: true, value: 'cancelled' });
      }),
    );
    await press('Export…');
    await press('Export…');
    expect(send).toHaveBeenCalledTimes(1);
    close();
    await waitFor(() => expect(button('Export…').getAttribute('aria-busy')).toBeNull());
    expect(screen.queryByText('The file is saved.')).toBeNull();
  });

  it.each<[Language, string, RegExp]>([
    ['en', 'Export…', /could not be written/],
    ['de', 'Exportieren…', /ließ sich nicht schreiben/],
  ])('in %s says in words that it failed', async (language, name, text) => {
    show(language);
    answer = { ok: false };
    await press(name);
    expect(screen.getByRole('alert').textContent).toMatch(text);
  });

  it('is not offered where there is nothing to export', () => {
    show('en', []);
    expect(screen.queryByRole('button', { name: 'Export…' })).toBeNull();
  });
});

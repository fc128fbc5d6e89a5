import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import type { Language, Reason } from '../../electron/contract/state';
import { SETTING } from '../../tests/support/shown';
import { ReasonsEditor } from './ReasonsEditor';

const reason = (code: string, en = `${code} en`, de = `${code} de`): Reason => ({ code, label: { en, de } });
const COFFEE = reason('COF', 'Coffee', 'Kaffee');
const LUNCH = reason('LUN', 'Lunch', 'Mittagspause');
const MEETING = reason('MEE', 'Meeting', 'Besprechung');

let taken = true;
const send = jest.fn(async (..._call: unknown[]) =>
  taken ? { ok: true, value: undefined } : { ok: false, error: 'failed' },
);
beforeEach(() => {
  taken = true;
  send.mockClear();
});

/** Shows the editor; gives back what makes the kept reasons be others, as a push does. */
function show(reasons: readonly Reason[] = [COFFEE, LUNCH], language: Language = 'en') {
  const editor = (kept: readonly Reason[]) => (
    <ReasonsEditor
      setting={{ ...SETTING, language, preferences: { ...SETTING.preferences, reasons: kept } }}
      send={send as never}
    />
  );
  const { rerender } = render(editor(reasons));
  // A push crosses as a copy.
  return (kept: readonly Reason[]) => rerender(editor(JSON.parse(JSON.stringify(kept))));
}
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const type = (name: string, value: string) => fireEvent.change(field(name), { target: { value } });
const leave = (name: string) => act(async () => void fireEvent.blur(field(name)));
const pressEscape = (name: string) =>
  act(async () => expect(fireEvent.keyDown(field(name), { key: 'Escape' })).toBe(false));
const typed = async (name: string, value: string) => {
  type(name, value);
  await leave(name);
};
const sent = () => send.mock.calls.map(([name, input]) => [name, (input as { reasons: Reason[] }).reasons]);
const names = () =>
  screen.getAllByRole('listitem').map(item => within(item).getAllByRole('button')[0]?.textContent);
const focused = () =>
  document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;

describe('the reasons', () => {
  it.each<[Language, string[], string[]]>([
    ['en', ['CoffeeCOF', 'LunchLUN'], ['Edit Coffee', 'Move Coffee up', 'Move Coffee down']],
    ['de', ['KaffeeCOF', 'MittagspauseLUN'], ['Kaffee bearbeiten', 'Kaffee nach oben', 'Kaffee nach unten']],
  ])('in %s have name and code, and a button for each thing that can be done', (language, rows, buttons) => {
    show(undefined, language);
    expect(names()).toEqual(rows);
    const [first] = screen.getAllByRole('listitem');
    expect(
      within(first as HTMLElement)
        .getAllByRole('button')
        .map(button => button.getAttribute('aria-label')),
    ).toEqual(buttons);
  });

  it('may be none, and that is said', () => {
    show([]);
    expect(screen.getByText('No reasons are set up.')).not.toBeNull();
  });
});

describe('adding', () => {
  it('keeps a reason as soon as it is complete, and not before', async () => {
    const push = show();
    await press('Add a reason');
    expect(document.activeElement).toBe(field('Code'));
    expect(screen.queryByRole('alert')).toBeNull();
    await typed('Code', ' MEE ');
    await typed('English name', 'Meeting');
    expect(send).not.toHaveBeenCalled();
    await typed('German name', 'Besprechung');
    expect(sent()).toEqual([['settings.change', [COFFEE, LUNCH, MEETING]]]);
    push([COFFEE, LUNCH, MEETING]);
    expect(names()).toEqual(['CoffeeCOF', 'LunchLUN', 'MeetingMEE']);
  });

  it('works with Enter as well', async () => {
    show([]);
    await press('Add a reason');
    type('Code', 'MEE');
    type('English name', 'Meeting');
    type('German name', 'Besprechung');
    fireEvent.keyDown(field('German name'), { key: 'a' });
    expect(send).not.toHaveBeenCalled();
    await act(async () => void fireEvent.keyDown(field('German name'), { key: 'Enter' }));
    expect(sent()).toEqual([['settings.change', [MEETING]]]);
  });

  it('is called off by Escape, which the window does not hear', async () => {
    show();
    await press('Add a reason');
    await typed('Code', 'MEE');
    await pressEscape('Code');
    expect(names()).toEqual(['CoffeeCOF', 'LunchLUN']);
    expect(focused()).toBe('Add a reason');
    expect(send).not.toHaveBeenCalled();
  });

  it('that is half done survives what happens to the others', async () => {
    const push = show();
    await press('Add a reason');
    await typed('Code', 'MEE');
    await press('Move Lunch up');
    expect(sent()).toEqual([['settings.change', [LUNCH, COFFEE]]]);
    push([LUNCH, COFFEE]);
    expect(names()).toEqual(['LunchLUN', 'CoffeeCOF', 'MEENot saved yet']);
    push([COFFEE]);
    expect(names()).toEqual(['CoffeeCOF', 'MEENot saved yet']);
    expect(field('Code').value).toBe('MEE');
  });

  it('ends at fifty', async () => {
    const many = Array.from({ length: 50 }, (_, i) => reason(`R${i}`));
    const push = show(many);
    expect(screen.queryByRole('button', { name: 'Add a reason' })).toBeNull();
    expect(screen.getByText('More than 50 reasons do not fit.')).not.toBeNull();
    push(many.slice(1));
    expect(screen.getByRole('button', { name: 'Add a reason' })).not.toBeNull();
  });
});

describe('editing', () => {
  it('ends with Escape, which keeps what was typed and leads back to the button', async () => {
    show();
    await press('Edit Coffee');
    field('English name').focus();
    type('English name', 'Coffee break');
    await pressEscape('English name');
    expect(sent()).toEqual([['settings.change', [reason('COF', 'Coffee break', 'Kaffee'), LUNCH]]]);
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(focused()).toBe('Edit Coffee break');
  });

  it('changes a reason in its place, once the field is left', async () => {
    show();
    await press('Edit Coffee');
    type('English name', 'Coffee break');
    expect(send).not.toHaveBeenCalled();
    await leave('English name');
    expect(sent()).toEqual([['settings.change', [reason('COF', 'Coffee break', 'Kaffee'), LUNCH]]]);
  });

  it('that changes nothing sends nothing', async () => {
    show();
    await press('Edit Coffee');
    await typed('Code', ' COF ');
    expect(send).not.toHaveBeenCalled();
  });

  it('of the code keeps the row, its focus and its place', async () => {
    const push = show();
    await press('Edit Coffee');
    const code = field('Code');
    code.focus();
    await typed('Code', 'CO2');
    push([reason('CO2', 'Coffee', 'Kaffee'), LUNCH]);
    expect(field('Code')).toBe(code);
    expect(names()).toEqual(['CoffeeCO2', 'LunchLUN']);
  });

  it('can be closed and opened without loss', async () => {
    show();
    await press('Edit Coffee');
    await typed('English name', '');
    const edit = screen.getByRole('button', { name: 'Edit COF' });
    expect(edit.getAttribute('aria-expanded')).toBe('true');
    await press('Edit COF');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(names()[0]).toBe('COFNot saved yet');
    await press('Edit COF');
    expect(field('English name').value).toBe('');
  });

  it('follows a change from elsewhere', () => {
    const push = show();
    push([MEETING, reason('COF', 'Tea', 'Tee')]);
    expect(names()).toEqual(['MeetingMEE', 'TeaCOF']);
  });

  it('keeps what is half typed while the same list is pushed again', async () => {
    const push = show();
    await press('Edit Coffee');
    type('English name', 'Coff');
    push([COFFEE, LUNCH]);
    expect(field('English name').value).toBe('Coff');
  });
});

describe('what is wrong', () => {
  it.each<[Language, string, string, string, string]>([
    ['en', 'Edit Lunch', 'Code', '  ', 'This is missing.'],
    ['en', 'Edit Lunch', 'Code', 'COF', 'Another reason has this code.'],
    ['en', 'Edit Lunch', 'Code', 'x'.repeat(51), 'At most 50 characters.'],
    ['en', 'Edit Lunch', 'English name', '', 'This is missing.'],
    ['en', 'Edit Lunch', 'English name', '\u200b\u3164', 'This is missing.'],
    ['en', 'Edit Lunch', 'German name', 'x'.repeat(61), 'At most 60 characters.'],
    ['de', 'Mittagspause bearbeiten', 'Kürzel', '', 'Das fehlt noch.'],
    ['de', 'Mittagspause bearbeiten', 'Kürzel', 'COF', 'Ein anderer Grund hat dieses Kürzel.'],
    ['de', 'Mittagspause bearbeiten', 'Englischer Name', 'x'.repeat(61), 'Höchstens 60 Zeichen.'],
  ])('in %s, %s › %s %j is said at the field, and not sent', async (language, edit, name, value, text) => {
    show(undefined, language);
    await press(edit);
    await typed(name, value);
    expect(send).not.toHaveBeenCalled();
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toBe(text);
    expect(field(name).getAttribute('aria-invalid')).toBe('true');
    expect(field(name).getAttribute('aria-describedby')?.split(' ')).toContain(alert.id);
    expect(field(name).value).toBe(value);
  });

  it('is told with the button of the row, to screen readers too', async () => {
    show();
    const told = (name: string) =>
      document.getElementById(
        screen.getByRole('button', { name }).getAttribute('aria-describedby') ?? 'nothing',
      )?.textContent;
    await press('Add a reason');
    expect(told('Edit New reason')).toBe('Not saved yet');
    expect(told('Edit Coffee')).toBe('COF');
  });

  it('is a soft remark on the row until a field was left with it', async () => {
    show();
    await press('Add a reason');
    const remark = () => screen.getByText('Not saved yet').className.split(' ');
    expect(remark()).not.toContain('wrong');
    await leave('Code');
    expect(remark()).toContain('wrong');
    await typed('Code', 'MEE');
    expect(remark()).not.toContain('wrong');
    type('Code', 'COF');
    expect(remark()).toContain('wrong');
  });

  it('is not said below a field that is left for a button: the button would move away from the click', async () => {
    show();
    await press('Add a reason');
    const remove = screen.getByRole('button', { name: 'Remove' });
    await act(async () => void fireEvent.blur(field('Code'), { relatedTarget: remove }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it.each([50, 60])('is not a text of %d characters, the most there may be', async most => {
    show();
    await press('Edit Lunch');
    await typed(most === 50 ? 'Code' : 'German name', 'x'.repeat(most));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('with one reason does not change it while others are changed', async () => {
    show();
    await press('Edit Lunch');
    await typed('Code', 'COF');
    await press('Edit Lunch');
    await press('Edit Coffee');
    await typed('English name', 'Tea');
    expect(sent()).toEqual([['settings.change', [reason('COF', 'Tea', 'Kaffee'), LUNCH]]]);
  });

  it('with the saving is said, and nothing typed is lost', async () => {
    taken = false;
    show();
    await press('Edit Coffee');
    await typed('English name', 'Tea');
    expect(screen.getByRole('alert').textContent).toBe('Could not be saved. Try again.');
    expect(field('English name').value).toBe('Tea');
    taken = true;
    await leave('English name');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(send).toHaveBeenCalledTimes(2);
  });
});

describe('the order', () => {
  it.each<[string, Reason[], string]>([
    ['Move Lunch up', [LUNCH, COFFEE, MEETING], 'Move Lunch up'],
    ['Move Lunch down', [COFFEE, MEETING, LUNCH], 'Move Lunch down'],
  ])('changes with %s, which keeps the focus', async (name, reasons, focus) => {
    const push = show([COFFEE, LUNCH, MEETING]);
    await press(name);
    expect(sent()).toEqual([['settings.change', reasons]]);
    expect(focused()).toBe(focus);
    push(reasons);
    expect(focused()).toBe(focus);
    expect(screen.getByRole('button', { name }).getAttribute('aria-disabled')).toBe('true');
  });

  it.each(['Move Coffee up', 'Move Lunch down'])('has ends: %s does nothing', async name => {
    show();
    await press(name);
    expect(send).not.toHaveBeenCalled();
  });
});

describe('removing', () => {
  it('takes a reason away at once', async () => {
    show();
    await press('Edit Coffee');
    await press('Remove');
    expect(sent()).toEqual([['settings.change', [LUNCH]]]);
    expect(names()).toEqual(['LunchLUN']);
    expect(focused()).toBe('Add a reason');
  });

  it('of what was never kept asks nobody', async () => {
    show();
    await press('Add a reason');
    await press('Remove');
    expect(send).not.toHaveBeenCalled();
    expect(names()).toEqual(['CoffeeCOF', 'LunchLUN']);
  });
});

describe('picture and time limit', () => {
  it.each<[Language, string, string, string]>([
    ['en', 'Edit Coffee', 'Picture', 'Coffee'],
    ['de', 'Kaffee bearbeiten', 'Bild', 'Kaffee'],
  ])(
    'in %s: a picture is one of a group with names, and kept at once',
    async (language, edit, group, name) => {
      show(undefined, language);
      await press(edit);
      const pictures = within(screen.getByRole('group', { name: group }));
      expect(
        pictures
          .getAllByRole<HTMLInputElement>('radio')
          .map(({ checked }) => checked)
          .indexOf(true),
      ).toBe(0);
      expect(pictures.getAllByRole('radio')).toHaveLength(11);
      await act(async () => void fireEvent.click(pictures.getByRole('radio', { name })));
      expect(sent()).toEqual([['settings.change', [{ ...COFFEE, icon: 'coffee' }, LUNCH]]]);
    },
  );

  it('go away again', async () => {
    show([{ ...COFFEE, icon: 'meal', minutes: 15 }]);
    await press('Edit Coffee');
    await act(async () => void fireEvent.click(screen.getByRole('radio', { name: 'None' })));
    const limit = screen.getByRole('spinbutton', { name: 'Time limit in minutes' });
    await act(async () => void fireEvent.change(limit, { target: { value: '' } }));
    expect(sent()).toEqual([
      ['settings.change', [{ ...COFFEE, minutes: 15 }]],
      ['settings.change', [COFFEE]],
    ]);
  });

  it.each([1, 480])('(%d minutes) are kept at once', async minutes => {
    show();
    await press('Edit Coffee');
    const limit = screen.getByRole('spinbutton', { name: 'Time limit in minutes' });
    await act(async () => void fireEvent.change(limit, { target: { value: String(minutes) } }));
    expect(sent()).toEqual([['settings.change', [{ ...COFFEE, minutes }, LUNCH]]]);
  });

  it.each(['0', '481', '1.5'])('(%s minutes) are refused in words', async value => {
    show();
    await press('Edit Coffee');
    const limit = screen.getByRole('spinbutton', { name: 'Time limit in minutes' });
    await act(async () => void fireEvent.change(limit, { target: { value } }));
    await act(async () => void fireEvent.blur(limit));
    expect(screen.getByRole('alert').textContent).toBe('This has to be a whole number from 1 to 480.');
    expect(send).not.toHaveBeenCalled();
  });

  it('stay as they are when the name is changed', async () => {
    show([{ ...COFFEE, icon: 'coffee', minutes: 15 }]);
    await press('Edit Coffee');
    await typed('English name', 'Tea');
    expect(sent()).toEqual([
      ['settings.change', [{ ...reason('COF', 'Tea', 'Kaffee'), icon: 'coffee', minutes: 15 }]],
    ]);
  });

  it('chosen for a reason that is not complete wait with it', async () => {
    show([]);
    await press('Add a reason');
    await act(async () => void fireEvent.click(screen.getByRole('radio', { name: 'Meeting' })));
    expect(send).not.toHaveBeenCalled();
    type('Code', 'MEE');
    type('English name', 'Meeting');
    await typed('German name', 'Besprechung');
    expect(sent()).toEqual([['settings.change', [{ ...MEETING, icon: 'meeting' }]]]);
  });
});

it.each<[Language, string, string]>([
  ['en', 'Move Coffee down', 'Coffee is now number 2 of 2.'],
  ['de', 'Kaffee nach unten', 'Kaffee steht jetzt an Stelle 2 von 2.'],
])('in %s it is told where a reason was moved', async (language, button, text) => {
  show(undefined, language);
  await press(button);
  expect(screen.getByText(text).getAttribute('role')).toBe('status');
});

import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import type { DemoOutcome, LastingPlay } from '../../electron/contract/demo';
import { messagesIn } from '../../electron/contract/messages';
import type { Language } from '../../electron/contract/state';
import { FOREIGN, SETTING, SNAPSHOT } from '../../tests/support/shown';
import type { PageProps, Send } from '../connection';
import { DemoStrip } from './DemoStrip';

const calls = jest.fn();
let answer: { ok: true; value: DemoOutcome } | { ok: false; error: string };
const send: Send = async (...call) => {
  calls(...call);
  return answer as never;
};
beforeEach(() => {
  calls.mockReset();
});

interface Case {
  readonly language?: Language;
  readonly playing?: readonly LastingPlay[];
}
function strip({ language = 'en', playing = [] }: Case = {}) {
  const props: PageProps = {
    setting: { ...SETTING, demo: true, language, playing },
    snapshot: { ...SNAPSHOT, notice: { id: 1, is: 'changed-elsewhere', ...FOREIGN } },
    send,
  };
  return <DemoStrip {...props} leadsOut={true} />;
}

const button = (name: string) => screen.getByRole('button', { name });
async function press(name: string, outcome: DemoOutcome) {
  answer = { ok: true, value: outcome };
  await act(async () => fireEvent.click(button(name)));
}
const told = () => screen.getByRole('status').textContent;

describe('the demo’s strip', () => {
  it.each<[Language, string, string]>([
    ['en', 'What if…', 'Demo · Nothing here reaches a real ACD.'],
    ['de', 'Was, wenn…', 'Demo · Nichts davon erreicht eine echte ACD.'],
  ])('in %s is one quiet line until somebody asks %s', (language, open, line) => {
    render(strip({ language }));
    expect(document.body.textContent).toContain(line);
    expect(screen.queryByRole('region')).toBeNull();
    expect(button(open).getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(button(open));
    expect(button(open).getAttribute('aria-expanded')).toBe('true');
    expect(button(open).getAttribute('aria-controls')).toBe(screen.getByRole('region', { name: open }).id);
    fireEvent.click(button(open));
    expect(screen.queryByRole('region')).toBeNull();
  });

  it.each<[Language, string, string[], string[]]>([
    [
      'en',
      'What if…',
      ['Missed calls', 'Supervisor', 'ACD off', 'Outage', 'Lock'],
      ['two in a row', 'steps in', 'in the portal', 'the ACD is silent', 'of the screen'],
    ],
    [
      'de',
      'Was, wenn…',
      ['Anrufe verpasst', 'Supervisor', 'ACD aus', 'Ausfall', 'Sperre'],
      ['zwei nacheinander', 'greift ein', 'im Portal', 'die ACD schweigt', 'des Bildschirms'],
    ],
  ])('in %s offers a button for each play, with a line on it', async (language, open, names, lines) => {
    render(strip({ language }));
    fireEvent.click(button(open));
    const found = within(screen.getByRole('region')).getAllByRole('button');
    expect(found).toEqual(names.map(button));
    expect(found.map(one => describedBy(one))).toEqual(lines);
    for (const name of names) await press(name, 'missed');
    expect(calls.mock.calls).toEqual(
      ['missed-calls', 'supervisor', 'acd-off', 'outage', 'lock'].map(play => [
        'demo.play',
        { play, on: true },
      ]),
    );
  });

  it.each<[Language, string, [string, string, string], string]>([
    [
      'en',
      'What if…',
      ['Switch ACD on', 'End outage', 'Unlock'],
      'Demo · Playing: ACD off, outage, screen lock.',
    ],
    [
      'de',
      'Was, wenn…',
      ['ACD einschalten', 'Ausfall beenden', 'Entsperren'],
      'Demo · Gespielt wird: ACD aus, Ausfall, Bildschirmsperre.',
    ],
  ])('in %s ends what lasts by the same buttons, and says also folded up that it does', async (...words) => {
    const [language, open, [acd, outage, lock], line] = words;
    render(strip({ language, playing: ['acd-off', 'outage', 'lock'] }));
    expect(document.body.textContent).toContain(line);
    fireEvent.click(button(open));
    await press(acd, 'acd-on');
    await press(outage, 'back');
    await press(lock, 'unlocked');
    expect(calls.mock.calls).toEqual(
      ['acd-off', 'outage', 'lock'].map(play => ['demo.play', { play, on: false }]),
    );
  });
});

describe('what is told after a play', () => {
  it.each<[Language, string, string]>([
    ['en', 'What if…', 'Supervisor'],
    ['de', 'Was, wenn…', 'Supervisor'],
  ])('in %s is what happened and what to try now, and kept while folded up', async (language, open, name) => {
    render(strip({ language }));
    fireEvent.click(button(open));
    expect(told()).toBe('');
    await press(name, 'set-ready');
    expect(told()).toBe(messagesIn(language).demoPlays.told['set-ready']);
    await press(name, 'set-not-ready');
    expect(told()).toBe(messagesIn(language).demoPlays.told['set-not-ready']);
    fireEvent.click(button(open));
    fireEvent.click(button(open));
    expect(told()).toBe(messagesIn(language).demoPlays.told['set-not-ready']);
  });

  it('says that an outage has ended by itself', async () => {
    const { rerender } = render(strip());
    fireEvent.click(button('What if…'));
    await press('Outage', 'out');
    rerender(strip({ playing: ['outage'] }));
    expect(told()).toMatch(/^The ACD is silent\./);
    rerender(strip());
    expect(told()).toMatch(/^The ACD answers again\./);
  });

  it.each<DemoOutcome>(['acd-off', 'acd-off-not-ready'])(
    'says that the agent has switched the ACD on again: %s',
    async outcome => {
      const { rerender } = render(strip());
      fireEvent.click(button('What if…'));
      await press('ACD off', outcome);
      rerender(strip({ playing: ['acd-off'] }));
      expect(told()).toMatch(/^Somebody switched the ACD off/);
      rerender(strip());
      expect(told()).toMatch(/^The ACD is on for you again\./);
    },
  );

  it('says that it did not work, until it does', async () => {
    render(strip());
    fireEvent.click(button('What if…'));
    answer = { ok: false, error: 'failed' };
    await act(async () => fireEvent.click(button('Outage')));
    expect(screen.getByRole('alert').textContent).toBe('That did not work. Try again.');
    await press('Outage', 'out');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

/** What a screen reader reads after the name. */
function describedBy(element: HTMLElement): string | null | undefined {
  return document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent;
}

import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import { useSteadyClicks } from './useSteadyClicks';

const done = jest.fn();
beforeEach(() => {
  done.mockReset();
});

function Window() {
  useSteadyClicks();
  return ['Coffee', 'Lunch'].map(name => (
    <button key={name} type="button" onClick={() => done(name)}>
      <span>{name}</span>
    </button>
  ));
}

type Click = readonly [name: string, detail: number];

describe('a click', () => {
  it.each<[string, readonly Click[], readonly string[]]>([
    ['alone acts', [['Coffee', 1]], ['Coffee']],
    [
      'that is the second of two on one button acts',
      [
        ['Coffee', 1],
        ['Coffee', 2],
      ],
      ['Coffee', 'Coffee'],
    ],
    [
      'that is the second of two does nothing on a button that came under the mouse meanwhile, nor does the third',
      [
        ['Coffee', 1],
        ['Lunch', 2],
        ['Lunch', 3],
      ],
      ['Coffee'],
    ],
    [
      'on another button acts when it is one of its own',
      [
        ['Coffee', 1],
        ['Lunch', 1],
      ],
      ['Coffee', 'Lunch'],
    ],
    [
      'by a key acts on each button',
      [
        ['Coffee', 0],
        ['Lunch', 0],
      ],
      ['Coffee', 'Lunch'],
    ],
  ])('%s', (_what, clicks, expected) => {
    render(<Window />);
    for (const [name, detail] of clicks) fireEvent.click(screen.getByText(name), { detail });
    expect(done.mock.calls.flat()).toEqual(expected);
  });
});

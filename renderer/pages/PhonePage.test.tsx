import { beforeEach, describe, expect, it } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/react';
import { detailsShown } from '../../tests/support/details';
import {
  asked,
  has,
  inTheWay,
  lines,
  notReady,
  press,
  send,
  show,
  toggle,
} from '../../tests/support/phone-page';

beforeEach(() => void send.mockClear());

describe('the verdict', () => {
  it('is told to screen readers as it changes, and with the page’s title', async () => {
    const follow = await show();
    const verdict = () => screen.getAllByRole('status')[0]?.textContent;
    expect(verdict()).toMatch(/^Nothing in the ACD stands in the way/);
    const title = screen.getByRole('heading', { level: 1, name: 'Phone & skills' });
    expect(document.getElementById(title.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      verdict(),
    );
    await follow({ details: inTheWay({ acdEnabled: false }, 'acd-off') });
    expect(verdict()).toBe('You are Ready, but ACD is switched off for you.');
  });

  it('says what cannot be seen from here only where nothing is in the way', async () => {
    const follow = await show();
    expect(screen.getByText(/^Cannot be seen from here/)).not.toBeNull();
    await follow({ details: inTheWay({}, 'no-skill') });
    expect(screen.queryByText(/^Cannot be seen from here/)).toBeNull();
  });

  it('is asked for anew, and says so meanwhile', async () => {
    const follow = await show();
    await press('Ask again');
    await follow({ details: detailsShown({ isAsking: true }) });
    expect(screen.getByRole('button', { name: 'Asking…' }).getAttribute('aria-busy')).toBe('true');
    await press('Asking…');
    expect(asked()).toEqual([['details.ask']]);
  });

  it('says why there is no newer answer', async () => {
    await show({ details: detailsShown({ failure: 'timeout' }) });
    expect(screen.getByText(/^As of .* · the ACD does not answer$/)).not.toBeNull();
  });
});

describe('the one click', () => {
  it('removes what is in the way, and says before what it changes', async () => {
    await show({ details: inTheWay({ acdEnabled: false }, 'acd-off') });
    expect(screen.getByText('You go Not Ready for a moment, and Ready again.')).not.toBeNull();
    expect(screen.getByText('On', { selector: 'strong' }).parentElement?.textContent).toBe('ACD: Off → On');
    await press('Switch the ACD on');
    expect(asked()).toEqual([
      ['details.change', { difference: { acdEnabled: true }, from: { acdEnabled: false }, readyAgain: true }],
    ]);
    expect(document.activeElement?.textContent).toBe('Phone & skills');
  });

  it('is not there where the policy does not permit it: somebody else can', async () => {
    await show({ details: inTheWay({ acdEnabled: false }, 'acd-off') }, { detailsPolicy: 'external-number' });
    expect(has('Switch the ACD on')).toBe(false);
    expect(screen.getByText('Ask your administrator or supervisor to change this.')).not.toBeNull();
  });

  it('leads to the field of a number that is missing', async () => {
    await show({ details: inTheWay({ externalNumber: null }, 'no-number') });
    // The number's own row has one, too.
    const [first] = screen.getAllByRole('button', { name: 'Enter the number' });
    fireEvent.click(first as HTMLElement);
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'New number' }));
  });

  it('goes READY where only that is missing', async () => {
    await show({ ...notReady(null), details: detailsShown({ check: { is: 'not-ready' } }) });
    await press('Go Ready');
    expect(asked()).toEqual([['state.go-ready']]);
  });

  it('leads to the state where that is not sure', async () => {
    await show({
      headline: { is: 'unknown', was: null, cause: 'offline' },
      details: detailsShown({ check: { is: 'unsure', why: 'state' } }),
    });
    await press('Now');
    expect(asked()).toEqual([['page.open', { page: 'state' }]]);
  });
});

describe('what may not be changed', () => {
  it('is told without a control, and with who can', async () => {
    await show({}, { detailsPolicy: 'none' });
    expect(screen.queryAllByRole('checkbox')).toEqual([]);
    expect(screen.getAllByRole('button').map(button => button.textContent)).toEqual(['Ask again']);
    expect(screen.getByText(/^Only your administrator or supervisor/)).not.toBeNull();
    expect(screen.getAllByRole('listitem').map(item => item.textContent)).toEqual([
      'English Off',
      'German On',
      'Support On',
    ]);
  });
});

it('speaks German', async () => {
  await show({ details: inTheWay({ acdEnabled: false }, 'acd-off') }, { language: 'de' });
  expect(screen.getByText('Du bist bereit, aber die ACD ist für dich ausgeschaltet.')).not.toBeNull();
  expect(has('ACD einschalten')).toBe(true);
  await toggle('Support');
  expect(lines('Das änderst du')).toEqual(['Skill „Support“: An → Aus']);
});

import { NOW } from '../stage/scene';
import { on, type Scenes } from './fixtures';

const primary = 'main:last-of-type button';

/** The ways out. */
export const LEAVING: Scenes = {
  quit: on('quit'),
  'quit-not-confirmed': on(
    'quit',
    {
      look: 'unknown',
      headline: { is: 'unknown', was: { state: 'READY', at: NOW - 95_000 }, cause: 'offline' },
      confirmedAt: NOW - 95_000,
      failure: 'offline',
    },
    {},
    { answers: { 'app.quit': 'not-confirmed' }, steps: [{ click: primary }, { see: '[role=alert]' }] },
  ),
  'sign-out': on('sign-out'),
  'sign-out-not-confirmed': on(
    'sign-out',
    {},
    {},
    {
      answers: { 'account.sign-out': 'not-confirmed' },
      steps: [{ click: primary }, { see: '[role=alert]' }],
    },
  ),
};

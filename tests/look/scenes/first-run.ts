import { computer, first, NO_ACCOUNT, NOBODY, notReady, on, preferences, type Scenes } from './fixtures';

const TYPED = [
  { type: 'input[name=email]', text: 'ada@test.com' },
  { type: 'input[name=accessKey]', text: 'not-the-key' },
  { click: '[type=submit]' },
  { see: '[role=alert]' },
];
const NO_REASONS = { reasons: [], preferences: preferences({ reasons: [] }) };

/** From nothing to the first state. */
export const FIRST_RUN: Scenes = {
  welcome: first('welcome', NOBODY, NO_ACCOUNT),
  'set-up': first('set-up', NOBODY, NO_ACCOUNT),
  'set-up-advanced': first('set-up', NOBODY, NO_ACCOUNT, { steps: [{ open: 'details' }] }),
  'set-up-key-refused': first('set-up', NOBODY, NO_ACCOUNT, {
    answers: { 'account.set-up': 'auth' },
    steps: TYPED,
  }),
  'set-up-no-answer': first('set-up', NOBODY, NO_ACCOUNT, {
    answers: { 'account.set-up': 'offline' },
    steps: TYPED,
  }),
  'set-up-without-keychain': first(
    'set-up',
    { ...NOBODY, capabilities: computer({ keychain: 'missing', tray: 'missing' }) },
    NO_ACCOUNT,
  ),
  'first-reasons': first('first-reasons', notReady(null), NO_REASONS),
  'first-reasons-some': first('first-reasons', notReady(null)),
  'first-check': first('first-check', notReady('COF')),
  'first-habits': first('first-habits', notReady(null)),
  'first-habits-computer-lacks': first('first-habits', {
    ...notReady(null),
    capabilities: computer({ lock: 'uncertain', autostart: 'missing', tray: 'missing' }),
  }),
  'new-key': on('set-up'),
  'check-reasons': on('check-reasons', notReady('COF')),
  'check-reasons-arrived': on(
    'check-reasons',
    notReady('COF'),
    {},
    { steps: [{ click: 'fieldset:last-of-type button' }] },
  ),
  'check-reasons-without': on('check-reasons', {}, NO_REASONS),
};

import { PRODUCT } from '../../product';
import type { RuleName } from '../../state';

/** The pages of the first run, but for the set-up and the check of the reasons. */
export const firstRun = {
  step: (number: number, of: number) => `Step ${number} of ${of}`,
  next: 'Next',
  skip: 'Skip',
  welcome: {
    title: `Welcome to ${PRODUCT.name}`,
    intro: `${PRODUCT.name} shows whether calls reach you, and makes you Ready or Not Ready in one click.`,
    setUp: 'Set up',
    setUpHint: 'You need your email and an access key, both from your administrator. It takes a minute.',
  },
  reasons: {
    title: 'Your Not-Ready Reasons',
    intro:
      'Add your reasons with the acronyms they have in the TENIOS portal; your administrator has the list.',
  },
  habits: {
    title: `What ${PRODUCT.name} does by itself`,
    lock: 'Go Not Ready when the screen is locked',
    rules: (when: string) => `${PRODUCT.name} goes Not Ready for you ${when}.`,
    rest: 'You can change this in the settings at any time.',
    loginHint: 'So that you need not think of it in the morning. It does not make you Ready.',
    good: 'Good to know',
    icon: 'The icon in the tray, usually near the clock, shows your state. A click on it opens this window.',
    closing: `When you close the window, ${PRODUCT.name} goes on in the tray.`,
  },
  /** At what a rule acts. */
  when: {
    lock: 'when the screen is locked',
    idle: 'when you touch neither keyboard nor mouse',
    sleep: 'before the computer sleeps',
    logOff: 'at log-off',
  } satisfies Record<RuleName, string>,
};

import { PRODUCT } from '../../product';

/** Quitting and signing out. */
export const leave = {
  cancel: 'Cancel',
  again: 'Try again',
  waiting: 'Waiting for the ACD to confirm Not Ready…',
  failed: 'That did not work. Try again.',
  quit: {
    ready: 'You are Ready. Quit anyway?',
    perhapsReady: 'You may be Ready. Quit anyway?',
    notReady: `Quit ${PRODUCT.name}?`,
    explain: 'Quitting does not change your state at the ACD: Ready stays Ready, and callers ring you.',
    notConfirmed: `The ACD has not confirmed Not Ready. Callers may still ring you. ${PRODUCT.name} goes on trying as long as it runs.`,
    goNotReady: 'Not Ready and quit',
    stayReady: 'Quit and stay ready',
    anyway: 'Quit anyway',
    remember: 'Remember this',
    rememberHint: 'You can change it in the settings.',
  },
  signOut: {
    title: 'Sign out?',
    first: `First ${PRODUCT.name} goes Not Ready.`,
    wiped:
      'Then it wipes from this computer: the access key, the account, what is not delivered yet and this agent’s record.',
    stays: 'The reasons and all other settings stay.',
    notConfirmed:
      'The ACD has not confirmed Not Ready. If you sign out now, nobody tries any more: you may stay Ready, and callers ring you.',
    signOut: 'Sign out',
    anyway: 'Sign out anyway',
  },
};

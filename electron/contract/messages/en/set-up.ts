import type { SetUpProblem } from '../../bridge';
import { PRODUCT } from '../../product';

/** The set-up page. */
export const setUp = {
  title: `Set up ${PRODUCT.name}`,
  intro: 'With the data from your administrator.',
  email: 'Email',
  emailHint: 'As in the portal: Cloud PBX › User Details.',
  key: 'Access key',
  keyPlace: 'In the TENIOS portal: General Settings › API.',
  keyKept: 'It goes into the keychain of this computer and cannot be read back here.',
  keyNotKept: 'It cannot be read back here.',
  noKeychain: 'This computer offers no keychain: the key is kept for this run only.',
  newKey: 'New access key',
  otherAgent: 'To switch the agent, sign out first.',
  advanced: 'Advanced',
  server: 'Server address',
  serverHint: 'Leave it as it is unless your administrator named another one.',
  save: 'Check and save',
  checking: 'Checking with the ACD…',
  demo: 'Try the demo',
  demoHint: 'The demo needs nothing: no account, no key, no network.',
  back: 'Back',
  failed: 'That did not work. Try again.',
  problem: {
    auth: 'The ACD refuses this key. Is it complete? Are you outside the office network? The key may be limited to it, and that looks the same.',
    'not-found':
      'The ACD knows no agent with this email address. Use the one from the portal: Cloud PBX › User Details.',
    'no-email-typed': 'Enter your email address.',
    'invalid-email': 'This is not a valid email address.',
    'no-key-typed': 'Enter the access key.',
    'no-key': 'The keychain of this computer did not keep the key. Unlock it and try again.',
    'invalid-server': 'This has to be an address with https, such as https://api.tenios.com.',
    'not-the-acd':
      'Something answers at this address, but it is not an ACD. Perhaps the login page of a guest network?',
    tls: 'This computer does not trust the certificate of this server. Ask your administrator.',
    'test-runtime': 'This test build only speaks to an ACD on this computer.',
    offline: 'No connection to the ACD. Is this computer online?',
    proxy: `The proxy of your network does not let ${PRODUCT.name} through. Ask your administrator.`,
    server: 'The ACD has a problem of its own. Try again in a few minutes.',
    'rate-limited': 'The ACD is busy. Try again in a minute.',
    timeout: 'The ACD does not answer. Try again.',
    invalid: 'The ACD refuses the request as invalid. Ask your administrator.',
    'reason-unknown': 'The ACD refuses the request as invalid. Ask your administrator.',
    'skills-unknown': 'The ACD refuses the request as invalid. Ask your administrator.',
  } satisfies Record<SetUpProblem | 'no-email-typed', string>,
};

/** The check whether reasons arrive at the ACD. */
export const checkReasons = {
  title: 'Do your reasons arrive?',
  intro: 'The ACD never says which reason it has. One look into the portal tells.',
  none: 'First add the reasons of your ACD, with the codes they have in the portal.',
  reason: 'Reason',
  set: (reason: string) => `Set ${reason} now`,
  setsNotReady: 'This sets you Not Ready.',
  setAgain: (reason: string) => `Set ${reason} once more`,
  question: (reason: string) => `Does the portal show ${reason}?`,
  yes: 'Yes',
  no: 'No',
  thanks: 'Good: your reasons arrive.',
  ignored:
    'An ACD that ignores the reason looks just like one that takes it: both say done. Compare the code with the portal, or try the other name of the field, then set the reason once more.',
  done: 'Done',
};

/** The state, the tray's menu and the page that shows it. */
export const state = {
  demo: 'Demo',
  /** Beside the name, in the system's list of programs that start at login. */
  loginComment: 'Your ACD state in the system tray',
  state: { READY: 'Ready', NOT_READY: 'Not Ready' },
  /** A state of the ACD that nobody knows. */
  quoted: (value: string) => `“${value}”`,
  /** A time of another day. */
  onDay: (time: string, day: string) => `${time} on ${day}`,
  since: (time: string) => `since ${time}`,
  seen: (time: string) => `seen ${time}`,
  /** Who made the change that led to the state. */
  by: {
    you: 'set by you',
    lock: 'set at the screen lock',
    bereit: 'a late Ready was taken back',
    elsewhere: 'changed elsewhere',
  },
  going: { READY: 'Going Ready…', NOT_READY: 'Going Not Ready…' },
  unknown: 'Unknown',
  wasAt: (state: string, time: string) => `was ${state} at ${time}`,
  asking: 'Asking the ACD…',
  needsYou: {
    auth: 'Access key refused',
    'not-found': 'Agent unknown to the ACD',
    'invalid-email': 'Email refused',
    'no-key': 'Access key missing',
    'no-account': 'Not set up yet',
    'test-runtime': 'Test build',
  },
  whatToDo: {
    auth: 'The ACD refuses the access key. Ask your administrator – and check that you are in the office network, since the key may be limited to it.',
    'not-found':
      'The ACD does not know this email address as an agent. Ask your administrator to check the account.',
    'invalid-email':
      'The ACD takes this for no valid email address of an agent. Ask your administrator to check the account.',
    'no-key':
      'Bereit gets no access key from the keychain of this computer. Unlock the keychain, or enter the access key again.',
    /** In the place of `no-key`, where it is known why. */
    'no-keychain': 'This computer offers no keychain, so enter the access key again after each restart.',
    'no-account': 'No account is set up on this computer yet.',
    'test-runtime': 'This build runs on an outdated Electron and only speaks to an ACD on this computer.',
  },
  menu: {
    goReady: 'Go Ready',
    goNotReady: 'Go Not Ready',
    withoutReason: 'Without a reason',
    open: 'Open Bereit',
    settings: 'Settings…',
    quit: 'Quit Bereit',
  },
  failure: {
    auth: 'access key refused',
    'not-found': 'agent unknown',
    'invalid-email': 'email refused',
    'reason-unknown': 'reason unknown to the ACD',
    invalid: 'request refused as invalid',
    'rate-limited': 'the ACD is busy',
    server: 'the ACD has a problem',
    proxy: 'the proxy does not let Bereit through',
    tls: 'the connection is not trusted',
    offline: 'no connection to the ACD',
    timeout: 'the ACD does not answer',
    'not-the-acd': 'something else than the ACD answers',
    'no-key': 'access key missing',
    'test-runtime': 'test build',
  },
  window: {
    title: 'Bereit',
    confirmed: (seconds: number) => (seconds < 2 ? 'Confirmed just now' : `Confirmed ${seconds} s ago`),
    unconfirmed: 'Waiting for the ACD to confirm',
    noAnswerFor: (ago: string) => `No answer for ${ago}`,
    notYetAsked: 'No answer from the ACD yet',
    callsMayReach: 'Calls may still reach you.',
    owed: 'Not Ready is sent again until the ACD confirms it.',
    reasonSet: {
      you: (time: string) => `Reason last set by you ${time}`,
      lock: (time: string) => `Reason set by the screen lock ${time}`,
      bereit: (time: string) => `Reason kept ${time}`,
    },
    otherReason: 'Change the reason',
    now: 'Now',
    demoHint: 'Nothing here reaches a real ACD.',
    seconds: (n: number) => `${n} s`,
    minutes: (n: number) => `${n} min`,
  },
};

/** English. The shape of this catalogue is the contract for every other language. */
export const en = {
  demo: 'Demo',
  state: { READY: 'Ready', NOT_READY: 'Not Ready' },
  since: (time: string) => `since ${time}`,
  seen: (time: string) => `seen ${time}`,
  going: { READY: 'Going Ready…', NOT_READY: 'Going Not Ready…' },
  unknown: 'Unknown',
  wasAt: (state: string, time: string) => `was ${state} at ${time}`,
  asking: 'Asking the ACD…',
  needsYou: {
    auth: 'Access key refused',
    'not-found': 'Agent unknown to the ACD',
    'no-key': 'Access key missing',
    'no-account': 'Not set up yet',
    'test-runtime': 'Test build',
  },
  whatToDo: {
    auth: 'The ACD refuses the access key. Ask your administrator – and check that you are in the office network, since the key may be limited to it.',
    'not-found':
      'The ACD does not know this email address as an agent. Ask your administrator to check the account.',
    'no-key':
      'Bereit gets no access key from the keychain of this computer. Unlock the keychain, or ask your administrator to set up the account again.',
    'no-account':
      'No account is set up on this computer. An administrator does it with: bereit --provision FILE',
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
    reasonSetByYou: (time: string) => `Reason last set by you ${time}`,
    otherReason: 'Change the reason',
    now: 'Now',
    demoHint: 'Nothing here reaches a real ACD.',
    seconds: (n: number) => `${n} s`,
    minutes: (n: number) => `${n} min`,
  },
  settings: {
    title: 'Settings',
    language: 'Language',
    asSystem: 'As the system',
    account: 'Account',
    email: 'Email',
    server: 'Server',
    key: 'Access key',
    keyStorage: {
      keychain: 'In the keychain of this computer',
      'this-run-only':
        'For this run only: this computer offers no keychain. After a restart it must be set up again.',
      none: 'None',
      demo: 'None needed in the demo',
    },
    reasons: 'Not-Ready Reasons',
    noReasons: 'No reasons are set up.',
    provisioned: 'Your administrator sets account and reasons with a file: bereit --provision FILE',
    version: 'Version',
    testRuntime: (version: string) => `Test build on Electron ${version}: only for an ACD on this computer`,
  },
  notice: {
    changedElsewhere: {
      title: (to: string) => `${to}, changed elsewhere`,
      body: (from: string, to: string, earliest: string, latest: string) =>
        earliest === latest
          ? `${from} → ${to} at ${latest}, not from here.`
          : `${from} → ${to} between ${earliest} and ${latest}, not from here.`,
      causes: {
        READY: 'A supervisor, the portal or another desktop.',
        NOT_READY: 'Likely missed calls, a supervisor, the portal or another desktop.',
      },
    },
    didNotStick: {
      title: (wanted: string) => `${wanted} did not stick`,
      body: (found: string) => `The ACD took the change, but says ${found}.`,
    },
    changeFailed: {
      title: (wanted: string) => `Could not go ${wanted}`,
      body: (cause: string) => `Nothing was changed: ${cause}.`,
      mayHaveReached: (cause: string) =>
        `Given up: ${cause}. It may have arrived; the ACD is asked until it says.`,
    },
    reasonUnknown: {
      title: (reason: string) => `The ACD does not know “${reason}”`,
      body: 'Nothing was changed. You can go Not Ready without a reason.',
    },
    lateReadyKept: { title: 'Ready after all', body: 'The answer took long, but the ACD did take it.' },
    lateReadyUndone: {
      title: 'Going Not Ready again',
      body: 'Your earlier Ready arrived late, when you no longer expected it. It is being taken back.',
    },
    owedDelivered: {
      title: 'Not Ready',
      body: 'Your Not Ready from before the restart was delivered only now. Go Ready when you are.',
    },
    blocked: { title: 'Bereit needs you' },
    lostWhileReady: {
      title: 'No answer from the ACD',
      body: (time: string) => `You were Ready at ${time}. Calls may still reach you.`,
    },
  },
};

/** The catalogue: a missing key or parameter does not compile. */
export type Messages = typeof en;

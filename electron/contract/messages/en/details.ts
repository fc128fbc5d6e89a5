import type { ChangeStep, DetailsOutcome, Obstacle } from '../../details';

/** The telephone and the skills: what the ACD knows besides the state. */
export const details = {
  /** The tab, and the page's title. */
  tab: 'Phone',
  title: 'Phone & skills',
  menu: 'Phone & Skills…',
  /** What is in the way, in a few words: the tray's tooltip, beside the state. */
  obstacle: {
    'acd-off': 'ACD is switched off for you',
    'no-destination': 'no phone is switched on',
    'destination-off': 'calls go to a phone that is off',
    'no-number': 'calls go to a number that is not set',
    'no-skill': 'no skill is switched on',
  } satisfies Record<Obstacle, string>,
  /** Under the state of somebody who is Ready; leads to the page. */
  but: (obstacle: string) => `But: ${obstacle}`,
  /** Where a call goes, by the ACD's own values. */
  destination: { SIP: 'SIP', EXTERNAL_NUMBER: 'the external number' },
  notice: {
    obstacle: {
      title: (obstacle: string) => `You are Ready, but ${obstacle}`,
      body: 'No calls reach you like this.',
    },
    change: {
      title: {
        done: 'Phone & skills are changed',
        already: 'Nothing had to be changed',
        stopped: 'Nothing was changed: somebody else changed something meanwhile',
        'called-off': 'Phone & skills were not changed',
        failed: 'Phone & skills could not be changed',
        'not-kept': 'The change of phone & skills did not stick',
        unclear: 'Nobody can tell whether phone & skills were changed',
      } satisfies Record<DetailsOutcome['came'], string>,
      cause: (cause: string) => `The reason: ${cause}.`,
      replaced: 'Somebody else’s change in between was replaced by yours.',
      leftNotReady: 'You are Not Ready. Go Ready when you are.',
      look: 'See Phone & skills for how it is now.',
    },
  },
  step: {
    'not-ready': 'Going Not Ready first…',
    reading: 'Reading…',
    writing: 'Changing…',
    checking: 'Looking whether it is so…',
  } satisfies Record<ChangeStep, string>,
};

import type { ChangeStep, DetailsOutcome, Obstacle } from '../../details';
import { PRODUCT } from '../../product';

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
  destinationNotSaid: 'not said by the ACD',
  /** Whether calls can reach the agent, in one sentence. */
  check: {
    clear: (destination: string, skills: string) =>
      `Nothing in the ACD stands in the way: calls go to ${destination}, for ${skills}.`,
    /** In the place of skills that would be too many to name. */
    more: (count: number) => `${count} more`,
    notReady: 'You are Not Ready.',
    otherwiseClear: 'You are Not Ready. Otherwise nothing in the ACD stands in the way.',
    notReadyAnd: (obstacle: string) => `You are Not Ready, and ${obstacle}.`,
    state: 'Nobody knows: your state is not certain now.',
    isAsked: 'The ACD is being asked…',
    notAsked: 'Nobody knows yet: the ACD has not been asked.',
    noAnswer: (cause: string) => `Nobody knows yet: ${cause}.`,
    old: (time: string) => `Nobody knows: what is known is from ${time}.`,
    destination: (destination: string) =>
      `Nobody knows: calls go to ${destination}, which ${PRODUCT.name} does not know.`,
    noDestination: 'Nobody knows: the ACD does not say where calls go.',
    skills: 'Nobody knows: the ACD names no skills.',
    unseen: 'Cannot be seen from here: the phone itself, running calls, wrap-up.',
    asOf: (time: string) => `As of ${time}`,
    ask: 'Ask again',
    asking: 'Asking…',
  },
  /** The one click that removes what is in the way. */
  remedy: {
    acdEnabled: 'Switch the ACD on',
    sipEnabled: 'Switch SIP on',
    externalNumberEnabled: 'Switch the external number on',
    number: 'Enter the number',
    skill: 'Switch a skill on below.',
    others: 'Ask your administrator or supervisor to change this.',
  },
  where: 'Where calls go',
  goTo: 'Calls go to',
  acd: 'ACD',
  external: 'External number',
  number: 'Number',
  none: 'none',
  on: 'On',
  off: 'Off',
  toNumber: 'Switch to this number',
  toSip: 'Switch to SIP',
  inTheAcd: (raw: string) => `In the ACD: ${raw}`,
  edit: {
    other: 'Another number…',
    label: 'New number',
    example: 'For example +49 171 3920055.',
    understood: (number: string) => `Understood as ${number}.`,
    invalid: 'This is no telephone number that calls can go to.',
    take: 'Use it',
    cancel: 'Cancel',
  },
  skills: 'Skills',
  skill: (name: string) => `Skill “${name}”`,
  skillsOn: (on: string, all: string) => `${on} of ${all} switched on`,
  noSkills: 'The ACD names none.',
  /** What the agent may change. */
  policy: {
    none: 'Only your administrator or supervisor can change this. They can allow it here, too.',
    'external-number': 'ACD and skills are changed by your administrator or supervisor.',
  },
  change: {
    title: 'What you change',
    running: 'Phone & skills are being changed',
    change: 'Change',
    discard: 'Discard',
    /** What else it does. */
    ready: 'You go Not Ready for a moment, and Ready again.',
    /** While it is made. */
    readyAgain: 'Then you go Ready again. If it takes too long, you stay Not Ready and are told.',
    reason: 'Your reason may be gone afterwards: set it again.',
    unsure: 'Your state is not certain now. Change it once it is.',
    notPermitted: 'This takes your administrator or supervisor: switch another phone on, too.',
    noNumber: 'Enter a number, too: calls need somewhere to go.',
    replaced: 'In between, somebody else had set this, and yours has replaced it:',
    stateReplaced: 'In between, somebody else had set you Ready. You are Not Ready now.',
    undo: 'Undo',
    again: 'Try again…',
    close: 'Close',
  },
  /** What to do after a change that did not come about. */
  whatNow: {
    stopped: 'Look how it is now. If you still want to, try again.',
    'called-off': 'You asked for another state first.',
    failed: 'Try again in a moment. If that does not help, ask your administrator.',
    'not-kept': 'The ACD shows something else. Ask your administrator or supervisor.',
    unclear: 'Ask the ACD again, and look before you try again.',
  } satisfies Record<Exclude<DetailsOutcome['came'], 'done' | 'already'>, string>,
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
      leftNotReady: 'You are Not Ready, and stay so until you go Ready.',
      look: 'See Phone & skills for how it is now.',
    },
  },
  step: {
    'not-ready': 'Going Not Ready first…',
    reading: 'Reading…',
    writing: 'Changing…',
    checking: 'Checking…',
  } satisfies Record<ChangeStep, string>,
};

import { randomInt } from 'node:crypto';
import { type Acd, createAcd, type ReasonField } from './acd';

/** What the demo's client is set up with. */
export type DemoAccount = {
  /** A placeholder that no name server knows: the demo is reached in-process. */
  readonly serverUrl: string;
  readonly email: string;
  readonly accessKey: string;
  readonly reasons: readonly {
    readonly code: string;
    readonly label: { readonly en: string; readonly de: string };
    readonly icon: 'coffee' | 'meal' | 'meeting' | 'training';
    readonly minutes?: number;
  }[];
};

const REASONS: DemoAccount['reasons'] = [
  { code: 'COF', label: { en: 'Coffee', de: 'Kaffee' }, icon: 'coffee', minutes: 15 },
  { code: 'LUN', label: { en: 'Lunch', de: 'Mittagspause' }, icon: 'meal', minutes: 45 },
  { code: 'MTG', label: { en: 'Meeting', de: 'Besprechung' }, icon: 'meeting' },
  { code: 'TRN', label: { en: 'Training', de: 'Schulung' }, icon: 'training' },
];

/** An ACD with one agent to try things on, and the account that reaches it. The key is another one each time. */
export function createDemoAcd(options: { reasonField?: ReasonField; now?: () => number } = {}): {
  acd: Acd;
  account: DemoAccount;
} {
  const account = {
    serverUrl: 'https://acd-demo.invalid',
    email: 'alex@demo.example',
    accessKey: createAccessKey(),
    reasons: REASONS,
  };
  const acd = createAcd({
    ...options,
    accessKey: account.accessKey,
    reasons: REASONS.map(({ code }) => code),
    agents: [
      {
        email: account.email,
        externalNumberEnabled: true,
        externalNumber: '+4922155400300',
        skills: [
          { name: 'German', has: true },
          { name: 'English', has: true },
          { name: 'Sales', has: false },
          { name: 'Support', has: true },
          { name: 'Accounting', has: false },
        ],
      },
    ],
  });
  return { acd, account };
}

// Without 0, 1, I and O, which look alike when a key is typed from a screen.
const KEY_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A random key in the page's shape: XXXXX-XXXX-XXXXXX. */
export function createAccessKey(): string {
  return 'XXXXX-XXXX-XXXXXX'.replace(/X/g, () => KEY_LETTERS.charAt(randomInt(KEY_LETTERS.length)));
}

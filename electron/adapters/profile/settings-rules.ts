import * as z from 'zod';
import { type Rules, SHORTCUTS, type Shortcuts } from '../../contract/setting';
import { text } from './settings-text';

/** The code of a rule's reason. */
export const ruleReason = text(50);

const rule = { enabled: z.boolean(), reason: ruleReason.nullable() };
const restoreMinutes = z.number().int().min(1).max(60);
const idleMinutes = z.number().int().min(2).max(240);

/** Not-Ready rules, complete. */
export const rules: z.ZodType<Rules> = z.strictObject({
  lock: z.strictObject({
    ...rule,
    restore: z.strictObject({ enabled: z.boolean(), minutes: restoreMinutes }),
  }),
  idle: z.strictObject({ ...rule, minutes: idleMinutes }),
  sleep: z.strictObject(rule),
  logOff: z.strictObject(rule),
});

/**
 * The rules before anything is set. Who locks the screen, sends the computer to sleep or leaves is not there; who only
 * sits still may be.
 */
export const usualRules: Rules = {
  lock: { enabled: true, reason: null, restore: { enabled: false, minutes: 10 } },
  idle: { enabled: false, reason: null, minutes: 15 },
  sleep: { enabled: true, reason: null },
  logOff: { enabled: true, reason: null },
};

const given = { enabled: z.boolean(), reason: ruleReason.nullable().default(null) };

/** As an administrator writes them: a rule may be left out, and of a rule all but `enabled`. */
export const givenRules = z.strictObject({
  lock: z
    .strictObject({
      ...given,
      restore: z
        .strictObject({ enabled: z.boolean(), minutes: restoreMinutes.exactOptional() })
        .exactOptional(),
    })
    .exactOptional(),
  idle: z.strictObject({ ...given, minutes: idleMinutes.exactOptional() }).exactOptional(),
  sleep: z.strictObject(given).exactOptional(),
  logOff: z.strictObject(given).exactOptional(),
});
export type GivenRules = z.infer<typeof givenRules>;

/** The rules with those that an administrator gives; what is left out stays as it was, but a reason left out is none. */
export function withGiven(rules: Rules, { lock, idle, sleep, logOff }: GivenRules): Rules {
  return {
    lock: { ...rules.lock, ...lock, restore: { ...rules.lock.restore, ...lock?.restore } },
    idle: { ...rules.idle, ...idle },
    sleep: sleep ?? rules.sleep,
    logOff: logOff ?? rules.logOff,
  };
}

/**
 * An Electron accelerator (docs/api/accelerator.md), its modifiers in one order, so that the same keys are the same text.
 * Not every one that Electron takes: Shift alone would take capital letters from all programs, and a key that the keyboard
 * has not every combination with those modifiers: on X11 Electron 33.2.1 takes Control+Alt+F13, and then none of four other
 * Control+Alt combinations reaches another program, and none calls back.
 */
const ACCELERATOR =
  /^(?=.*(Control|Alt|Super|Command)\+)(Control\+)?(Alt\+)?(Shift\+)?((Super|Command)\+)?([A-Z0-9]|F([1-9]|1[0-2]))$/;

const accelerator = z.string().regex(ACCELERATOR, 'must be a key combination');

/** Key combinations; the same one cannot do two things. */
export const shortcuts: z.ZodType<Shortcuts> = z
  .strictObject({
    toggle: accelerator.nullable(),
    ready: accelerator.nullable(),
    notReady: accelerator.nullable(),
  })
  .refine(given => {
    const used = SHORTCUTS.map(name => given[name]).filter(keys => keys !== null);
    return new Set(used).size === used.length;
  }, 'names a key combination twice');

/** No key combination is taken from other programs unasked. */
export const noShortcuts: Shortcuts = { toggle: null, ready: null, notReady: null };

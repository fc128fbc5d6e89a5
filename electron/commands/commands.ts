import { oneMore } from '../accounts/most-used';
import type { Handlers } from '../adapters/window/ipc';
import { canGo } from '../contract/allowed';
import { type Offer, offered } from '../contract/offers';
import type { Preferences, ShortcutName } from '../contract/setting';
import type { Snapshot } from '../contract/snapshot';
import { assertNever, type ReadyState } from '../contract/state';
import type { Action } from '../core/actions';
import { createAccountCommands } from './account';
import { createDemoCommands } from './demo';
import { createDetailsCommands } from './details';
import { createWaiting } from './leaving';
import { lockedIn } from './locked';
import type { CommandParts } from './parts';
import { createQuitCommands } from './quit';
import { exportReasons } from './reasons';

/** What a key combination asks for. To switch fails towards NOT READY: whoever may be READY goes. */
function wantedBy(key: ShortcutName, { mayBeReady }: Snapshot): ReadyState {
  if (key === 'toggle') return mayBeReady ? 'NOT_READY' : 'READY';
  return key === 'ready' ? 'READY' : 'NOT_READY';
}

function asAction(offer: Offer): Action {
  if (offer === 'stay') return { do: 'stay' };
  return offer === 'look' ? { do: 'open', page: 'phone' } : { do: 'go', ...offer };
}

/** All that a person can ask for: in the tray's menu, by a notification, in the window. */
export function createCommands(parts: CommandParts) {
  const { profile, engine, views, loginItem, apply } = parts;
  const { settings, log } = profile;
  const waiting = createWaiting();
  const demo = createDemoCommands(parts);
  const account = createAccountCommands(parts, waiting, demo.end);
  const details = createDetailsCommands(parts);
  const leave = createQuitCommands(parts, waiting, change);

  function change(preferences: Partial<Preferences>): void {
    const now = settings.read();
    const locked = lockedIn(preferences, now, now.locked);
    if (locked.length > 0) throw new Error(`locked by the administrator: ${locked.join(', ')}`);
    const forgotten = preferences.mostUsedFirst === false ? { reasonUses: {} } : {};
    try {
      settings.write({ ...now, ...preferences, ...forgotten });
    } finally {
      // What cannot be written counts in this run all the same.
      apply();
    }
  }

  /** Only for whom it serves, and of real reasons. A count that cannot be kept is none to fail for. */
  function count(reason: string): void {
    const now = settings.read();
    if (!now.mostUsedFirst || parts.accounts.using().setting.demo) return;
    try {
      settings.write({ ...now, reasonUses: oneMore(now.reasonUses, reason, now.reasons) });
    } catch (error) {
      log.error('The use of a reason was not counted.', error);
    }
  }

  function act(action: Action): void {
    switch (action.do) {
      case 'go': {
        const { want, reason } = action;
        if (!canGo(engine.snapshot(), want, reason)) break;
        engine.dispatch({ type: 'go', want, reason });
        if (reason !== null) count(reason);
        break;
      }
      case 'open':
        if (views.open(action.page)) waiting.end();
        break;
      case 'press': {
        const want = wantedBy(action.key, engine.snapshot());
        if (canGo(engine.snapshot(), want, null))
          engine.dispatch({ type: 'go', want, reason: null, announce: true });
        break;
      }
      case 'stay':
        engine.dispatch({ type: 'here' });
        break;
      case 'quit':
        leave.quit().catch((error: unknown) => log.error('Quitting failed.', error));
        break;
      default:
        assertNever(action);
    }
  }

  /** Somebody answered a notification. One that no longer holds has nothing to offer. */
  function answered(id: number, answer: 'button' | 'opened'): void {
    const { notice } = engine.snapshot();
    const offer = notice?.id === id ? offered(notice) : null;
    if (answer === 'button' && offer !== null) act(asAction(offer));
    // A click on the notification itself opens the page that it speaks of.
    if (answer === 'opened') act({ do: 'open', page: offer === 'look' ? 'phone' : 'state' });
  }

  const handlers: Handlers = {
    'shown.get': views.shown,
    'state.go-ready': () => act({ do: 'go', want: 'READY', reason: null }),
    'state.go-not-ready': ({ reason }) => act({ do: 'go', want: 'NOT_READY', reason }),
    'state.stay': () => act({ do: 'stay' }),
    'details.ask': details.ask,
    'details.change': details.change,
    'details.undo': details.undo,
    'details.seen': details.seen,
    'number.read': details.read,
    'page.open': ({ page }) => {
      waiting.end();
      views.turnTo(page);
    },
    'settings.change': change,
    'login-start.choose': ({ on }) => {
      try {
        loginItem.set(on);
      } finally {
        apply();
      }
    },
    'account.set-up': account.setUp,
    'account.demo': account.demo,
    'demo.play': demo.play,
    'account.sign-out': account.signOut,
    'app.quit': leave.quitAs,
    'app.ask-quit': () => act({ do: 'quit' }),
    'shortcuts.record': ({ on }) => parts.shortcuts.record(on),
    'reasons.export': () => exportReasons(settings.read().reasons, parts.saveFile),
    'folder.open': async ({ folder }) => {
      const trouble = await parts.openPath(folder === 'log' ? log.folder : profile.folder);
      if (trouble !== '') throw new Error(trouble);
    },
    'window.close': views.close,
  };
  return { handlers, act, answered, provision: account.provision, stopWaiting: waiting.end };
}

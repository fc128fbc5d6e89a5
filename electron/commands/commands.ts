import type { Handlers } from '../adapters/ipc';
import { canGo } from '../contract/allowed';
import type { Preferences } from '../contract/setting';
import { assertNever } from '../contract/state';
import type { Action } from '../core/actions';
import { offered } from '../core/notice-view';
import { createAccountCommands } from './account';
import { createWaiting } from './leaving';
import type { CommandParts } from './parts';
import { createQuitCommands } from './quit';

/** All that a person can ask for: in the tray's menu, by a notification, in the window. */
export function createCommands(parts: CommandParts) {
  const { profile, engine, views, loginItem, apply } = parts;
  const { settings, log } = profile;
  const waiting = createWaiting();
  const account = createAccountCommands(parts, waiting);
  const leave = createQuitCommands(parts, waiting, change);

  function change(preferences: Partial<Preferences>): void {
    try {
      settings.write({ ...settings.read(), ...preferences });
    } finally {
      // What cannot be written counts in this run all the same.
      apply();
    }
  }

  function act(action: Action): void {
    switch (action.do) {
      case 'go': {
        const { want, reason } = action;
        if (canGo(engine.snapshot(), want, reason)) engine.dispatch({ type: 'go', want, reason });
        break;
      }
      case 'open':
        if (views.open(action.page)) waiting.end();
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
    const want = notice?.id === id ? offered(notice) : null;
    if (answer === 'button' && want !== null) act({ do: 'go', want, reason: null });
    if (answer === 'opened') act({ do: 'open', page: 'state' });
  }

  const handlers: Handlers = {
    'shown.get': views.shown,
    'state.go-ready': () => act({ do: 'go', want: 'READY', reason: null }),
    'state.go-not-ready': ({ reason }) => act({ do: 'go', want: 'NOT_READY', reason }),
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
    'account.sign-out': account.signOut,
    'app.quit': leave.quitAs,
    'folder.open': async ({ folder }) => {
      const trouble = await parts.openPath(folder === 'log' ? log.folder : profile.folder);
      if (trouble !== '') throw new Error(trouble);
    },
  };
  return { handlers, act, answered, provision: account.provision, stopWaiting: waiting.end };
}

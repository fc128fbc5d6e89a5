import path from 'node:path';
import { createAppMenu } from './adapters/desktop/menu';
import { createTray } from './adapters/desktop/tray';
import type { WindowPlace } from './adapters/profile/window-place';
import { createWindow } from './adapters/window/window';
import { firstRunFrom } from './contract/first-run';
import { messagesIn } from './contract/messages';
import type { Setting } from './contract/setting';
import { type Page, type Shown, type Snapshot, TABS } from './contract/snapshot';
import type { Action } from './core/actions';
import { windowMenu } from './core/menu';
import { noticeView } from './core/notice-view';
import { trayView } from './core/tray-view';
import type { Notifier } from './ports';

/** What the views are made of, asked for anew each time, so that they never show two different truths. */
export interface ViewParts {
  /** The folder of the built app: preload, page, icons. */
  readonly resources: string;
  readonly devServer: string | undefined;
  readonly snapshot: () => Snapshot;
  readonly setting: () => Setting;
  readonly notifier: Notifier;
  readonly place: WindowPlace;
  readonly act: (action: Action) => void;
  readonly onWindow: (open: boolean) => void;
  readonly onTrouble: (text: string, cause?: unknown) => void;
}

export type Views = ReturnType<typeof createViews>;

/** Tray, window and notices: pure functions of what is shown, drawn by the adapters. */
export function createViews(parts: ViewParts) {
  const { resources, snapshot, setting, notifier, act } = parts;
  let page: Page = 'state';
  let steps: readonly Page[] = [];
  const window = createWindow({
    preload: path.join(resources, 'preload', 'index.cjs'),
    icon: path.join(resources, 'icons', 'icon.png'),
    devServer: parts.devServer,
    place: parts.place,
    trayBounds: () => tray.bounds(),
    onOpen: parts.onWindow,
    isOnlyWay: () => snapshot().capabilities.tray === 'missing',
    onTrouble: parts.onTrouble,
  });
  const shown = (): Shown => ({ snapshot: snapshot(), setting: setting(), page, steps });
  const tray = createTray(path.join(resources, 'tray'), trayView(shown()), act);
  const menu = createAppMenu(act);

  function title({ demo, language } = setting()): string {
    const m = messagesIn(language);
    return demo ? `${m.window.title} · ${m.demo}` : m.window.title;
  }

  /** The menu is the window's: before the first one it would only keep the icon waiting. */
  function openWindow(): void {
    menu.show(windowMenu(shown()));
    window.open(title());
  }

  function show(): void {
    const next = shown();
    tray.show(trayView(next));
    if (window.isOpen()) menu.show(windowMenu(next));
    notifier.show(noticeView(next));
    window.setTitle(title(next.setting));
    window.push('shown.changed', next);
  }

  function turnTo(next: Page): void {
    const { account, demo, preferences, locked } = setting();
    const isSetUp = account !== null && !demo;
    if (!steps.includes(next)) steps = firstRunFrom(next, { isSetUp, reasons: preferences.reasons, locked });
    page = next;
    show();
  }

  return {
    shown,
    show,
    turnTo,
    /** Whoever was being set up has no need of it any more. */
    endFirstRun(): void {
      if (steps.includes(page)) turnTo('state');
    },
    isSender: window.isSender,
    /**
     * Opens the window on this page. Who only wants to see the state is not torn away from a question, or from what is
     * half typed; in the first run they find their place again, whichever page they want. Gives back whether the page was
     * turned.
     */
    open(next: Page): boolean {
      const isTab = (page: Page) => TABS.some(tab => tab === page);
      const isAsked = window.isOpen() && !isTab(page);
      const isFirstRun = steps.includes(page) && isTab(next);
      const turns = next !== page && !isFirstRun && !(isAsked && next === 'state');
      if (turns) turnTo(next);
      openWindow();
      return turns;
    },
    /** For an icon that no panel shows: it is made anew; then there is nothing but the window. */
    tray: { renew: () => tray.renew(), lost: openWindow },
    /** As its close button does. */
    close: window.close,
    /** Opens another window in the place of this one: nothing that was typed in it is left. */
    renew(next: Page): void {
      turnTo(next);
      menu.show(windowMenu(shown()));
      window.renew(title());
    },
  };
}

import path from 'node:path';
import { showNotification } from './adapters/notifier';
import { createTray } from './adapters/tray';
import { createWindow } from './adapters/window';
import { messagesIn } from './contract/messages';
import type { Notice } from './contract/notice';
import type { Page, Setting, Shown, Snapshot } from './contract/snapshot';
import { notificationWords } from './contract/words';
import { type TrayAction, trayView } from './core/tray-view';

/** What the views are made of, asked for anew each time, so that they never show two different truths. */
export interface ViewParts {
  /** The folder of the built app: preload, page, icons. */
  readonly resources: string;
  readonly devServer: string | undefined;
  readonly snapshot: () => Snapshot;
  readonly setting: () => Setting;
  readonly act: (action: TrayAction) => void;
  readonly onWindow: (open: boolean) => void;
}

/** Tray, window and notices: pure functions of what is shown, drawn by the adapters. */
export function createViews({ resources, devServer, snapshot, setting, act, onWindow }: ViewParts) {
  let page: Page = 'state';
  const window = createWindow({
    preload: path.join(resources, 'preload', 'index.cjs'),
    icon: path.join(resources, 'icons', 'icon.png'),
    devServer,
    onOpen: onWindow,
  });
  const shown = (): Shown => ({ snapshot: snapshot(), setting: setting(), page });
  const tray = createTray(path.join(resources, 'tray'), trayView(shown()), act);

  function title(): string {
    const { demo, language } = setting();
    const m = messagesIn(language);
    return demo ? `${m.window.title} · ${m.demo}` : m.window.title;
  }

  function show(): void {
    const next = shown();
    tray.show(trayView(next));
    window.setTitle(title());
    window.push('shown.changed', next);
  }

  function turnTo(next: Page): void {
    page = next;
    show();
  }

  return {
    shown,
    show,
    turnTo,
    isSender: window.isSender,
    open(next: Page): void {
      turnTo(next);
      window.open(title());
    },
    notify(notice: Notice): void {
      showNotification(notificationWords(notice, setting()), () => act({ do: 'open', page: 'state' }));
    },
  };
}

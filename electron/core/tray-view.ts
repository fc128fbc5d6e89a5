import { canGo } from '../contract/allowed';
import { messagesIn } from '../contract/messages';
import type { Setting } from '../contract/setting';
import type { Shown, Snapshot } from '../contract/snapshot';
import type { Look } from '../contract/state';
import { stateLine } from '../contract/words';
import { commonEntries, type MenuEntry, separator } from './menu';

/** The tray as data: an icon, the state in words, and a menu. */
export interface TrayView {
  readonly icon: Look;
  readonly demo: boolean;
  readonly tooltip: string;
  readonly menu: readonly MenuEntry[];
}

/** The tray for what is shown. An entry without an action is disabled: it says something, or cannot work now. */
export function trayView(shown: Pick<Shown, 'snapshot' | 'setting'>): TrayView {
  const { snapshot, setting } = shown;
  const m = messagesIn(setting.language);
  const line = stateLine(snapshot, setting);
  const common = commonEntries(shown);
  return {
    icon: snapshot.look,
    demo: setting.demo,
    tooltip: setting.demo ? `${line} · ${m.demo}` : line,
    menu: [
      { is: 'entry', label: line, action: null },
      separator,
      common.goReady,
      {
        is: 'submenu',
        label: m.menu.goNotReady,
        enabled: snapshot.allowed.goNotReady,
        entries: [common.goNotReady(m.menu.withoutReason), ...reasonEntries(snapshot, setting)],
      },
      separator,
      { is: 'entry', label: m.menu.open, action: { do: 'open', page: 'state' } },
      common.phone,
      common.settings,
      separator,
      common.quit,
    ],
  };
}

function reasonEntries(snapshot: Snapshot, { language, reasons }: Setting): MenuEntry[] {
  return reasons.map(({ code, label }) => ({
    is: 'entry',
    label: label[language],
    action: canGo(snapshot, 'NOT_READY', code) ? { do: 'go', want: 'NOT_READY', reason: code } : null,
  }));
}

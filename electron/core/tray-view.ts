import { canGo } from '../contract/allowed';
import { messagesIn } from '../contract/messages';
import type { Setting } from '../contract/setting';
import type { Shown, Snapshot } from '../contract/snapshot';
import type { Look } from '../contract/state';
import { headlineLine } from '../contract/words';
import type { Action } from './actions';

export type MenuEntry =
  | { readonly is: 'entry'; readonly label: string; readonly action: Action | null }
  | {
      readonly is: 'submenu';
      readonly label: string;
      readonly enabled: boolean;
      readonly entries: readonly MenuEntry[];
    }
  | { readonly is: 'separator' };

/** The tray as data: an icon, the state in words, and a menu. */
export interface TrayView {
  readonly icon: Look;
  readonly demo: boolean;
  readonly tooltip: string;
  readonly menu: readonly MenuEntry[];
}

const separator: MenuEntry = { is: 'separator' };

/** The tray for what is shown. An entry without an action is disabled: it says something, or cannot work now. */
export function trayView({ snapshot, setting }: Pick<Shown, 'snapshot' | 'setting'>): TrayView {
  const m = messagesIn(setting.language);
  const line = headlineLine(snapshot.headline, setting);
  const entry = (label: string, action: Action | null): MenuEntry => ({ is: 'entry', label, action });
  return {
    icon: snapshot.look,
    demo: setting.demo,
    tooltip: setting.demo ? `${line} · ${m.demo}` : line,
    menu: [
      entry(line, null),
      separator,
      entry(
        m.menu.goReady,
        canGo(snapshot, 'READY', null) ? { do: 'go', want: 'READY', reason: null } : null,
      ),
      {
        is: 'submenu',
        label: m.menu.goNotReady,
        enabled: snapshot.allowed.goNotReady,
        entries: reasonEntries(snapshot, setting),
      },
      separator,
      entry(m.menu.open, { do: 'open', page: 'state' }),
      entry(m.menu.settings, { do: 'open', page: 'settings' }),
      separator,
      entry(m.menu.quit, { do: 'quit' }),
    ],
  };
}

function reasonEntries(snapshot: Snapshot, { language, reasons }: Setting): MenuEntry[] {
  const m = messagesIn(language);
  const entry = (label: string, reason: string | null): MenuEntry => ({
    is: 'entry',
    label,
    action: canGo(snapshot, 'NOT_READY', reason) ? { do: 'go', want: 'NOT_READY', reason } : null,
  });
  return [
    entry(m.menu.withoutReason, null),
    ...reasons.map(({ code, label }) => entry(label[language], code)),
  ];
}

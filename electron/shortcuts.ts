import { globalShortcut } from 'electron';
import { createShortcuts } from './adapters/desktop/shortcuts';
import type { ShortcutName, Shortcuts } from './contract/setting';

/** The agent's key combinations. */
export interface OwnShortcuts {
  /** Takes those that are wanted now. */
  apply(): void;
  /** Those the system did not give. */
  refused(): readonly ShortcutName[];
  /** One is being pressed to be recorded: until that is over none of them acts, or it would not reach the window. */
  record(on: boolean): void;
  end(): void;
}

/** Needs a ready Electron. `wanted`: as the settings have them now; `changed`: others are refused than before. */
export function createOwnShortcuts(parts: {
  readonly wanted: () => Shortcuts;
  readonly press: (name: ShortcutName) => void;
  /** Nothing is recorded any more, or something is: others may be refused now. */
  readonly recorded: () => void;
}): OwnShortcuts {
  const keys = createShortcuts(globalShortcut, parts.press);
  let refused: readonly ShortcutName[] = [];
  let isRecording = false;

  function apply(): void {
    if (isRecording) keys.end();
    else refused = keys.apply(parts.wanted());
  }
  return {
    apply,
    refused: () => refused,
    record(on) {
      isRecording = on;
      apply();
      parts.recorded();
    },
    end: keys.end,
  };
}

/**
 * A program of Electron's with nothing but key combinations and the age of the last input (started by keyboard.ts).
 * Each line it reads is answered by one: `idle` by ms, key combinations (JSON) by those that are refused. Tells besides
 * which were pressed.
 */
import { createInterface } from 'node:readline';
import { app, globalShortcut, powerMonitor } from 'electron';
import { createInput } from '../../electron/adapters/computer/input';
import { createShortcuts } from '../../electron/adapters/desktop/shortcuts';
import type { Shortcuts } from '../../electron/contract/setting';

const say = (message: object) => process.stdout.write(`${JSON.stringify(message)}\n`);

app.disableHardwareAcceleration();
void app.whenReady().then(() => {
  const input = createInput({ powerMonitor, session: null, env: process.env }, () => {});
  const shortcuts = createShortcuts(globalShortcut, pressed => say({ pressed }));
  const lines = createInterface({ input: process.stdin });
  lines.on('line', line => {
    if (line === 'idle') void input.idle().then(answer => say({ answer }));
    else say({ answer: shortcuts.apply(JSON.parse(line) as Shortcuts) });
  });
  lines.on('close', () => {
    shortcuts.end();
    app.quit();
  });
});

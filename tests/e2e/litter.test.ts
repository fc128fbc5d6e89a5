import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { createBell } from '../desktop/events';
import { type Scene, setScene } from './scene';

let scene: Scene;
let temporary: string;
beforeEach(async () => {
  scene = await setScene({ state: 'READY' });
  temporary = path.join(scene.home.folder, 'tmp');
  mkdirSync(temporary);
});
afterEach(() => scene.end());

const left = () => readdirSync(temporary);
const isReady = ({ tooltip }: { tooltip: string }) => tooltip.startsWith('Ready');

/** On GNOME Chromium writes its icons into the folder for temporary files. */
async function start() {
  const { app, tray } = await scene.startProvisioned({
    env: { TMPDIR: temporary, XDG_CURRENT_DESKTOP: 'GNOME' },
  });
  await tray.until(isReady, 'READY');
  return app;
}

/** Nobody tells when a folder has gone. */
async function until(fits: (names: string[]) => boolean, what: string): Promise<void> {
  const bell = createBell();
  const tick = setInterval(bell.ring, 20);
  await bell.until(() => fits(left()) || undefined, what).finally(() => clearInterval(tick));
}

it('the folder for temporary files is as empty after an ordinary end as it was before', async () => {
  const app = await start();
  await until(names => names.some(name => name.startsWith('.org.chromium.')), 'the picture of the icon');
  await app.kill('SIGTERM');
  expect(left()).toEqual([]);
});

it('what a killed run left there is removed by the next, and nothing else is', async () => {
  const others = path.join(temporary, '.org.chromium.Chromium.zzzzzz');
  mkdirSync(others);
  writeFileSync(path.join(others, 'status_icon_1.png'), 'another program’s');
  const first = await start();
  await until(names => names.length === 3, 'the picture of the icon, and the socket');
  await first.kill('SIGKILL');
  const old = left();
  expect(old).toHaveLength(3);
  const next = await start();
  await until(names => old.filter(name => names.includes(name)).length === 1, 'the end of what was left');
  await next.kill('SIGTERM');
  expect(left()).toEqual([path.basename(others)]);
});

import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { RunningApp } from '../desktop/app';
import { createBell } from '../desktop/events';
import { OPEN_TO_TESTS, openPage } from '../desktop/page';
import { mainProcess, processesOfType, windowOpens } from '../desktop/processes';
import type { TrayItem } from '../desktop/tray-item';
import { EMAIL, type Scene, setScene } from './scene';

let scene: Scene;
let app: RunningApp;
let tray: TrayItem;
let main: number;
const isReady = ({ tooltip }: { tooltip: string }) => tooltip.startsWith('Ready');
const isNotReady = ({ tooltip }: { tooltip: string }) => tooltip.startsWith('Not Ready');

beforeEach(async () => {
  scene = await setScene({ state: 'READY' });
  ({ app, tray } = await scene.startProvisioned({ args: [OPEN_TO_TESTS] }));
  await tray.until(isReady, 'READY');
  main = Number(app.process.pid);
});
afterEach(() => scene.end());

/** Kills the process of this type, so many times, each time the next one that was started in its place. */
async function killAgainAndAgain(type: string, times: number): Promise<void> {
  const killed = new Set<number>();
  for (let time = 0; time < times; time += 1) {
    const pid = await until(
      () => processesOfType(main, type).find(one => !killed.has(one)),
      `${type} ${time}`,
    );
    killed.add(pid);
    process.kill(pid, 'SIGKILL');
  }
}

/** Nobody but its parent hears of a process that begins. */
async function until<T>(look: () => T | undefined, what: string): Promise<T> {
  const bell = createBell();
  const tick = setInterval(bell.ring, 20);
  return await bell.until(look, what).finally(() => clearInterval(tick));
}

/** The ACD is asked, the icon tells, and NOT_READY arrives. */
async function expectAllWell(): Promise<void> {
  const asked = scene.acd.exchanges.length;
  await scene.untilAcd(() => scene.acd.exchanges[asked], 'another question to the ACD');
  expect(isReady(await tray.look())).toBe(true);
  await tray.click('Go Not Ready', 'Coffee');
  await tray.until(isNotReady, 'NOT READY');
  expect(scene.acd.agent(EMAIL).state).toBe('NOT_READY');
  expect(app.process.exitCode).toBeNull();
}

it('the GPU process may be killed 14 times', async () => {
  await killAgainAndAgain('gpu-process', 14);
  await expectAllWell();
});

it('the page may be killed 6 times while its window is open: the next click opens another one', async () => {
  for (let time = 0; time < 6; time += 1) {
    await tray.activate();
    await windowOpens(main);
    await killAgainAndAgain('renderer', 1);
    const lost = () => app.output().match(/The page ended: killed/g)?.length === time + 1 || undefined;
    await until(lost, 'the end of the page');
  }
  await tray.activate();
  const page = await openPage(app);
  await page.text(/^Ready$/m);
  await page.close();
  await expectAllWell();
});

it('where no process can be started any more it starts anew, and the account is there', async () => {
  const profile = path.join(scene.home.folder, '.config/Schalter-source');
  // It looks for a GPU process every 4 s: by the third question, 10 s after the first, it has seen one on a busy computer, too.
  await scene.untilAcd(() => scene.acd.exchanges[2], 'the third question to the ACD');
  const all = [...processesOfType(main, 'zygote'), ...processesOfType(main, 'gpu-process')];
  scene.host.forget();
  for (const pid of all) process.kill(pid, 'SIGKILL');
  // Not its streams: the next one has them too.
  expect(await until(() => app.process.exitCode ?? undefined, 'the end of Schalter')).toBe(0);
  tray = await scene.host.icon();
  await tray.until(isReady, 'READY again');
  const next = mainProcess(profile);
  expect(next).not.toBe(main);
  expect(processesOfType(next, 'zygote')).not.toEqual([]);
  process.kill(next, 'SIGTERM');
  await until(() => processesOfType(next, 'gpu-process').length === 0 || undefined, 'its end');
});

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import { PRODUCT } from '../electron/contract/product';
import { makeHome, type RunningApp, startApp } from '../tests/desktop/app';
import { type NotificationServer, startNotificationServer } from '../tests/desktop/notification-server';
import { OPEN_TO_TESTS, openPage } from '../tests/desktop/page';
import { startTrayHost } from '../tests/desktop/tray-host';
import type { TrayItem, TrayLook } from '../tests/desktop/tray-item';
import { cli, run } from './child';
import { projectRoot } from './project';

const FOLDER = path.join(projectRoot, 'screenshots');

/**
 * Drives the main job through the real tray on the desktop it is started on, prints each step with what the tray says
 * and what the demo's ACD saw, and leaves pictures in `screenshots/`.
 *
 * @throws if a step does not lead where it should
 */
async function tour(): Promise<void> {
  const [host, notifications] = await Promise.all([startTrayHost(), startNotificationServer()]);
  const home = makeHome();
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER);
  const app = startApp(home, { args: [OPEN_TO_TESTS] });
  try {
    const tray = await host.icon();
    const step = narrator(app, tray, notifications);
    await step('Started from source: the demo', () => Promise.resolve(), /^Not Ready/);
    await step('Tray › Go Ready', () => tray.click('Go Ready'), /^Ready · since/);
    await step(
      'Tray › Go Not Ready › Coffee',
      () => tray.click('Go Not Ready', 'Coffee'),
      /^Not Ready \(Coffee\)/,
    );
    await step(
      'Tray › Go Not Ready › Lunch',
      () => tray.click('Go Not Ready', 'Lunch'),
      /^Not Ready \(Lunch\)/,
    );
    await step('Tray › Go Ready', () => tray.click('Go Ready'), /^Ready · since/);
    await step('Tray › Settings…', () => settings(app, tray), /^Ready/);
    await tray.click(`Quit ${PRODUCT.name}`);
    const code = await app.ended();
    console.log(
      `\nTray › Quit ${PRODUCT.name}\n  exit code ${code}\n\nPictures of each step: ${path.relative(projectRoot, FOLDER)}/`,
    );
    if (code !== 0) throw new Error(`${PRODUCT.name} did not end well.`);
  } finally {
    await app.kill('SIGKILL');
    host.stop();
    notifications.stop();
    home.remove();
  }
}

/** Does a step, waits until the tray says what it should, and tells what happened meanwhile. */
function narrator(app: RunningApp, tray: TrayItem, notifications: NotificationServer) {
  let number = 0;
  let told = 0;
  const page = openPage(app);
  return async (title: string, act: () => Promise<void>, expected: RegExp): Promise<void> => {
    number += 1;
    await act();
    const look = await tray.until(({ tooltip }) => expected.test(tooltip), `${expected} in the tray`);
    await (await page).text(
      new RegExp(`${String(look.tooltip.split(' · ')[0]).replace(/[()]/g, '\\$&')}|Settings`),
    );
    const saw = app
      .output()
      .slice(told)
      .matchAll(/\[demo ACD\] (.*)/g);
    told = app.output().length;
    console.log(`\n${number}. ${title}\n  the tray says: ${look.tooltip}`);
    for (const [, exchange] of saw) console.log(`  the ACD saw:   ${exchange}`);
    for (const notice of notifications.shown)
      console.log(`  notice:        ${notice.title} – ${notice.body}`);
    notifications.forget();
    await picture(number, look);
  };
}

async function settings(app: RunningApp, tray: TrayItem): Promise<void> {
  await tray.click('Settings…');
  const page = await openPage(app);
  await page.text(/Language/);
  await page.close();
}

/** The whole screen, and the tray's icon as a panel would get it. */
async function picture(number: number, { picture: { width, height, argb } }: TrayLook): Promise<void> {
  const screen = path.join(FOLDER, `${number}-screen.png`);
  const { code, output } = await run(['scrot', '--overwrite', screen]);
  if (code !== 0) throw new Error(`scrot: ${output}`);
  const png = new PNG({ width, height });
  for (let at = 0; at < argb.length; at += 4) {
    argb.copy(png.data, at, at + 1, at + 4);
    png.data[at + 3] = argb[at] ?? 0;
  }
  writeFileSync(path.join(FOLDER, `${number}-tray.png`), PNG.sync.write(png));
}

void cli(import.meta.url, async () => {
  await tour();
  return 0;
});

import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RunningApp } from '../desktop/app';
import { OPEN_TO_TESTS, openPage, type Page } from '../desktop/page';
import type { TrayItem } from '../desktop/tray-item';
import { type Scene, setScene } from './scene';
import { reasonsIn } from './settings-page';
import { shownIn } from './shown';

let scene: Scene;
let app: RunningApp;
let tray: TrayItem;
let page: Page;
const REASONS = ['Without a reason', 'Coffee', 'Lunch', 'Old reason'];
const isReady = ({ tooltip }: { tooltip: string }) => tooltip.startsWith('Ready');
const profile = () => path.join(scene.home.folder, '.config/Schalter-source');
const settingsFile = () => path.join(profile(), 'settings.json');

/** What Schalter leaves that has an account and has ended: each test begins with a copy of it. */
const kept = () => path.join(scene.home.folder, 'kept');
let good: string;
beforeAll(async () => {
  scene = await setScene({ state: 'READY' });
  ({ app, tray } = await scene.startProvisioned({ args: [OPEN_TO_TESTS] }));
  await tray.until(isReady, 'READY');
  await app.kill('SIGTERM');
  cpSync(profile(), kept(), { recursive: true });
  good = readFileSync(settingsFile(), 'utf8');
});
beforeEach(() => {
  rmSync(profile(), { recursive: true });
  cpSync(kept(), profile(), { recursive: true });
});
afterEach(() => app.kill('SIGTERM'));
afterAll(() => scene.end());

describe('a settings file', () => {
  it.each<[string, (good: string) => string, string]>([
    ['that was cut off', good => good.slice(0, good.length / 2), 'broken'],
    [
      'with a value of the wrong type',
      good => good.replace('"pollSeconds": 5', '"pollSeconds": "5"'),
      'broken',
    ],
    ['that is a list', () => '[]', 'broken'],
    ['of a newer version', good => good.replace('"version": 3', '"version": 4'), 'newer'],
  ])('%s is set aside, told, and nothing of it is lost', async (_what, spoil, why) => {
    const spoilt = spoil(good);
    expect(spoilt).not.toBe(good);
    writeFileSync(settingsFile(), spoilt);
    const vault = readFileSync(path.join(profile(), 'vault.json'), 'utf8');

    // Hidden or not: this has to be seen.
    ({ app, tray } = await scene.start({ args: [OPEN_TO_TESTS, '--hidden'] }));
    page = await openPage(app);
    const text = await page.text(/The settings were (broken|of a newer version), so Schalter begins anew/);
    const aside = readdirSync(profile()).filter(
      name => name.startsWith('settings.') && name !== 'settings.json',
    );
    expect(aside).toEqual([
      expect.stringMatching(
        new RegExp(`^settings\\.${why}-${new Date().getFullYear()}-\\d\\d-\\d\\dT.*Z\\.json$`),
      ),
    ]);
    expect(text).toContain(aside[0]);
    expect(readFileSync(path.join(profile(), aside[0] ?? ''), 'utf8')).toBe(spoilt);
    expect(readFileSync(path.join(profile(), 'vault.json'), 'utf8')).toBe(vault);

    // Mended by hand, all is as it was, the key too.
    await page.close();
    await app.kill('SIGTERM');
    writeFileSync(settingsFile(), good);
    ({ app, tray } = await scene.start());
    const look = await tray.until(isReady, 'READY with the old key');
    expect(reasonsIn(look)).toEqual(REASONS);
  });

  it.each([
    ['without rules', {}, { enabled: true, reason: null }],
    ['with a rule', { lock: { enabled: true, reason: 'COF' } }, { enabled: true, reason: 'COF' }],
    ['with a rule that is off', { lock: { enabled: false } }, { enabled: false, reason: null }],
  ])('of version 0.1 %s goes on being used', async (_what, rules, lock) => {
    const { version, quitting, appearance, ...old } = JSON.parse(good);
    expect([version, quitting, appearance]).toEqual([3, 'ask', 'system']);
    writeFileSync(settingsFile(), JSON.stringify({ ...old, rules }));

    ({ app, tray } = await scene.start({ args: [OPEN_TO_TESTS] }));
    await tray.until(isReady, 'READY with the old account');
    await tray.activate();
    page = await openPage(app);
    const { setting } = await shownIn(page);
    expect(setting.preferences.rules).toEqual({
      lock: { ...lock, restore: { enabled: false, minutes: 10 } },
      idle: { enabled: false, reason: null, minutes: 15 },
      sleep: { enabled: true, reason: null },
      logOff: { enabled: true, reason: null },
    });
    expect(setting.preferences.pollSeconds).toBe(5);
    expect(setting.setAside).toEqual([]);
    expect(reasonsIn(await tray.look())).toEqual(REASONS);
    await page.close();
  });
});

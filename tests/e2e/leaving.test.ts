import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type RunningApp, startApp } from '../desktop/app';
import { OPEN_TO_TESTS, openPage, type Page } from '../desktop/page';
import type { TrayItem } from '../desktop/tray-item';
import { SPEED } from '../support/patience';
import { EMAIL, KEY, type Scene, setScene } from './scene';

let scene: Scene;
let app: RunningApp;
let tray: TrayItem;
beforeEach(async () => {
  scene = await setScene({ state: 'READY', speed: SPEED });
});
afterEach(() => scene.end());

async function ready(changes: Record<string, unknown> = {}): Promise<void> {
  ({ app, tray } = await scene.startProvisioned({ args: [OPEN_TO_TESTS] }, changes));
  await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY');
}

/** Quit from the tray, which asks. */
async function asked(): Promise<Page> {
  await tray.click('Quit Schalter');
  const page = await openPage(app);
  await page.text(/You are Ready\. Quit anyway\?/);
  return page;
}
const agent = () => scene.acd.agent(EMAIL);

describe('quitting while READY', () => {
  it('Not Ready and quit: the ACD has confirmed it before Schalter ends', async () => {
    await ready();
    const page = await asked();
    await page.click('button', 'Not Ready and quit');
    expect(await app.ended()).toBe(0);
    expect(agent()).toMatchObject({ state: 'NOT_READY', reason: null });
    expect(scene.acd.exchanges.at(-1)?.response).toMatchObject({ state: 'NOT_READY' });
  });

  it('Not Ready and quit is what Enter does', async () => {
    await ready();
    const page = await asked();
    await page.focused('Not Ready and quit');
    await page.press('Enter');
    expect(await app.ended()).toBe(0);
    expect(agent().state).toBe('NOT_READY');
  });

  it('Quit and stay ready: nothing is sent', async () => {
    await ready();
    const page = await asked();
    await page.click('button', 'Quit and stay ready');
    expect(await app.ended()).toBe(0);
    expect(scene.changes()).toEqual([]);
    expect(agent().state).toBe('READY');
  });

  it('Cancel: Schalter goes on, and nothing is sent', async () => {
    await ready();
    const page = await asked();
    await page.click('button', 'Cancel');
    await page.text(/^Ready$/m);
    await page.close();
    await tray.click('Go Not Ready', 'Coffee');
    await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready (Coffee)'), 'Coffee');
    expect(scene.changes()).toHaveLength(1);
  });

  it('remembers the answer where that is wanted', async () => {
    await ready();
    const page = await asked();
    await page.click('checkbox', 'Remember this');
    await page.click('button', 'Not Ready and quit');
    expect(await app.ended()).toBe(0);

    scene.acd.supervisorSets(EMAIL, 'READY');
    const second = await scene.start({ args: [OPEN_TO_TESTS] });
    await second.tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY');
    await second.tray.click('Quit Schalter');
    expect(await second.app.ended()).toBe(0);
    expect(agent().state).toBe('NOT_READY');
  });

  it('says when the ACD does not confirm it, and leaves the choice', async () => {
    await ready();
    const page = await asked();
    scene.acd.setWeather({ is: 'error', status: 503 });
    await page.click('button', 'Not Ready and quit');
    await page.text(/has not confirmed Not Ready\. Callers may still ring you/, 20_000);
    expect(agent().state).toBe('READY');
    await page.click('button', 'Quit anyway');
    expect(await app.ended()).toBe(0);

    // What was not delivered is not forgotten.
    scene.acd.setWeather({ is: 'fine' });
    const second = await scene.start();
    await second.tray.until(({ tooltip }) => tooltip.startsWith('Not Ready'), 'Not Ready, delivered now');
  });

  it('somebody who turns away while the ACD is waited for stays', async () => {
    await ready();
    const page = await asked();
    scene.acd.setWeather({ is: 'slow', ms: 6000 });
    await page.click('button', 'Not Ready and quit');
    await scene.change();
    await page.press('Escape');
    await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready'), 'Not Ready', 10_000);
    await page.text(/Not Ready/);
    await page.close();
    expect(app.process.exitCode).toBeNull();
  });

  it('asks nobody who is Not Ready, nor where the system ends it', async () => {
    await ready();
    await tray.click('Go Not Ready', 'Coffee');
    await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready (Coffee)'), 'Coffee');
    await tray.click('Quit Schalter');
    expect(await app.ended()).toBe(0);
    expect(agent().reason).toBe('COF');

    scene.acd.supervisorSets(EMAIL, 'READY');
    const second = await scene.start();
    await second.tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY');
    await second.app.kill('SIGTERM');
    expect(await second.app.ended()).toBe(0);
  });
});

describe('signing out', () => {
  async function signOut(): Promise<Page> {
    await tray.click('Settings…');
    const page = await openPage(app);
    await page.click('button', 'Sign out / switch agent…');
    await page.click('button', 'Sign out');
    return page;
  }

  it('sets NOT_READY first, and leaves nothing of the agent behind', async () => {
    await ready();
    // Something to be wiped: a reason of ours, and a file set aside that names the account.
    await tray.click('Go Not Ready', 'Coffee');
    await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready (Coffee)'), 'Coffee');
    await tray.click('Go Ready');
    await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY');
    await signOut();
    await tray.until(({ tooltip }) => tooltip === 'Not set up yet', 'nobody');
    expect(agent().state).toBe('NOT_READY');
    const page = await openPage(app);
    await page.text(/Set up Schalter/);
    await page.close();
    await app.kill('SIGTERM');

    const files = readdirSync(scene.home.folder, { withFileTypes: true, recursive: true })
      .filter(entry => entry.isFile() && entry.name !== 'provisioning.json')
      .map(entry => path.join(entry.path, entry.name));
    expect(files.some(file => file.endsWith('settings.json'))).toBe(true);
    const traces = [KEY, EMAIL, scene.server.url, 'cipher'].flatMap(text => [
      Buffer.from(text),
      Buffer.from(text, 'utf16le'),
    ]);
    const found = files.filter(file => traces.some(trace => readFileSync(file).includes(trace)));
    expect(found).toEqual([]);
  });

  it('with the ACD down says so, and goes anyway when that is wanted', async () => {
    await ready();
    scene.acd.setWeather({ is: 'error', status: 503 });
    const page = await signOut();
    await page.text(/has not confirmed Not Ready/, 20_000);
    expect(await tray.look()).not.toMatchObject({ tooltip: 'Not set up yet' });
    await page.click('button', 'Sign out anyway');
    await tray.until(({ tooltip }) => tooltip === 'Not set up yet', 'nobody');
    const sent = scene.acd.exchanges.length;
    const next = await openPage(app);
    await next.text(/Set up Schalter/);
    await next.close();
    expect(scene.acd.exchanges).toHaveLength(sent);
  });

  it('another agent’s file signs the first one out as Not Ready', async () => {
    await ready();
    const file = scene.provisioningFile({ email: 'second@test.example' });
    const second = startApp(scene.home, { args: ['--provision', file] });
    expect(await second.ended()).toBe(0);
    await scene.untilAcd(() => agent().state === 'NOT_READY' || undefined, 'NOT_READY of the first agent');
    await tray.until(({ tooltip }) => tooltip === 'Agent unknown to the ACD', 'the second agent');
  });
});

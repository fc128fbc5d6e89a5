import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startApp } from '../desktop/app';
import { OPEN_TO_TESTS, openPage } from '../desktop/page';
import { EMAIL, KEY, REASONS, type Scene, setScene } from './scene';

let scene: Scene;
beforeEach(async () => {
  scene = await setScene();
});
afterEach(() => scene.end());

const isReady = ({ tooltip }: { tooltip: string }) => tooltip.startsWith('Ready');

describe('a provisioning file', () => {
  it('is taken over without a word when it is good', async () => {
    const { app, tray } = await scene.startProvisioned();
    await tray.until(isReady, 'READY');
    expect(app.output()).not.toMatch(/warning/i);
    expect(app.output()).not.toContain(KEY);
  });

  it('is read from standard input too', async () => {
    const input = readFileSync(scene.provisioningFile(), 'utf8');
    const { tray } = await scene.start({ args: ['--provision', '-'], input });
    await tray.until(isReady, 'READY');
  });

  it('that others can read is taken with a warning', async () => {
    const file = scene.provisioningFile();
    chmodSync(file, 0o644);
    const { app } = await scene.start({ args: ['--provision', file] });
    await app.printed(/Warning: .*provisioning\.json can be read by other users of this computer/);
  });

  it.each(['/dev/zero', '/dev/stdin', '/proc/self/mem', '/'])(
    'that is none (%s) is refused at once',
    async file => {
      const app = startApp(scene.home, { args: ['--provision', file] });
      expect(await app.ended()).toBe(2);
      expect(app.output().trim()).toMatch(/^\/\S* cannot be read: [^\n]+\.$/);
    },
  );

  it.each([
    ['is missing', { email: undefined }, 'email is missing.'],
    ['is no address', { email: 'agent@@test' }, 'email must be an email address.'],
    ['is not safe', { serverUrl: 'http://acd.example' }, /serverUrl must be an https address/],
    ['is empty', { accessKey: ' ' }, 'accessKey is empty.'],
    ['is of the wrong type', { pollSeconds: '10' }, 'pollSeconds must be a number.'],
    ['is too small', { pollSeconds: 1 }, 'pollSeconds must be at least 5.'],
    [
      'has no German name',
      { reasons: [{ code: 'COF', label: { en: 'Coffee' } }] },
      'reasons[0].label.de is missing.',
    ],
    ['comes twice', { reasons: [...REASONS, ...REASONS] }, 'reasons names a code twice.'],
    ['is not spoken', { language: 'fr' }, 'language must be one of: en, de.'],
    ['is unknown', { acessKey: KEY }, 'there is an unknown field: acessKey.'],
  ])('with a field that %s is refused in one line that names it', async (_what, changes, message) => {
    const file = scene.provisioningFile(changes);
    const app = startApp(scene.home, { args: ['--provision', file] });
    expect(await app.ended()).toBe(2);
    expect(app.output().trim().split('\n')).toEqual([
      typeof message === 'string' ? `${file}: ${message}` : expect.stringMatching(message),
    ]);
    expect(app.output()).not.toContain(KEY);
    expect(existsSync(path.join(scene.home.folder, '.config/Schalter-source/settings.json'))).toBe(false);
  });

  it('that is no JSON is refused without quoting it', async () => {
    const file = path.join(scene.home.folder, 'broken.json');
    writeFileSync(file, `{"accessKey":"${KEY}"`, { mode: 0o600 });
    const app = startApp(scene.home, { args: ['--provision', file] });
    expect(await app.ended()).toBe(2);
    expect(app.output().trim()).toBe(`${file} is not valid JSON.`);
  });

  it('that is not there is refused', async () => {
    const app = startApp(scene.home, { args: ['--provision', 'nowhere.json'] });
    expect(await app.ended()).toBe(2);
    expect(app.output().trim()).toBe('nowhere.json cannot be read: there is no such file.');
  });
});

it('a running Schalter takes an account over from a second start', async () => {
  const { app, tray } = await scene.start({ args: [OPEN_TO_TESTS] });
  await tray.until(({ tooltip }) => tooltip.endsWith('Demo'), 'the demo');
  const page = await openPage(app);
  await page.text(/Nothing here reaches a real ACD/);
  const second = startApp(scene.home, { args: ['--provision', scene.provisioningFile()] });
  expect(await second.ended()).toBe(0);
  expect(second.output()).toContain('Schalter is running; it takes this account over.');
  const look = await tray.until(isReady, 'READY of the new account');
  expect(look.tooltip).not.toContain('Demo');
  expect(await page.text(/^Ready$/m)).not.toContain('Demo');
  await page.close();
});

it('a bad file leaves the account of a running Schalter alone', async () => {
  const { tray } = await scene.startProvisioned();
  await tray.until(isReady, 'READY');
  const second = startApp(scene.home, {
    args: ['--provision', scene.provisioningFile({ email: 'nobody' })],
  });
  expect(await second.ended()).toBe(2);
  await tray.click('Go Not Ready', 'Coffee');
  expect((await scene.change()).request).toMatchObject({ email: EMAIL, access_key: KEY });
});

it('an outdated Electron speaks to no other computer', async () => {
  const { tray } = await scene.start({
    args: ['--provision', scene.provisioningFile({ serverUrl: 'https://acd.example' })],
  });
  const { tooltip } = await tray.until(look => !/Asking/.test(look.tooltip), 'a verdict');
  // On the Electron that ships there is no such name to be found; on the test runtime nobody looks for it.
  const outdated =
    Number.parseInt(
      readFileSync(path.join(String(process.env['ELECTRON_OVERRIDE_DIST_PATH']), 'version'), 'utf8').replace(
        /^v/,
        '',
      ),
      10,
    ) < 43;
  expect(tooltip).toBe(outdated ? 'Test build' : 'Unknown · no connection to the ACD');
});

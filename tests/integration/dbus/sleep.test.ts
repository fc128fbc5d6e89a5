import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { watchLeaving } from '../../../electron/adapters/computer/leaving';
import { startInhibitors } from '../../desktop/inhibitors';
import { record } from '../../support/record';
import { type BusScene, setBusScene } from './bus-scene';

let scene: BusScene;
beforeEach(() => {
  scene = setBusScene();
});
const leaving: Promise<void>[] = [];
afterEach(async () => {
  scene.end();
  await Promise.all(leaving.splice(0));
});

/** Time (ms) that setting an agent not ready may take: longer than a lock takes to be let go. */
const A_WHILE = 300;

describe('the computer', () => {
  /** What happened, in order: what was told to Schalter, what it has done, and what became of its lock. */
  const story = () => record<string>();

  async function startLoginManager(told = story()) {
    const login = await startInhibitors(told.add);
    scene.inTheEnd(() => leaving.push(login.stop()));
    return { login, told };
  }

  function watch(told: ReturnType<typeof story>, env: NodeJS.ProcessEnv = process.env) {
    const found = record<string>();
    let working: Promise<unknown> = Promise.resolve();
    const work = (what: string, ms: number) => () => {
      told.add(what);
      working = new Promise<void>(resolve => {
        setTimeout(() => {
          told.add(`done before it ${what}`);
          resolve();
        }, ms);
      });
      return working;
    };
    const powerMonitor = new EventEmitter();
    const end = watchLeaving(
      {
        platform: 'linux',
        powerMonitor,
        buses: scene.buses,
        env,
        hasLastWill: false,
        hiddenWindow: () => new EventEmitter(),
        quit: () => told.add('quit'),
      },
      {
        sleep: { sleeps: work('sleeps', A_WHILE), woke: () => told.add('awake'), found: found.add },
        sessionEnd: {
          ends: work('shuts down', 2 * A_WHILE),
          stays: () => told.add('stays'),
          found: () => undefined,
        },
      },
    );
    scene.inTheEnd(end);
    return { found, end, powerMonitor, worked: () => working };
  }

  it('waits to sleep until all is done, each time', async () => {
    const { login, told } = await startLoginManager();
    const { found } = watch(told);
    await found.is('ok');
    expect(login.locks).toEqual([
      { what: 'sleep:shutdown', who: 'Schalter', why: 'Setting the agent not ready', mode: 'delay' },
    ]);
    const once = ['taken', 'sleeps', 'done before it sleeps', 'released', 'awake'];
    login.prepareForSleep(true);
    await told.is(...once.slice(0, -1));
    login.prepareForSleep(false);
    await told.is(...once, 'taken');
    login.prepareForSleep(true);
    await told.is(...once, ...once.slice(0, -1));
    expect(found.all).toEqual(['ok']);
  });

  it('waits to shut down until all is done, and is watched again when that is called off', async () => {
    const { login, told } = await startLoginManager();
    await watch(told).found.is('ok');
    login.prepareForShutdown(true);
    await told.is('taken', 'shuts down', 'done before it shuts down', 'released');
    login.prepareForShutdown(false);
    await told.is('taken', 'shuts down', 'done before it shuts down', 'released', 'stays', 'taken');
  });

  it('that is awake before all was done keeps the lock for the next time', async () => {
    const { login, told } = await startLoginManager();
    const { found, worked } = watch(told);
    await found.is('ok');
    login.prepareForSleep(true);
    login.prepareForSleep(false);
    await told.is('taken', 'sleeps', 'awake', 'done before it sleeps');
    await worked();
    login.prepareForSleep(true);
    const twice = ['sleeps', 'done before it sleeps'];
    await told.is('taken', 'sleeps', 'awake', 'done before it sleeps', ...twice, 'released');
  });

  it('that announces everything twice is answered once', async () => {
    const { login, told } = await startLoginManager();
    await watch(told).found.is('ok');
    login.prepareForSleep(true);
    login.prepareForSleep(true);
    await told.is('taken', 'sleeps', 'done before it sleeps', 'released');
    login.prepareForSleep(true);
    login.prepareForSleep(false);
    login.prepareForSleep(false);
    await told.is('taken', 'sleeps', 'done before it sleeps', 'released', 'awake', 'awake', 'taken');
    expect(login.locks).toHaveLength(1);
  });

  it('that shuts down while it goes to sleep waits for both', async () => {
    const { login, told } = await startLoginManager();
    await watch(told).found.is('ok');
    login.prepareForSleep(true);
    login.prepareForShutdown(true);
    const done = ['done before it sleeps', 'done before it shuts down'];
    await told.is('taken', 'sleeps', 'shuts down', ...done, 'released');
    login.prepareForSleep(false);
    await told.is('taken', 'sleeps', 'shuts down', ...done, 'released', 'awake');
    // Time enough to take a lock, which the real one refuses while it shuts down.
    await new Promise(resolve => setTimeout(resolve, A_WHILE));
    login.prepareForShutdown(false);
    await told.is('taken', 'sleeps', 'shuts down', ...done, 'released', 'awake', 'stays', 'taken');
  });

  it('whose login manager comes late, and goes, is watched while it is there', async () => {
    const told = story();
    const { found } = watch(told);
    await found.is('missing');
    const { login } = await startLoginManager(told);
    await found.is('missing', 'ok');
    await login.stop();
    await found.is('missing', 'ok', 'missing');
    const { login: next } = await startLoginManager();
    await next.held(1);
    await found.is('missing', 'ok', 'missing', 'ok');
  });

  it('whose login manager is another one when it wakes up is awake', async () => {
    const { login, told } = await startLoginManager();
    await watch(told).found.is('ok');
    login.prepareForSleep(true);
    await told.is('taken', 'sleeps', 'done before it sleeps', 'released');
    await login.stop();
    await startLoginManager(told);
    await told.is('taken', 'sleeps', 'done before it sleeps', 'released', 'awake', 'taken');
  });

  it('without the program that holds the lock tells, but does not wait', async () => {
    const { login, told } = await startLoginManager();
    await watch(told, { ...process.env, PATH: '' }).found.is('uncertain');
    login.prepareForSleep(true);
    login.prepareForSleep(false);
    await told.is('sleeps', 'awake', 'done before it sleeps');
  });

  it('that refuses the lock is asked again after the next sleep', async () => {
    const { login, told } = await startLoginManager();
    login.refuse(true);
    const { found } = watch(told);
    await found.is('uncertain');
    login.refuse(false);
    login.prepareForSleep(false);
    await found.is('uncertain', 'ok');
    await told.is('awake', 'taken');
  });

  it('waits no longer when Schalter quits, whatever it is doing', async () => {
    const { login, told } = await startLoginManager();
    const { found, end } = watch(told);
    await found.is('ok');
    login.prepareForSleep(true);
    await told.is('taken', 'sleeps');
    end();
    await told.is('taken', 'sleeps', 'released', 'done before it sleeps');
  });

  it('waits no longer when Schalter is killed', async () => {
    const { login } = await startLoginManager();
    const code = `
      require('tsx/cjs');
      const { createInhibitor } = require('./electron/adapters/computer/inhibitor.ts');
      createInhibitor(process.env, () => undefined).take();`;
    const app = spawn(process.execPath, ['-e', code], {
      cwd: process.cwd(),
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const dead = once(app, 'exit');
    await login.held(1);
    app.kill('SIGKILL');
    expect(await dead).toEqual([null, 'SIGKILL']);
    await login.held(0);
  });

  it('is not watched through Electron too, which would take a lock of its own', async () => {
    const { told } = await startLoginManager();
    const { found, powerMonitor } = watch(told);
    await found.is('ok');
    expect(powerMonitor.eventNames()).toEqual([]);
  });
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ends } from '../../desktop/processes';
import { makeTellingProgram, type TellingProgram } from '../../desktop/telling-program';
import { type LockScene, setLockScene } from './lock-scene';

let scene: LockScene;
beforeEach(() => {
  scene = setLockScene();
});
afterEach(() => scene.end());

const SINCE = 'Tue Dec  1 09:47:28 2026';
const OPEN = `XScreenSaver 6.06: screen non-blanked since ${SINCE}`;
const NOT_RUNNING = null;

/** Installs xscreensaver-command. @param now what it answers to the question how it is now */
function install(now: string | null): TellingProgram {
  const answer =
    now === NOT_RUNNING
      ? 'echo "no screensaver is running on display :0" >&2; exit 255'
      : `echo "${now}"; exit`;
  const program = makeTellingProgram('xscreensaver-command', `[ "$1" = -time ] && { ${answer}; }`);
  scene.inTheEnd(program.end);
  return program;
}

describe('the lock of xscreensaver', () => {
  it('is told from LOCK to UNBLANK; a screen that is blank is not locked', async () => {
    const program = install(OPEN);
    const { told, found } = scene.watch({ path: program.path });
    await found.is('ok');
    for (const word of ['BLANK', 'UNBLANK', 'BLANK', 'LOCK']) program.say(`${word} ${SINCE}`);
    await told.is('locked');
    program.say('RUN 34');
    program.say(`UNBLANK ${SINCE}`);
    await told.is('locked', 'unlocked');
    expect(program.starts).toEqual(['-watch']);
  });

  it('that was there before Schalter is told at the start, and ends', async () => {
    const program = install(`XScreenSaver 5.45: screen locked since ${SINCE} (hack #34)`);
    const { told } = scene.watch({ path: program.path });
    await told.is('locked');
    program.say(`UNBLANK ${SINCE}`);
    await told.is('locked', 'unlocked');
  });

  it('is not there on a screen that is blank at the start', async () => {
    const program = install(`XScreenSaver 6.06: screen blanked since ${SINCE}`);
    const { told, found } = scene.watch({ path: program.path });
    await found.is('ok');
    expect(told.all).toEqual([]);
  });

  it('is told by an xscreensaver that is started later', async () => {
    const program = install(NOT_RUNNING);
    const { told, found } = scene.watch({ path: program.path });
    await found.is('missing');
    program.say(`UNBLANK ${SINCE}`); // as it says when it is started
    await found.is('missing', 'ok');
    program.say(`LOCK ${SINCE}`);
    await told.is('locked');
  });

  it('is lost with whoever told it, and nobody unlocked it; the next one tells again', async () => {
    const program = install(OPEN);
    const { told, found } = scene.watch({ path: program.path });
    await found.is('ok');
    const pid = await program.started();
    program.say(`LOCK ${SINCE}`);
    await told.is('locked');
    process.kill(pid, 'SIGKILL');
    await told.is('locked', 'lost');
    // Nobody tells for a moment, by one word or two.
    while (found.all.length < 3 || found.all.at(-1) !== 'ok') await new Promise(setImmediate);
    expect(found.all).toContain('missing');
    await program.started();
    program.say(`LOCK ${SINCE}`);
    await told.is('locked', 'lost', 'locked');
  });

  it('is no longer looked for when Schalter ends', async () => {
    const program = install(OPEN);
    const { end } = scene.watch({ path: program.path });
    const pid = await program.started();
    end();
    await ends(pid);
  });
});

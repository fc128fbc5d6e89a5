import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createLinuxNotifier } from '../../../electron/adapters/desktop/notifier-linux';
import type { NoticeView } from '../../../electron/core/notice-view';
import { startNotificationServer } from '../../desktop/notification-server';
import { record } from '../../support/record';
import { type BusScene, setBusScene, settled } from './bus-scene';

let scene: BusScene;
beforeEach(() => {
  scene = setBusScene();
});
afterEach(() => scene.end());

describe('a notification', () => {
  const VIEW: NoticeView = {
    id: 1,
    title: 'Not Ready',
    body: 'Since <10:43> & not from here',
    open: 'Open Schalter',
    button: 'Go Ready',
    lasting: true,
    urgent: false,
    look: 'not-ready',
    demo: false,
  };
  const PICTURE = { width: 1, height: 2, rgba: Buffer.from([1, 2, 3, 4, 5, 6, 7, 8]) };

  function notifier() {
    const answered = record<[number, string]>();
    const found = record<string>();
    const { show } = createLinuxNotifier(scene.buses.session, () => PICTURE, {
      answered: (id, answer) => answered.add([id, answer]),
      found: found.add,
      trouble: text => scene.troubles.push(text),
    });
    return { show, answered, found };
  }

  async function server(capabilities?: string[]) {
    const started = await startNotificationServer(capabilities);
    scene.inTheEnd(started.stop);
    return started;
  }

  it('has title, body, button and hints as the specification says', async () => {
    const desktop = await server();
    notifier().show(VIEW);
    expect(await desktop.withTitle('Not Ready')).toEqual({
      id: 1,
      replaces: 0,
      title: 'Not Ready',
      body: 'Since <10:43> & not from here',
      icon: 'schalter',
      actions: { default: 'Open Schalter', answer: 'Go Ready' },
      hints: {
        'desktop-entry': 'de.schalter.Schalter',
        category: 'presence',
        urgency: 1,
        'image-data': [1, 2, 4, true, 8, 4, PICTURE.rgba],
      },
      timeout: 0,
    });
    expect(scene.troubles).toEqual([]);
  });

  it('that is urgent and passes by says so', async () => {
    const desktop = await server();
    notifier().show({ ...VIEW, urgent: true, lasting: false, button: null });
    const shown = await desktop.withTitle('Not Ready');
    expect(shown).toMatchObject({ actions: { default: 'Open Schalter' }, timeout: -1 });
    expect(shown.hints['urgency']).toBe(2);
  });

  it('is escaped only where its body is read as markup', async () => {
    const desktop = await server(['body', 'body-markup', 'actions']);
    notifier().show(VIEW);
    const { body } = await desktop.withTitle('Not Ready');
    expect(body).toBe('Since &lt;10:43&gt; &amp; not from here');
  });

  it('has no button where the server draws none', async () => {
    const desktop = await server(['body']);
    notifier().show(VIEW);
    expect((await desktop.withTitle('Not Ready')).actions).toEqual({});
  });

  it('is answered by its button', async () => {
    const desktop = await server();
    const { show, answered } = notifier();
    show({ ...VIEW, id: 7 });
    desktop.press(await desktop.withTitle('Not Ready'), 'Go Ready');
    await answered.is([7, 'button']);
  });

  it('is answered by a click', async () => {
    const desktop = await server();
    const { show, answered } = notifier();
    show({ ...VIEW, id: 7 });
    desktop.click(await desktop.withTitle('Not Ready'));
    await answered.is([7, 'opened']);
  });

  it('closes when it no longer holds', async () => {
    const desktop = await server();
    const { show } = notifier();
    show(VIEW);
    const shown = await desktop.withTitle('Not Ready');
    show(null);
    await desktop.untilClosed(shown);
  });

  it('changes its words in place', async () => {
    const desktop = await server();
    const { show } = notifier();
    show(VIEW);
    const { id } = await desktop.withTitle('Not Ready');
    show({ ...VIEW, title: 'Still Not Ready' });
    expect(await desktop.withTitle('Still Not Ready')).toMatchObject({ id, replaces: id });
    expect(desktop.open).toHaveLength(1);
  });

  it('makes room for the next one', async () => {
    const desktop = await server();
    const { show } = notifier();
    show(VIEW);
    await desktop.withTitle('Not Ready');
    show({ ...VIEW, id: 2, title: 'Second' });
    expect(await desktop.withTitle('Second')).toMatchObject({ replaces: 0 });
    expect(desktop.open).toHaveLength(1);
  });

  it('that was swept away does not come back with other words, but the next one comes', async () => {
    const desktop = await server();
    const { show } = notifier();
    show(VIEW);
    desktop.dismiss(await desktop.withTitle('Not Ready'));
    await settled(scene.buses.session, 'org.freedesktop.Notifications');
    show({ ...VIEW, title: 'Still Not Ready' });
    show({ ...VIEW, id: 2, title: 'Second' });
    await desktop.withTitle('Second');
    expect(desktop.shown.map(({ title }) => title)).toEqual(['Not Ready', 'Second']);
  });

  it('a hundred at once end with the last one', async () => {
    const desktop = await server();
    const { show } = notifier();
    for (let id = 1; id <= 100; id += 1) show({ ...VIEW, id, title: `Number ${id}` });
    await desktop.untilOpen(open => open.length === 1 && open[0]?.title === 'Number 100', 'the last one');
    expect(desktop.open).toHaveLength(1);
    expect(desktop.shown.length).toBeLessThanOrEqual(2);
  });

  it('while the server is slow the newest waits, and nothing between it and the first is shown', async () => {
    const desktop = await server();
    const { show, found } = notifier();
    await found.is('ok');
    const release = desktop.hold();
    for (const id of [1, 2, 3]) show({ ...VIEW, id, title: `Number ${id}` });
    await settled(scene.buses.session, 'org.freedesktop.DBus'); // nothing else waits
    show({ ...VIEW, id: 4, title: 'Number 4' });
    release();
    await desktop.untilOpen(open => open[0]?.title === 'Number 4', 'the newest');
    expect(desktop.open).toHaveLength(1);
    expect(desktop.shown.map(({ title }) => title)).toEqual(['Number 1', 'Number 4']);
  });

  it('waits for a server that comes late', async () => {
    const { show, found } = notifier();
    await found.is('missing');
    show({ ...VIEW, lasting: false });
    const desktop = await server();
    await desktop.withTitle('Not Ready');
    expect(found.all.at(-1)).toBe('ok');
  });

  it('that lasts is shown anew by the next server; what passes by is not', async () => {
    const first = await server();
    const { show, found } = notifier();
    show(VIEW);
    await first.withTitle('Not Ready');
    first.stop();
    await found.is('ok', 'missing');
    const second = await server();
    await second.withTitle('Not Ready');
    show({ ...VIEW, id: 2, title: 'Passing by', lasting: false });
    await second.withTitle('Passing by');
    second.stop();
    await found.is('ok', 'missing', 'ok', 'missing');
    const third = await server();
    await found.is('ok', 'missing', 'ok', 'missing', 'ok');
    show({ ...VIEW, id: 3, title: 'Third' });
    await third.withTitle('Third');
    expect(third.shown.map(({ title }) => title)).toEqual(['Third']);
  });
});

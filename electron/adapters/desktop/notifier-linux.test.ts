import { expect, it } from '@jest/globals';
import type { NoticeView } from '../../core/notice-view';
import type { BusSignal, Call } from '../bus/bus-connection';
import type { DesktopBus, Source } from '../bus/desktop-bus';
import { createLinuxNotifier } from './notifier-linux';

const VIEW: NoticeView = {
  id: 7,
  title: 'Not Ready',
  body: '',
  open: 'Open Schalter',
  button: 'Go Ready',
  lasting: true,
  urgent: false,
  look: 'not-ready',
  demo: false,
};

/** A server that gives each drawing an id of its own, as one does on which somebody has just pressed the one before. */
function createServer() {
  const listeners: [Source, (signal: BusSignal) => void][] = [];
  let ids = 0;
  const bus: DesktopBus = {
    async call({ member }: Call) {
      if (member === 'GetCapabilities') return [['actions', 'body']];
      if (member === 'Notify') ids += 1;
      return [ids];
    },
    listen(source, heard) {
      listeners.push([source, heard]);
      return () => {};
    },
    watchOwner(_name, changed) {
      queueMicrotask(() => changed(':1.7'));
      return () => {};
    },
    end: () => {},
  };
  const press = (id: number) => {
    const signal = {
      sender: ':1.7',
      path: '/',
      interface: '',
      member: 'ActionInvoked',
      body: [id, 'answer'],
    };
    for (const [source, heard] of listeners) if (source.member === signal.member) heard(signal);
  };
  const drawn = async (count: number) => {
    while (ids < count) await new Promise(setImmediate);
    await new Promise(setImmediate);
  };
  return { bus, press, drawn };
}

it.each<[string, NoticeView, unknown[]]>([
  ['that was drawn anew meanwhile counts', { ...VIEW, title: 'Still Not Ready' }, [[VIEW.id, 'button']]],
  ['that another has replaced meanwhile is no press of that one', { ...VIEW, id: 8 }, []],
])('a press of a notice %s', async (_what, next, expected) => {
  const { bus, press, drawn } = createServer();
  const answered: unknown[] = [];
  const on = {
    answered: (...args: unknown[]) => void answered.push(args),
    found: () => {},
    trouble: () => {},
  };
  const { show } = createLinuxNotifier(bus, () => null, on);
  show(VIEW);
  await drawn(1);
  show(next);
  await drawn(2);
  press(1);
  press(99);
  expect(answered).toEqual(expected);
});

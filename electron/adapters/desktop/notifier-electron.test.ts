import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { NotificationConstructorOptions } from 'electron';
import type { NoticeView } from '../../core/notice-view';
import type { Notifier } from '../../ports';
import { createNotifier } from './notifier';

/** Electron's Notification, as far as macOS and Windows show it. */
class FakeNotification extends EventEmitter {
  static supported = true;
  static all: FakeNotification[] = [];
  static isSupported = () => FakeNotification.supported;
  readonly options: NotificationConstructorOptions;
  open = false;

  constructor(options: NotificationConstructorOptions) {
    super();
    this.options = options;
    FakeNotification.all.push(this);
  }

  show(): void {
    this.open = true;
    this.emit('show');
  }

  close(): void {
    this.open = false;
    this.emit('close'); // as the system does, also when the program closes it
  }
}

const VIEW: NoticeView = {
  id: 1,
  title: 'Not Ready',
  body: 'a & b',
  open: 'Open Schalter',
  button: 'Go Ready',
  lasting: true,
  urgent: false,
  look: 'not-ready',
  demo: false,
};

let told: unknown[];
let notifier: Notifier;
const start = () =>
  createNotifier(
    { session: null, Notification: FakeNotification, picture: () => null },
    {
      answered: (id, answer) => told.push([id, answer]),
      found: capability => told.push(capability),
      trouble: text => told.push(text),
    },
  );
const open = () => FakeNotification.all.filter(notification => notification.open);
beforeEach(() => {
  FakeNotification.all = [];
  FakeNotification.supported = true;
  told = [];
  notifier = start();
});

describe('a notification of macOS and Windows', () => {
  it('has the words, the button, and stays', () => {
    notifier.show(VIEW);
    expect(open().map(({ options }) => options)).toEqual([
      {
        title: 'Not Ready',
        body: 'a & b',
        silent: false,
        timeoutType: 'never',
        urgency: 'normal',
        actions: [{ type: 'button', text: 'Go Ready' }],
      },
    ]);
    expect(told).toEqual(['ok']);
  });

  it('without a button has none, and may go by itself', () => {
    notifier.show({ ...VIEW, button: null, lasting: false });
    expect(open()[0]?.options).toMatchObject({ actions: [], timeoutType: 'default' });
  });

  it('is answered by its button and by a click, also after it has moved to the notification centre', () => {
    notifier.show(VIEW);
    open()[0]?.emit('action', {}, 0);
    open()[0]?.emit('close');
    open()[0]?.emit('click');
    expect(told).toEqual(['ok', [1, 'button'], [1, 'opened']]);
  });

  it('is shown once, however often it is said', () => {
    notifier.show(VIEW);
    notifier.show({ ...VIEW });
    expect(FakeNotification.all).toHaveLength(1);
  });

  it('does not come back for another symbol: the system shows the program’s own', () => {
    notifier.show(VIEW);
    notifier.show({ ...VIEW, look: 'unknown' });
    expect(FakeNotification.all).toHaveLength(1);
  });

  it('comes back silently with other words', () => {
    notifier.show(VIEW);
    notifier.show({ ...VIEW, title: 'Still Not Ready' });
    expect(open().map(({ options }) => [options.title, options.silent])).toEqual([['Still Not Ready', true]]);
  });

  it('that somebody closed does not come back with other words', () => {
    notifier.show(VIEW);
    FakeNotification.all[0]?.close();
    notifier.show({ ...VIEW, title: 'Still Not Ready' });
    expect(open()).toEqual([]);
  });

  it('makes room for the next one, and is heard no more', () => {
    notifier.show(VIEW);
    notifier.show({ ...VIEW, id: 2, title: 'Second' });
    FakeNotification.all[0]?.emit('click');
    expect(open().map(({ options }) => [options.title, options.silent])).toEqual([['Second', false]]);
    expect(told).toEqual(['ok']);
  });

  it('closes when it no longer holds', () => {
    notifier.show(VIEW);
    notifier.show(null);
    expect(open()).toEqual([]);
  });

  it('that the system refuses is said', () => {
    notifier.show(VIEW);
    open()[0]?.emit('failed', {}, 'not signed');
    expect(told).toEqual(['ok', 'missing', 'The system did not show a notification.']);
  });

  it('is not made where there are none', () => {
    FakeNotification.supported = false;
    told = [];
    start().show(VIEW);
    expect(FakeNotification.all).toEqual([]);
    expect(told).toEqual(['missing']);
  });
});

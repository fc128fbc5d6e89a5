import { expect, it, jest } from '@jest/globals';
import type { App, Session } from 'electron';
import { contactNobodyElse, keepNetworkHere } from './network';

/** An Electron that was started with these switches. */
function electron(switches: Record<string, string> = {}) {
  const created: ((session: Session) => void)[] = [];
  const configureHostResolver = jest.fn();
  const app = {
    commandLine: {
      getSwitchValue: (name: string) => switches[name] ?? '',
      appendSwitch(name: string, value: string) {
        switches[name] = value;
      },
    },
    on: (_event: string, listener: (session: Session) => void) => void created.push(listener),
    whenReady: () => Promise.resolve(),
    configureHostResolver,
  };
  return { app: app as unknown as App, switches, created, configureHostResolver };
}

it('asks nobody for dictionaries, reports to nobody, and leaves names to the computer’s own resolver', async () => {
  const { app, switches, created, configureHostResolver } = electron();
  contactNobodyElse(app);
  const setSpellCheckerLanguages = jest.fn();
  for (const tell of created) tell({ setSpellCheckerLanguages } as unknown as Session);
  expect(setSpellCheckerLanguages.mock.calls).toEqual([[[]]]);
  expect(switches).toEqual({ 'disable-features': 'Reporting,NetworkErrorLogging' });
  await app.whenReady();
  expect(configureHostResolver.mock.calls).toEqual([[{ secureDnsMode: 'off' }]]);
});

it('keeps the features that somebody switched by hand', () => {
  const { app, switches } = electron({ 'disable-features': 'One', 'enable-features': 'Two' });
  contactNobodyElse(app);
  keepNetworkHere(app);
  expect(switches['disable-features']).toBe('One,Reporting,NetworkErrorLogging');
  expect(switches['enable-features']).toBe('Two,NetworkServiceInProcess2');
});

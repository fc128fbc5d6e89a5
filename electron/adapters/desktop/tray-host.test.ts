import { expect, it } from '@jest/globals';
import { watchTrayHost } from './tray-host';

it('macOS and Windows always have a place for tray icons', () => {
  const found: string[] = [];
  const none = () => {};
  watchTrayHost(
    { session: null, env: {}, isLocked: () => false },
    { found: capability => found.push(capability), renew: none, lost: none },
  );
  expect(found).toEqual(['ok']);
});

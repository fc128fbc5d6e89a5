import { expect, it } from '@jest/globals';
import { watchTrayHost } from './tray-host';

it('macOS and Windows always have a place for tray icons', () => {
  const found: string[] = [];
  watchTrayHost({ session: null, env: {} }, capability => found.push(capability));
  expect(found).toEqual(['ok']);
});

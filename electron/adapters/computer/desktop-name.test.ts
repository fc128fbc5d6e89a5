import { expect, it } from '@jest/globals';
import { restoreDesktopName } from './desktop-name';

it.each([
  [
    'Ubuntu’s GNOME is no Unity',
    { XDG_CURRENT_DESKTOP: 'Unity', ORIGINAL_XDG_CURRENT_DESKTOP: 'ubuntu:GNOME' },
    { XDG_CURRENT_DESKTOP: 'ubuntu:GNOME' },
  ],
  ['a name that nobody replaced stays', { XDG_CURRENT_DESKTOP: 'KDE' }, { XDG_CURRENT_DESKTOP: 'KDE' }],
  ['no name stays no name', {}, {}],
])('%s', (_what, env: NodeJS.ProcessEnv, expected) => {
  restoreDesktopName(env);
  expect(env).toEqual(expected);
});

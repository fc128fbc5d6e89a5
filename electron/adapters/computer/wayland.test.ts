import { expect, it } from '@jest/globals';
import { minimizesWindows } from './wayland';

it.each([
  ['GNOME on Wayland', true, { XDG_SESSION_TYPE: 'wayland', XDG_CURRENT_DESKTOP: 'ubuntu:GNOME' }],
  ['sway', false, { WAYLAND_DISPLAY: 'wayland-1', XDG_CURRENT_DESKTOP: 'sway' }],
  ['Hyprland', false, { XDG_SESSION_TYPE: 'wayland', XDG_CURRENT_DESKTOP: 'Hyprland' }],
  ['a desktop of Wayland without a name', true, { WAYLAND_DISPLAY: 'wayland-0' }],
  ['X11, where an event would tell', true, { DISPLAY: ':0', XDG_CURRENT_DESKTOP: 'sway' }],
])('%s minimises windows: %s', (_what, expected, env) => {
  expect(minimizesWindows(env)).toBe(expected);
});

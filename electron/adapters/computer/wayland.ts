/** Whether this is a session of a Wayland desktop, where an X server knows only a part of what happens. */
export function isWayland(env: NodeJS.ProcessEnv): boolean {
  return env['XDG_SESSION_TYPE'] === 'wayland' || Boolean(env['WAYLAND_DISPLAY']);
}

/** Compositors that lay windows side by side (their `XDG_CURRENT_DESKTOP`). */
const TILING = ['sway', 'hyprland', 'river', 'niri'];

/**
 * Whether a window that asks to be minimised goes out of the way. Those of Wayland that have no place for minimised windows
 * ignore it, and no program can see that (xdg-shell, `set_minimized`: "There is no way to know if the surface is currently minimized").
 */
export function minimizesWindows(env: NodeJS.ProcessEnv): boolean {
  const desktops = env['XDG_CURRENT_DESKTOP']?.toLowerCase().split(':') ?? [];
  return !(isWayland(env) && desktops.some(desktop => TILING.includes(desktop)));
}

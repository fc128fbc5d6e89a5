/**
 * The program that a desktop can start later on, on Linux. The one of an AppImage lies in a folder that is gone then; an
 * AppImage that merely started this program (a terminal, say) has left its variables here too. null: in a box of their own
 * (Flatpak, Snap) it exists in there only; they have ways that are not built. The packaged program has a launcher before it
 * (build/launcher.sh).
 */
export function lastingProgram(
  env: Readonly<Record<string, string | undefined>>,
  execPath: string,
): string | null {
  if (env['FLATPAK_ID'] || isInside(execPath, env['SNAP'])) return null;
  return (isInside(execPath, env['APPDIR']) && env['APPIMAGE']) || execPath.replace(/\.bin$/, '');
}

const isInside = (file: string, folder: string | undefined) =>
  Boolean(folder) && file.startsWith(`${folder?.replace(/\/+$/, '')}/`);

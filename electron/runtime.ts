/** The oldest Electron that gets security fixes beside the one that ships (three majors are supported at a time). */
const OLDEST_SUPPORTED_ELECTRON = 43;

/** The version of an Electron that gets no security fixes any more, and is for tests only; null: it does get them. */
export function outdatedElectron(): string | null {
  const { electron } = process.versions;
  return Number.parseInt(electron, 10) < OLDEST_SUPPORTED_ELECTRON ? electron : null;
}

import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../../scripts/project';

const INTER = path.join(projectRoot, 'node_modules/@expo-google-fonts/inter');
const WEIGHTS = ['400Regular', '500Medium', '600SemiBold', '700Bold'];

/**
 * Writes a fontconfig file that knows Inter and no other font, drawn the same way everywhere: whatever a machine has
 * and however it smooths letters, the page looks alike. The app itself keeps the system's font.
 *
 * @param folder where to write it, and to keep fontconfig's cache
 * @returns the environment that makes a program use it
 * @throws if the dependencies are not installed
 */
export function onlyInter(folder: string): { FONTCONFIG_FILE: string } {
  const known = readdirSync(INTER);
  const gone = WEIGHTS.filter(weight => !known.includes(weight));
  if (gone.length > 0) throw new Error(`@expo-google-fonts/inter lacks ${gone.join(', ')}.`);
  const file = path.join(folder, 'fonts.conf');
  writeFileSync(file, config(folder));
  return { FONTCONFIG_FILE: file };
}

/** See fonts-conf(5). */
function config(folder: string): string {
  const set = (name: string, value: string) => `<edit name="${name}" mode="assign">${value}</edit>`;
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  ${WEIGHTS.map(weight => `<dir>${path.join(INTER, weight)}</dir>`).join('\n  ')}
  <cachedir>${path.join(folder, 'fontconfig')}</cachedir>
  <match target="pattern">
    ${set('antialias', '<bool>true</bool>')}
    ${set('hinting', '<bool>false</bool>')}
    ${set('hintstyle', '<const>hintnone</const>')}
    ${set('autohint', '<bool>false</bool>')}
    ${set('rgba', '<const>none</const>')}
    ${set('lcdfilter', '<const>lcdnone</const>')}
  </match>
</fontconfig>
`;
}

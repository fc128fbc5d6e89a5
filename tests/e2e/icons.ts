import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import { LOOKS } from '../../electron/contract/state';
import type { TrayLook } from '../desktop/tray-item';

/** Which of our icons a panel shows, by its pixels, e.g. `ready` or `ready-demo`; null if it is none of them. */
export function iconShown({ picture }: TrayLook): string | null {
  const names = LOOKS.flatMap(look => [look, `${look}-demo`]);
  return names.find(name => argbOf(name, picture.width).equals(picture.argb)) ?? null;
}

function argbOf(name: string, size: number): Buffer {
  const file = path.join(process.cwd(), 'dist/tray/linux', `${name}${size === 44 ? '@2x' : ''}.png`);
  const { data } = PNG.sync.read(readFileSync(file));
  const argb = Buffer.alloc(data.length);
  for (let at = 0; at < data.length; at += 4) {
    argb[at] = data[at + 3] ?? 0;
    data.copy(argb, at + 1, at, at + 3);
  }
  return argb;
}

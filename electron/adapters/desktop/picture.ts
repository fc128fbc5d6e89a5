import path from 'node:path';
import type { NativeImage } from 'electron';
import type { NoticeView } from '../../core/notice-view';

/** A picture as D-Bus carries it: rows from top to bottom, four bytes a pixel. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgba: Buffer;
}

/** The file with the state's symbol for a notification, in the folder they are drawn to. */
export function noticePicture(folder: string, { look, demo }: Pick<NoticeView, 'look' | 'demo'>): string {
  return path.join(folder, `${demo ? `${look}-demo` : look}.png`);
}

/** The pixels of a picture; null if it could not be read. Electron has them as BGRA, colours multiplied by alpha. */
export function pixelsOf(image: NativeImage): Picture | null {
  if (image.isEmpty()) return null;
  const { width, height } = image.getSize();
  const rgba = image.toBitmap();
  for (let at = 0; at < rgba.length; at += 4) {
    const [blue = 0, green = 0, red = 0, alpha = 0] = rgba.subarray(at, at + 4);
    const plain = (colour: number) => (alpha === 0 ? 0 : Math.round((colour * 255) / alpha));
    rgba.set([plain(red), plain(green), plain(blue)], at);
  }
  return { width, height, rgba };
}

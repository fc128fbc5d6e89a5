import { expect, it } from '@jest/globals';
import type { NativeImage } from 'electron';
import { noticePicture, pixelsOf } from './picture';

const image = (width: number, bgra: number[]) =>
  ({
    isEmpty: () => bgra.length === 0,
    getSize: () => ({ width, height: bgra.length / 4 / width }),
    toBitmap: () => Buffer.from(bgra),
  }) as unknown as NativeImage;

it('the pixels of a picture come as D-Bus wants them: red first, colours not multiplied by alpha', () => {
  const picture = pixelsOf(image(1, [10, 20, 30, 255, 5, 10, 15, 128, 0, 0, 0, 0]));
  expect(picture).toMatchObject({ width: 1, height: 3 });
  expect([...(picture?.rgba ?? [])]).toEqual([30, 20, 10, 255, 30, 20, 10, 128, 0, 0, 0, 0]);
});

it('a picture that cannot be read is none', () => {
  expect(pixelsOf(image(1, []))).toBeNull();
});

it('the demo has a symbol of its own', () => {
  expect(noticePicture('/icons', { look: 'ready', demo: false })).toBe('/icons/ready.png');
  expect(noticePicture('/icons', { look: 'ready', demo: true })).toBe('/icons/ready-demo.png');
});

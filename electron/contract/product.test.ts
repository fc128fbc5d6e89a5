import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { PRODUCT } from './product';

const read = (file: string) => readFileSync(path.join(import.meta.dirname, '../..', file), 'utf8');
/** The value of `key: value` in a YAML file, at any depth. */
const inYaml = (text: string, key: string) => new RegExp(`^ *${key}: (.+)$`, 'm').exec(text)?.[1];

it('package.json names the product as the code does', () => {
  expect(JSON.parse(read('package.json'))).toMatchObject({
    name: PRODUCT.binary,
    productName: PRODUCT.name,
    desktopName: PRODUCT.desktopFile,
  });
});

it('electron-builder.yml names the product as the code does', () => {
  const text = read('electron-builder.yml');
  expect([inYaml(text, 'appId'), inYaml(text, 'productName'), inYaml(text, 'executableName')]).toEqual([
    PRODUCT.id,
    PRODUCT.name,
    `${PRODUCT.binary}.bin`,
  ]);
});

it('on Linux what people start has the name that the code gives it', () => {
  expect(inYaml(read('electron-builder.yml'), 'to')).toBe(PRODUCT.binary);
  const launcher = read('build/launcher.sh');
  expect([...launcher.matchAll(/^ *title='(\w+) /gm)].map(([, name]) => name)).toEqual([
    PRODUCT.name,
    PRODUCT.name,
  ]);
});

it('the page has the product as its title until the window sets one', () => {
  expect(/<title>(.*)<\/title>/.exec(read('renderer/index.html'))?.[1]).toBe(PRODUCT.name);
});

it('the desktop file is named after the application id', () => {
  expect(PRODUCT.desktopFile).toBe(`${PRODUCT.id}.desktop`);
});

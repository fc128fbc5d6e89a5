import path from 'node:path';
import { projectRoot } from '../../scripts/project';
import { SCENES } from './scenes';
import { smallPng } from './small-png';
import type { Scene } from './stage/scene';
import type { Stage } from './stage/stage';

/** The kept pictures. */
export const KEPT = path.join(projectRoot, 'docs/screenshots');

export const LANGUAGES = ['en', 'de'] as const;
export const SCHEMES = ['light', 'dark'] as const;
type Language = (typeof LANGUAGES)[number];
type Scheme = (typeof SCHEMES)[number];

export const NAMES: readonly string[] = Object.keys(SCENES);

/** The file of a scene's picture, e.g. `ready.de.dark.png`. */
export const fileOf = (name: string, language: Language, scheme: Scheme): string =>
  `${name}.${language}.${scheme}.png`;

/** A scene in a language. @throws if there is none of this name */
export function sceneIn(language: Language, name: string): Scene {
  const scene = SCENES[name];
  if (scene === undefined) throw new Error(`There is no scene “${name}” in tests/look/scenes/.`);
  return { ...scene, shown: { ...scene.shown, setting: { ...scene.shown.setting, language } } };
}

/** Draws a scene in each language, light and dark. @returns its pictures (PNG) by their files */
export async function draw(stage: Stage, name: string): Promise<Map<string, Buffer>> {
  const pictures = new Map<string, Buffer>();
  for (const language of LANGUAGES) {
    const scene = sceneIn(language, name);
    await stage.show(scene);
    for (const scheme of SCHEMES) {
      await stage.mode({ scheme });
      pictures.set(fileOf(name, language, scheme), smallPng(await stage.picture(scene.topOnly)));
    }
  }
  return pictures;
}

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

/** In which colours each language is drawn. */
type Drawn = Readonly<Record<Language, readonly Scheme[]>>;

/** All that is kept. */
export const ALL: Drawn = { en: SCHEMES, de: SCHEMES };
/** Each language and each scheme once: what the tests have the time for. A token that is wrong shows in either language. */
export const EACH_ONCE: Drawn = { en: ['light'], de: ['dark'] };

/** Draws a scene. @returns its pictures (PNG) by their files */
export async function draw(stage: Stage, name: string, drawn: Drawn): Promise<Map<string, Buffer>> {
  const pictures = new Map<string, Buffer>();
  for (const language of LANGUAGES) {
    const scene = sceneIn(language, name);
    await stage.show(scene);
    for (const scheme of drawn[language]) {
      await stage.mode({ scheme });
      pictures.set(fileOf(name, language, scheme), smallPng(await stage.picture(scene.topOnly)));
    }
  }
  return pictures;
}

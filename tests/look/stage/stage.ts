import path from 'node:path';
import { electronBinary } from '../../../scripts/electron-runtime';
import { projectRoot } from '../../../scripts/project';
import { makeHome, type RunningApp, startApp } from '../../desktop/app';
import { connectToPage, evaluateIn, OPEN_TO_TESTS } from '../../desktop/page';
import { onlyInter } from './fonts';
import { NOW, type Scene, type Told } from './scene';
import { act, DRAWN } from './steps';

/** Where the stage's two bundles lie: not in `dist/`, which ships. */
export const STAGE = path.join(projectRoot, 'node_modules/.cache/look');

/** How the system would have the page look. */
export interface Mode {
  readonly scheme: 'light' | 'dark';
  readonly forcedColors?: boolean;
}

/** How large the page is, in CSS pixels; `zoom`: how many pixels of the screen each of them has on a side. */
export interface Size {
  readonly width: number;
  readonly height: number;
  readonly zoom?: number;
}

/** The size at which the window opens (electron/adapters/window/window.ts). */
export const USUAL: Size = { width: 360, height: 600 };

/** The real page in a real Electron, without an app behind it: it shows scenes. */
export interface Stage {
  /** Shows a scene from its beginning: whatever was there before leaves no trace. */
  show(scene: Scene): Promise<void>;
  mode(mode: Mode): Promise<void>;
  size(size: Size): Promise<void>;
  evaluate<T>(expression: string): Promise<T>;
  /** A picture (PNG) of all of the page, however far it scrolls; `topOnly`: of what the window shows of it. */
  picture(topOnly?: boolean): Promise<Buffer>;
  end(): Promise<void>;
}

/** Opens a stage on the desktop it is called on. @throws if the stage or the window is not built */
export async function openStage(): Promise<Stage> {
  const home = makeHome();
  const electron = startElectron(home);
  const client = await connectToPage(electron);
  const { Emulation, Page, Runtime } = client;
  await Promise.all([Page.enable(), Runtime.enable()]);
  await Promise.all([
    Page.addScriptToEvaluateOnNewDocument({ source: STANDING_CLOCK + NO_CARET }),
    Emulation.setTimezoneOverride({ timezoneId: 'UTC' }),
    // As in a window that has the focus, whichever window has it.
    Emulation.setFocusEmulationEnabled({ enabled: true }),
  ]);

  const evaluate = <T>(expression: string) => evaluateIn<T>(client, expression);

  let usual = USUAL;
  async function setSize({ width, height, zoom = 1 }: Size): Promise<void> {
    await Emulation.setDeviceMetricsOverride({ width, height, deviceScaleFactor: zoom, mobile: false });
  }
  const stage: Stage = {
    evaluate,
    async show({ shown, answers, steps = [] }) {
      const told: Told = { shown, ...(answers && { answers }) };
      const loaded = Page.loadEventFired();
      const { errorText } = await Page.navigate({ url: `app://bundle/index.html?${encode(told)}` });
      if (errorText) throw new Error(`The stage cannot load the page: ${errorText}`);
      await loaded;
      await evaluate(act([{ see: 'h1' }, ...steps]));
    },
    async mode({ scheme, forcedColors = false }) {
      await Emulation.setEmulatedMedia({
        features: [
          { name: 'prefers-color-scheme', value: scheme },
          { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
          // A picture is of what comes to rest.
          { name: 'prefers-reduced-motion', value: 'reduce' },
        ],
      });
      await evaluate(DRAWN);
    },
    async size(size) {
      usual = size;
      await setSize(size);
      await evaluate(DRAWN);
    },
    async picture(topOnly = false) {
      const more = topOnly ? 0 : await evaluate<number>(SCROLLS);
      if (more > 0) {
        await setSize({ ...usual, height: usual.height + more });
        await evaluate(DRAWN);
      }
      const { data } = await Page.captureScreenshot({ format: 'png', optimizeForSpeed: true });
      if (more > 0) await setSize(usual);
      return Buffer.from(data, 'base64');
    },
    async end() {
      await client.close();
      await electron.kill('SIGKILL');
      home.remove();
    },
  };
  await stage.size(USUAL);
  await stage.mode({ scheme: 'light' });
  return stage;
}

function startElectron(home: ReturnType<typeof makeHome>): RunningApp {
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!dist)
    throw new Error('ELECTRON_OVERRIDE_DIST_PATH is not set: run this by npm test or npm run screenshots');
  const drawing = [
    '--disable-gpu',
    '--disable-lcd-text',
    // As Chromium's own tests of pictures do it (content/web_test): no tile is drawn in parts or by another processor's ways.
    '--disable-partial-raster',
    '--disable-skia-runtime-opts',
    '--disable-frame-rate-limit',
    '--disable-gpu-vsync',
    '--force-color-profile=srgb',
    '--force-device-scale-factor=1',
  ];
  return startApp(home, {
    command: [electronBinary(dist), ...drawing, OPEN_TO_TESTS, path.join(STAGE, 'main.cjs')],
    args: [path.join(projectRoot, 'dist/renderer')],
    env: onlyInter(home.folder),
  });
}

const encode = (told: Told): string => encodeURIComponent(JSON.stringify(told));

/** The page's clock stands still. */
const STANDING_CLOCK = `{
  const Running = Date;
  Date = class extends Running {
    constructor(...given) { given.length > 0 ? super(...given) : super(${NOW}); }
    static now() { return ${NOW}; }
  };
}`;

/** The one thing that moves at rest is the caret. */
const NO_CARET = `{
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { caret-color: transparent !important; }');
  document.adoptedStyleSheets = [sheet];
}`;

/** By how many pixels what is shown is higher than its room. */
const SCROLLS = `Math.max(0, ...[...document.querySelectorAll('main')].map(main => main.scrollHeight - main.clientHeight))`;

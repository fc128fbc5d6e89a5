import { setTimeout } from 'node:timers/promises';
import { connectXServer, longs, shorts } from '../desktop/x-server';

/** Their numbers in the X Window System Protocol (version 11, X.Org), appendix B. */
const CHANGE_WINDOW_ATTRIBUTES = 2;
const GET_IMAGE = 73;
const UNMAP_NOTIFY = 18;
const MAP_NOTIFY = 19;
const EVENT_MASK = 1 << 11;
const SUBSTRUCTURE_NOTIFY = 1 << 19;
const PIXMAP = 2;
const ALL_PLANES = 0xffffffff;

/** ms between two looks: how wrong a moment may be. */
const PAUSE = 3;

/** The part of a window that is looked at, from its corner: that of Schalter has the state's symbol and word in it. */
const [WIDTH, HEIGHT] = [300, 150];

/** The screen, as the X server has it. */
export interface Screen {
  /** Waits until a window is shown whose pixels fit; gives back when it was shown, and when it was drawn (ms). */
  drawn(title: string, fits: (pixels: Uint32Array) => boolean): Promise<{ shown: number; drawn: number }>;
  /** Waits until a window is gone from it. */
  gone(): Promise<void>;
  end(): void;
}

export async function watchScreen(): Promise<Screen> {
  const server = await connectXServer();
  server.send(CHANGE_WINDOW_ATTRIBUTES, 0, longs(server.root, EVENT_MASK, SUBSTRUCTURE_NOTIFY));

  async function pixelsOf(window: number): Promise<Uint32Array | null> {
    const area = shorts(0, 0, WIDTH, HEIGHT);
    const reply = await server.ask(GET_IMAGE, PIXMAP, longs(window), area, longs(ALL_PLANES));
    return reply[0] === 1 ? new Uint32Array(Uint8Array.from(reply.subarray(32)).buffer) : null;
  }
  const ofKind = (kind: number) => (event: Buffer) => (Number(event[0]) & 0x7f) === kind;

  return {
    async drawn(title, fits) {
      const isIt = ofKind(MAP_NOTIFY);
      const event = await server.event(isIt, `a window “${title}”`);
      const shown = performance.now();
      const window = event.readUInt32LE(8);
      if ((await server.titleOf(window)) !== title) throw new Error(`Another window than “${title}” opened`);
      // The server tells of no drawing. Asked without a pause it would take the time of whoever draws.
      for (;;) {
        const pixels = await pixelsOf(window);
        if (pixels && fits(pixels)) return { shown, drawn: performance.now() };
        if (performance.now() - shown > 5000) throw new Error(`“${title}” was never drawn`);
        await setTimeout(PAUSE);
      }
    },
    async gone() {
      await server.event(ofKind(UNMAP_NOTIFY), 'the end of a window');
      server.forgetEvents();
    },
    end: () => server.end(),
  };
}

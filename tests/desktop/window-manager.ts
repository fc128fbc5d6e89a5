import { connectXServer, longs } from './x-server';

/** Their numbers in the X Window System Protocol (version 11, X.Org), appendix B. */
const CHANGE_WINDOW_ATTRIBUTES = 2;
const GET_WINDOW_ATTRIBUTES = 3;
/** Where the reply to that says whether the window is on the screen, and that it is. */
const MAP_STATE = 26;
const VIEWABLE = 2;
const SEND_EVENT = 25;
const SET_INPUT_FOCUS = 42;
const CLIENT_MESSAGE = 33;
const EVENT_MASK = 1 << 11;
const SUBSTRUCTURE_NOTIFY = 1 << 19;

/** What a window manager does for its user, and what programs ask of it: to the letter of ICCCM, chapter 4. */
export interface WindowManager {
  /** A click on the close button of the window with this title (`WM_DELETE_WINDOW`). Waits until there is one. */
  close(title: string): Promise<void>;
  /** Waits until a program asks for its window to be minimised; gives back the title. */
  minimised(): Promise<string>;
  /** The titles of all windows; those of menus and lists are ''. */
  titles(): Promise<string[]>;
  /** Waits until the titles of all windows fit. */
  until(fits: (titles: readonly string[]) => boolean, what: string): Promise<void>;
  /** Takes the keyboard from every window. */
  takeFocus(): void;
  stop(): void;
}

/** Starts one on the throw-away desktop, which has none, or on another display. */
export async function startWindowManager(display?: string): Promise<WindowManager> {
  const server = await connectXServer(display);
  const [changeState, protocols, deleteWindow] = [
    await server.atom('WM_CHANGE_STATE'),
    await server.atom('WM_PROTOCOLS'),
    await server.atom('WM_DELETE_WINDOW'),
  ];
  server.send(CHANGE_WINDOW_ATTRIBUTES, 0, longs(server.root, EVENT_MASK, SUBSTRUCTURE_NOTIFY));
  const asksToMinimise = (event: Buffer) =>
    (Number(event[0]) & 0x7f) === CLIENT_MESSAGE && event.readUInt32LE(8) === changeState;

  /** A program gives its window a title before it shows it, and hears of no click until then. */
  async function isViewable(window: number): Promise<boolean> {
    const reply = await server.ask(GET_WINDOW_ATTRIBUTES, 0, longs(window));
    return reply[0] === 1 && reply[MAP_STATE] === VIEWABLE;
  }

  async function shown(title: string) {
    for (const one of await server.windows()) {
      if (one.title === title && (await isViewable(one.window))) return one;
    }
    return undefined;
  }

  const titles = async () => (await server.windows()).map(({ title }) => title);

  return {
    async close(title) {
      const { window } = await server.until(() => shown(title), `a window “${title}”`);
      const head = Buffer.from([CLIENT_MESSAGE, 32, 0, 0]);
      const event = Buffer.concat([head, longs(window, protocols, deleteWindow, 0, 0, 0, 0)]);
      server.send(SEND_EVENT, 0, longs(window, 0), event);
    },
    async minimised() {
      const event = await server.event(asksToMinimise, 'a window to be minimised');
      return await server.titleOf(event.readUInt32LE(4));
    },
    titles,
    async until(fits, what) {
      await server.until(async () => fits(await titles()) || undefined, what);
    },
    takeFocus: () => server.send(SET_INPUT_FOCUS, 0, longs(0, 0)), // window 0 is none
    stop: () => server.end(),
  };
}

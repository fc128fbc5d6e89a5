import { connect } from 'node:net';
import { createBell } from './events';

/** Their numbers in the X Window System Protocol (version 11, X.Org), appendix B; all numbers are little-endian. */
const CHANGE_WINDOW_ATTRIBUTES = 2;
const QUERY_TREE = 15;
const INTERN_ATOM = 16;
const GET_PROPERTY = 20;
const SEND_EVENT = 25;
const CLIENT_MESSAGE = 33;
const EVENT_MASK = 1 << 11;
const SUBSTRUCTURE_NOTIFY = 1 << 19;

/** What a window manager does for its user, and what programs ask of it: to the letter of ICCCM, chapter 4. */
export interface WindowManager {
  /** A click on the close button of the window with this title (`WM_DELETE_WINDOW`). Waits until there is one. */
  close(title: string): Promise<void>;
  /** Waits until a program asks for its window to be minimised; gives back the title. */
  minimised(): Promise<string>;
  /** The titles of all windows. */
  titles(): Promise<string[]>;
  stop(): void;
}

/** Starts one on the throw-away desktop, which has none, and asks nobody for a password. */
export async function startWindowManager(): Promise<WindowManager> {
  const bell = createBell();
  const socket = connect(`/tmp/.X11-unix/X${(process.env['DISPLAY'] ?? '').replace(/^:|\..*$/g, '')}`);
  const answers: Buffer[] = [];
  const events: Buffer[] = [];
  let unread = Buffer.alloc(0);
  let isWelcome = false;
  socket.on('data', chunk => {
    unread = Buffer.concat([unread, chunk]);
    for (let length = lengthOfNext(); length <= unread.length; length = lengthOfNext()) {
      const message = unread.subarray(0, length);
      unread = unread.subarray(length);
      // After the welcome: 0 is an error and 1 a reply, to one question at a time; the others are events.
      if (!isWelcome || Number(message[0]) <= 1) answers.push(message);
      else events.push(message);
      isWelcome = true;
      bell.ring();
    }
  });

  function lengthOfNext(): number {
    if (unread.length < 8) return 8;
    if (!isWelcome) return 8 + 4 * unread.readUInt16LE(6);
    return 32 + (unread[0] === 1 ? 4 * unread.readUInt32LE(4) : 0);
  }

  function send(opcode: number, data: number, ...body: Buffer[]): void {
    const all = Buffer.concat(body);
    const head = Buffer.alloc(4);
    head.set([opcode, data]);
    head.writeUInt16LE(1 + Math.ceil(all.length / 4), 2);
    socket.write(Buffer.concat([head, all, Buffer.alloc(-all.length & 3)]));
  }

  async function ask(opcode: number, data: number, ...body: Buffer[]): Promise<Buffer> {
    send(opcode, data, ...body);
    return await answered();
  }
  const answered = () => bell.until(() => answers.shift(), 'an answer of the X server');

  const atom = async (name: string): Promise<number> =>
    (await ask(INTERN_ATOM, 0, Buffer.from([name.length, 0, 0, 0]), Buffer.from(name))).readUInt32LE(8);

  socket.write(Buffer.concat([Buffer.from('l\0'), shorts(11, 0, 0, 0, 0)]));
  const welcome = await answered();
  if (welcome[0] !== 1) throw new Error(`The X server refuses: ${welcome.subarray(8).toString()}`);
  // The first screen follows the name of the server's maker, and the formats of its pictures.
  const root = welcome.readUInt32LE(40 + ((welcome.readUInt16LE(24) + 3) & ~3) + 8 * (welcome[29] ?? 0));
  const [name, text, changeState, protocols, deleteWindow] = [
    await atom('_NET_WM_NAME'),
    await atom('UTF8_STRING'),
    await atom('WM_CHANGE_STATE'),
    await atom('WM_PROTOCOLS'),
    await atom('WM_DELETE_WINDOW'),
  ];
  send(CHANGE_WINDOW_ATTRIBUTES, 0, longs(root, EVENT_MASK, SUBSTRUCTURE_NOTIFY));

  async function titleOf(window: number): Promise<string> {
    const reply = await ask(GET_PROPERTY, 0, longs(window, name, text, 0, 64));
    // A window that has gone meanwhile is an error.
    return reply[0] === 1 ? reply.subarray(32, 32 + reply.readUInt32LE(16)).toString() : '';
  }

  async function windows(): Promise<{ window: number; title: string }[]> {
    const tree = await ask(QUERY_TREE, 0, longs(root));
    const found = [];
    for (let at = 32; at < tree.length; at += 4) {
      const window = tree.readUInt32LE(at);
      found.push({ window, title: await titleOf(window) });
    }
    return found;
  }

  return {
    async close(title) {
      const { window } = await bell.until(
        async () => (await windows()).find(one => one.title === title),
        `a window “${title}”`,
      );
      const head = Buffer.from([CLIENT_MESSAGE, 32, 0, 0]);
      const event = Buffer.concat([head, longs(window, protocols, deleteWindow, 0, 0, 0, 0)]);
      send(SEND_EVENT, 0, longs(window, 0), event);
    },
    async minimised() {
      const event = await bell.until(
        () =>
          events.find(
            one => (Number(one[0]) & 0x7f) === CLIENT_MESSAGE && one.readUInt32LE(8) === changeState,
          ),
        'a window to be minimised',
      );
      return await titleOf(event.readUInt32LE(4));
    },
    titles: async () => (await windows()).map(({ title }) => title),
    stop: () => socket.destroy(),
  };
}

function shorts(...values: number[]): Buffer {
  return Buffer.from(Uint16Array.from(values).buffer);
}

function longs(...values: number[]): Buffer {
  return Buffer.from(Uint32Array.from(values).buffer);
}

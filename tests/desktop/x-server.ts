import { connect } from 'node:net';
import { createBell } from './events';

/** Their numbers in the X Window System Protocol (version 11, X.Org), appendix B; all numbers are little-endian. */
const INTERN_ATOM = 16;
const GET_PROPERTY = 20;
const QUERY_TREE = 15;
/** Atoms that every server knows (appendix A). */
const STRING = 31;
const WM_CLASS = 67;

/** A conversation with the X server: one question at a time. */
export interface XServer {
  /** The window that all others lie in. */
  readonly root: number;
  /** Sends a request that is not answered. */
  send(opcode: number, data: number, ...body: Buffer[]): void;
  /** Sends a request; gives back the reply, or the error (its first byte is 0). */
  ask(opcode: number, data: number, ...body: Buffer[]): Promise<Buffer>;
  /** Waits until an event fits. All are looked at, from the first one on. */
  event(fits: (event: Buffer) => boolean, what: string): Promise<Buffer>;
  /** Forgets the events so far. */
  forgetEvents(): void;
  atom(name: string): Promise<number>;
  /** The title of a window; '' if it has none, or is gone. */
  titleOf(window: number): Promise<string>;
  /** What a desktop knows the program of a window by (WM_CLASS, ICCCM 4.1.2.5): its class. */
  classOf(window: number): Promise<string>;
  windows(): Promise<{ window: number; title: string }[]>;
  /** Waits, looking anew at each event, until something is found. */
  until<T>(look: () => Promise<T | undefined> | T | undefined, what: string): Promise<T>;
  end(): void;
}

/** Connects to an X server, that of the throw-away desktop unless said, which asks nobody for a password. */
export async function connectXServer(display = process.env['DISPLAY'] ?? ''): Promise<XServer> {
  const answer = createBell();
  const event = createBell();
  const socket = connect(`/tmp/.X11-unix/X${display.replace(/^:|\..*$/g, '')}`);
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
      const isAnswer = !isWelcome || Number(message[0]) <= 1;
      isWelcome = true;
      (isAnswer ? answers : events).push(message);
      (isAnswer ? answer : event).ring();
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
  const answered = () => answer.until(() => answers.shift(), 'an answer of the X server');

  const atom = async (name: string): Promise<number> =>
    (await ask(INTERN_ATOM, 0, Buffer.from([name.length, 0, 0, 0]), Buffer.from(name))).readUInt32LE(8);

  socket.write(Buffer.concat([Buffer.from('l\0'), shorts(11, 0, 0, 0, 0)]));
  const welcome = await answered();
  if (welcome[0] !== 1) throw new Error(`The X server refuses: ${welcome.subarray(8).toString()}`);
  // The first screen follows the name of the server's maker, and the formats of its pictures.
  const root = welcome.readUInt32LE(40 + ((welcome.readUInt16LE(24) + 3) & ~3) + 8 * (welcome[29] ?? 0));
  const [name, text] = [await atom('_NET_WM_NAME'), await atom('UTF8_STRING')];

  async function titleOf(window: number): Promise<string> {
    const reply = await ask(GET_PROPERTY, 0, longs(window, name, text, 0, 64));
    // A window that has gone meanwhile is an error.
    return reply[0] === 1 ? reply.subarray(32, 32 + reply.readUInt32LE(16)).toString() : '';
  }

  /** Two texts, each with a zero at its end. */
  async function classOf(window: number): Promise<string> {
    const reply = await ask(GET_PROPERTY, 0, longs(window, WM_CLASS, STRING, 0, 64));
    return reply.subarray(32).toString().split('\0')[1] ?? '';
  }

  return {
    root,
    send,
    ask,
    atom,
    titleOf,
    classOf,
    event: (fits, what) => event.until(() => events.find(fits), what),
    forgetEvents() {
      events.length = 0;
    },
    async windows() {
      const tree = await ask(QUERY_TREE, 0, longs(root));
      const found = [];
      for (let at = 32; at < tree.length; at += 4) {
        const window = tree.readUInt32LE(at);
        found.push({ window, title: await titleOf(window) });
      }
      return found;
    },
    until: event.until,
    end: () => socket.destroy(),
  };
}

export function shorts(...values: number[]): Buffer {
  return Buffer.from(Uint16Array.from(values).buffer);
}

export function longs(...values: number[]): Buffer {
  return Buffer.from(Uint32Array.from(values).buffer);
}

import CDP from 'chrome-remote-interface';
import type { RunningApp } from './app';
import { createBell } from './events';

/** Start Schalter with this argument to be able to look into its window. */
export const OPEN_TO_TESTS = '--remote-debugging-port=0';

/** The window through the eyes of the DevTools protocol: real input, the accessibility tree, real pixels. */
export interface Page {
  /** Waits until the window's text fits; gives it back. */
  text(pattern: RegExp, ms?: number): Promise<string>;
  /** Clicks (with the mouse) what has this role and name, as a screen reader would announce it. Waits until it is there. */
  click(role: string, name: string): Promise<void>;
  /** Whether something with this role and name can be used. */
  isEnabled(role: string, name: string): Promise<boolean>;
  /** Types into the text field with this label, in the place of what is in it. */
  type(label: string, text: string): Promise<void>;
  /** What a screen reader reads in the field with this label: the text, a dot for each letter of a password. */
  valueOf(label: string): Promise<string>;
  /** Presses the mouse on the first of what fits this CSS selector, moves it so far down in steps, and leaves it pressed. */
  drag(selector: string, down: number): Promise<void>;
  /** Releases the mouse where it was dragged to. */
  drop(): Promise<void>;
  /** Gives files to the control that takes them, as the system's dialog does. */
  chooseFiles(...files: readonly string[]): Promise<void>;
  /** Chooses a value in the select with this label. */
  choose(label: string, value: string): Promise<void>;
  /** Waits until the focus is on what reads so. */
  focused(text: string): Promise<void>;
  /** Presses a key, e.g. `Tab`, or types a character. */
  press(key: string): Promise<void>;
  evaluate<T>(expression: string): Promise<T>;
  /** A picture of the page, as PNG. */
  screenshot(): Promise<Buffer>;
  /** Light or dark, as the system would say. */
  colours(scheme: 'light' | 'dark'): Promise<void>;
  /** Stops looking; the window stays open. */
  close(): Promise<void>;
  /** Waits until the window is gone. */
  gone(): Promise<void>;
  /** Closes the window, as its user does, and waits until it is gone. */
  closeWindow(): Promise<void>;
}

/** Connects to the page of an Electron that was started with `OPEN_TO_TESTS`; waits until it is open. */
export async function connectToPage(electron: Pick<RunningApp, 'printed'>): Promise<CDP.Client> {
  return (await connect(electron)).page;
}

/** @returns the page, and the browser, which tells of its end: a page that goes while it takes input may not tell itself */
async function connect(electron: Pick<RunningApp, 'printed'>) {
  const [, port] = await electron.printed(/DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/);
  const target = { host: '127.0.0.1', port: Number(port) };
  const bell = createBell();
  // The protocol has no event for a first page before somebody is connected.
  const tick = setInterval(bell.ring, 50);
  const found = await bell
    .until(async () => (await CDP.List(target)).find(({ type }) => type === 'page'), 'an open window')
    .finally(() => clearInterval(tick));
  const page = await CDP({ ...target, target: found });
  return { page, id: found.id, target };
}

/** Evaluates an expression in the page, and waits for what it promises. Throws what it throws. */
export async function evaluateIn<T>({ Runtime }: CDP.Client, expression: string): Promise<T> {
  const { result, exceptionDetails } = await Runtime.evaluate({
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails)
    throw new Error(`In the window: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
  return result.value as T;
}

/** Connects to the window of a Schalter that was started with `OPEN_TO_TESTS`; waits until it is open. */
export async function openPage(app: Pick<RunningApp, 'printed'>): Promise<Page> {
  const { page: client, id, target } = await connect(app);
  const { Accessibility, DOM, Emulation, Input, Page, Runtime } = client;
  await Promise.all([Runtime.enable(), DOM.enable({}), Accessibility.enable(), Page.enable()]);
  const changed = createBell();
  await Runtime.addBinding({ name: 'pageChanged' });
  Runtime.bindingCalled(() => changed.ring());
  Page.domContentEventFired(() => changed.ring());
  let isGone = false;
  const end = () => {
    isGone = true;
    changed.ring();
  };
  client.on('disconnect', end);
  const browser = await CDP({ ...target, target: (await CDP.Version(target)).webSocketDebuggerUrl });
  browser.on('disconnect', end);
  browser.Target.targetDestroyed(({ targetId }) => targetId === id && end());
  await browser.Target.setDiscoverTargets({ discover: true });
  let dragged = { x: 0, y: 0 };
  const gone = () => changed.until(() => isGone || undefined, 'the end of the window').then(() => {});

  const evaluate = <T>(expression: string) => evaluateIn<T>(client, expression);
  // In this document and in the next: a window that is just opening has not come to its page yet.
  await Page.addScriptToEvaluateOnNewDocument({ source: TELL_CHANGES });
  await evaluate(TELL_CHANGES);

  async function find(role: string, name: string) {
    const { result } = await Runtime.evaluate({ expression: 'document' });
    const document = { objectId: String(result.objectId) };
    const { nodes } = await Accessibility.queryAXTree({ ...document, role, accessibleName: name });
    return nodes.find(node => !node.ignored);
  }

  /** What is filled in: a line of text, a number, one of several. */
  const field = (label: string) =>
    changed.until(async () => {
      const found = await Promise.all(['textbox', 'spinbutton', 'combobox'].map(role => find(role, label)));
      return found.find(node => node !== undefined);
    }, `the field “${label}”`);

  async function callOn<T>(backendNodeId: number | undefined, functionDeclaration: string, value?: string) {
    const { object } = await DOM.resolveNode({ backendNodeId: backendNodeId ?? 0 });
    const call = { objectId: object.objectId ?? '', functionDeclaration, arguments: [{ value }] };
    return (await Runtime.callFunctionOn({ ...call, returnByValue: true })).result.value as T;
  }

  const isDisabled = (node: Awaited<ReturnType<typeof find>>) =>
    node?.properties?.some(({ name, value }) => name === 'disabled' && value.value === true) ?? false;

  return {
    evaluate,
    text: (pattern, ms) =>
      changed.until(
        async () => {
          const text = await evaluate<string>('document.body.innerText');
          return pattern.test(text) ? text : undefined;
        },
        `${pattern} in the window`,
        ms,
      ),
    async click(role, name) {
      const middle = await changed.until(async () => {
        const node = await find(role, name);
        if (node?.backendDOMNodeId === undefined || isDisabled(node)) return undefined;
        // It may be gone again by now: then whatever replaced it is looked for at the next change.
        return callOn<{ x: number; y: number } | undefined>(node.backendDOMNodeId, MIDDLE).catch(
          () => undefined,
        );
      }, `${role} “${name}” in the window`);
      const mouse = { ...middle, button: 'left', clickCount: 1 } as const;
      await Input.dispatchMouseEvent({ ...mouse, type: 'mousePressed' });
      // What it does may be to end the window, and this conversation with it.
      await Input.dispatchMouseEvent({ ...mouse, type: 'mouseReleased' }).catch(ignoreEnd);
    },
    async isEnabled(role, name) {
      const node = await changed.until(() => find(role, name), `${role} “${name}” in the window`);
      return !isDisabled(node);
    },
    async type(label, text) {
      const node = await field(label);
      await DOM.focus({ backendNodeId: node.backendDOMNodeId ?? 0 });
      await evaluate('document.activeElement.select()');
      await Input.insertText({ text });
    },
    async drag(selector, down) {
      const { x, y } = await evaluate<{ x: number; y: number }>(
        `(${MIDDLE}).call(document.querySelector(${JSON.stringify(selector)}))`,
      );
      await Input.dispatchMouseEvent({ type: 'mousePressed', x, y, button: 'left', clickCount: 1 });
      for (const part of [0.25, 0.5, 0.75, 1]) {
        dragged = { x, y: y + down * part };
        await Input.dispatchMouseEvent({ type: 'mouseMoved', ...dragged, button: 'left' });
      }
    },
    async drop() {
      await Input.dispatchMouseEvent({ type: 'mouseReleased', ...dragged, button: 'left', clickCount: 1 });
    },
    async chooseFiles(...files) {
      const { result } = await Runtime.evaluate({ expression: `document.querySelector('input[type=file]')` });
      await DOM.setFileInputFiles({ files: [...files], objectId: String(result.objectId) });
    },
    valueOf: async label => String((await field(label)).value?.value ?? ''),
    async choose(label, value) {
      // The list of a select is drawn by the system, out of reach of the page's mouse.
      const change = `function (value) { this.value = value; this.dispatchEvent(new Event('change', { bubbles: true })); }`;
      await callOn((await field(label)).backendDOMNodeId, change, value);
    },
    focused: text =>
      evaluate<void>(`new Promise(resolve => {
        const look = () => document.activeElement?.textContent === ${JSON.stringify(text)} && resolve();
        document.addEventListener('focusin', look);
        look();
      })`),
    async press(key) {
      const text = key.length === 1 ? { text: key } : key === 'Enter' ? { text: '\r' } : {};
      await Input.dispatchKeyEvent({ type: 'keyDown', key, code: key, ...KEY_CODES[key], ...text });
      await Input.dispatchKeyEvent({ type: 'keyUp', key, code: key, ...KEY_CODES[key] }).catch(ignoreEnd);
    },
    async screenshot() {
      const { data } = await Page.captureScreenshot({ format: 'png' });
      return Buffer.from(data, 'base64');
    },
    async colours(scheme) {
      await Emulation.setEmulatedMedia({ features: [{ name: 'prefers-color-scheme', value: scheme }] });
    },
    async close() {
      await Promise.all([client.close(), browser.close()]);
    },
    gone,
    async closeWindow() {
      await Page.close();
      await gone();
    },
  };
}

const TELL_CHANGES =
  'new MutationObserver(() => pageChanged("")).observe(document, { subtree: true, childList: true, characterData: true, attributes: true }); 0';

function ignoreEnd(error: unknown): void {
  if (!/closed|not open/i.test(String(error))) throw error;
}

const KEY_CODES: Readonly<Record<string, { windowsVirtualKeyCode: number }>> = {
  Tab: { windowsVirtualKeyCode: 9 },
  Enter: { windowsVirtualKeyCode: 13 },
  ArrowDown: { windowsVirtualKeyCode: 40 },
  Escape: { windowsVirtualKeyCode: 27 },
  ArrowRight: { windowsVirtualKeyCode: 39 },
};

/** The middle of an element, scrolled into view; undefined where a click would not reach it. In one breath: it may move. */
const MIDDLE = `function () {
  this.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = this.getBoundingClientRect();
  const middle = { x: x + width / 2, y: y + height / 2 };
  return this.contains(document.elementFromPoint(middle.x, middle.y)) ? middle : undefined;
}`;

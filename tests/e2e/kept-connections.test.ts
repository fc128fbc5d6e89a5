import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Relay, startRelay } from '../desktop/relay';
import { startTlsFront, type TlsFront, TRUST_ANYBODY } from '../desktop/tls-front';
import type { TrayItem } from '../desktop/tray-item';
import { patience } from '../support/patience';
import { type Scene, setScene } from './scene';

/** Far less than the 10 s that a request waits for its answer. */
const AT_ONCE = patience(2000);

let scene: Scene;
let front: TlsFront;
let relay: Relay;
let tray: TrayItem;
beforeEach(async () => {
  scene = await setScene();
  front = await startTlsFront(scene.server.url);
  relay = await startRelay(front.port);
  const serverUrl = `https://127.0.0.1:${relay.port}`;
  ({ tray } = await scene.startProvisioned({ args: [TRUST_ANYBODY] }, { serverUrl }));
  await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY');
});
afterEach(async () => {
  await relay.close();
  await front.close();
  await scene.end();
});

describe('where the way to the ACD has forgotten the connections that Schalter keeps', () => {
  it('a click goes over a new one while a question waits for its answer', async () => {
    // HTTP/2: whatever is sent in this session goes over this one.
    expect(relay.connections()).toBe(1);
    await relay.freeze().swallowed();
    const clicked = performance.now();
    await tray.click('Go Not Ready', 'Coffee');
    await scene.change();
    expect(performance.now() - clicked).toBeLessThan(AT_ONCE);
    await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready (Coffee)'), 'Coffee, confirmed', 2000);
    expect(relay.connections()).toBe(1);
  });

  it('and forgets the next one too, it turns back to where the connections are new', async () => {
    await relay.freeze().swallowed();
    await tray.click('Go Not Ready', 'Coffee');
    await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready (Coffee)'), 'Coffee');
    await relay.freeze().swallowed();
    const clicked = performance.now();
    await tray.click('Go Not Ready', 'Lunch');
    await scene.change(2);
    expect(performance.now() - clicked).toBeLessThan(AT_ONCE);
  });
});

import { networkInterfaces } from 'node:os';

/** Electron has no event for it in the main process; the list of addresses is cheap to read. */
const LOOK_EVERY = 5000;

/** Calls back when this computer got or lost an address other than loopback (Wi-Fi, cable, VPN), until it is ended. */
export function watchNetwork(onChange: () => void): () => void {
  let known = addresses();
  const timer = setInterval(() => {
    const now = addresses();
    if (now === known) return;
    known = now;
    onChange();
  }, LOOK_EVERY);
  return () => clearInterval(timer);
}

function addresses(): string {
  const all = Object.values(networkInterfaces()).flatMap(list => list ?? []);
  return all
    .filter(({ internal }) => !internal)
    .map(({ address }) => address)
    .sort()
    .join(' ');
}

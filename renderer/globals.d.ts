import type { Bridge } from '../electron/contract/bridge';

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly bridge: Bridge;
  }
}

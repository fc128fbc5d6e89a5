import type { App } from 'electron';

/**
 * Quitting that nobody chose here: log-off, shutdown, SIGTERM. It asks nothing (Electron's docs, app.md, `before-quit`);
 * `leave` first does what there is to do, and has to settle soon.
 *
 * @returns what quits at once, because somebody here has chosen to
 */
export function watchQuit(app: Pick<App, 'on' | 'quit'>, leave: () => Promise<unknown>): () => void {
  let isLeft = false;
  let isLeaving = false;
  function quit(): void {
    isLeft = true;
    app.quit();
  }
  app.on('before-quit', event => {
    if (isLeft) return;
    event.preventDefault();
    if (isLeaving) return;
    isLeaving = true;
    // Never within the event: Electron takes it for not quitting when that returns, whatever came meanwhile.
    void Promise.allSettled([leave()]).then(() => setImmediate(quit));
  });
  return quit;
}

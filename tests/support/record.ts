import { createBell } from '../desktop/events';

/** A list that tells when something was added. */
export function record<T>() {
  const bell = createBell();
  const all: T[] = [];
  return {
    all,
    add(value: T): void {
      all.push(value);
      bell.ring();
    },
    /** Waits until exactly this was recorded. */
    async is(...expected: T[]): Promise<void> {
      const text = JSON.stringify(expected);
      await bell
        .until(() => (JSON.stringify(all) === text ? true : undefined), text, 10_000)
        .catch((error: unknown) => {
          throw new Error(`${String(error)}\nRecorded: ${JSON.stringify(all)}`);
        });
    },
  };
}

/** Passes on only what differs from what was said last. @param last what counts as said before the first time */
export function onlyChanges<T>(last: T, tell: (now: T) => void): (now: T) => void {
  let said = last;
  return now => {
    if (now === said) return;
    said = now;
    tell(now);
  };
}

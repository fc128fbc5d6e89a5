import { type PointerEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { dragged, type Place } from './drag';

/** What a list needs to have its rows dragged, row by row. */
export interface Drag {
  /** How far down the row is drawn from its place, px. */
  shift(index: number): number;
  isDragged(index: number): boolean;
  /** What the row's handle listens to. */
  handle(index: number): Readonly<Record<`onPointer${string}`, (event: PointerEvent<HTMLElement>) => void>>;
}

/** A drag that is under way. `grip` is what the pointer holds, and how far below the list's top it took hold. */
interface Held {
  readonly from: number;
  readonly by: number;
  readonly order: string;
  readonly places: readonly Place[];
  readonly grip: { readonly element: HTMLElement; readonly y: number };
}

/**
 * Rows of a list dragged by a handle, with mouse, pen or finger (Pointer Events, "Pointer capture"). Escape calls it off,
 * and so does the system, or a list that becomes another one meanwhile.
 *
 * @param order tells lists apart, e.g. the ids of the rows
 * @param drop is told that a row was put elsewhere
 */
export function useDrag(
  list: RefObject<HTMLElement | null>,
  order: string,
  drop: (from: number, to: number) => void,
): Drag {
  const [held, setHeld] = useState<Held | null>(null);
  const pointerY = useRef(0);
  const now = held?.order === order ? held : null;
  const rows = now && dragged(now.places, now.from, now.by);
  const yInList = () => pointerY.current - (list.current?.getBoundingClientRect().top ?? 0);
  const isHeld = now !== null;

  useEffect(() => {
    if (!isHeld) return;
    const follow = () => setHeld(was => was && { ...was, by: yInList() - was.grip.y });
    const callOff = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      setHeld(null);
    };
    // What scrolls is the page around the list: its events pass here on their way down.
    document.addEventListener('scroll', follow, true);
    document.addEventListener('keydown', callOff, true);
    return () => {
      document.removeEventListener('scroll', follow, true);
      document.removeEventListener('keydown', callOff, true);
    };
  });
  // At the edge of the window the page scrolls along, which moves the row on, up to the list's end.
  useLayoutEffect(() => now?.grip.element.scrollIntoView({ block: 'nearest' }), [now]);

  return {
    shift: index => rows?.shifts[index] ?? 0,
    isDragged: index => now?.from === index,
    handle: from => ({
      onPointerDown(event) {
        if (event.button !== 0 || !list.current) return;
        event.preventDefault();
        const element = event.currentTarget;
        element.setPointerCapture(event.pointerId);
        pointerY.current = event.clientY;
        const places = [...list.current.children].map(placeOf);
        setHeld({ from, by: 0, order, places, grip: { element, y: yInList() } });
      },
      onPointerMove(event) {
        pointerY.current = event.clientY;
        if (now) setHeld({ ...now, by: yInList() - now.grip.y });
      },
      onPointerUp() {
        setHeld(null);
        if (now && rows && rows.to !== now.from) drop(now.from, rows.to);
      },
      onPointerCancel: () => setHeld(null),
    }),
  };
}

function placeOf(row: Element): Place {
  const { offsetTop: top, offsetHeight: height } = row as HTMLElement;
  return { top, height };
}

/** What is to be done at a time; `run` is null once it is called off. */
interface Item {
  readonly at: number;
  /** Of two at the same time the one noted first comes first, so that a run can be repeated. */
  readonly number: number;
  run: (() => void) | null;
}

export type Agenda = ReturnType<typeof createAgenda>;

/** One clock for everybody, in ms from 0: it jumps from one item to the next. A binary heap, soonest item on top. */
export function createAgenda() {
  const heap: Item[] = [];
  let time = 0;
  let number = 0;

  /** Does something at a time (ms, not before now); gives back what calls it off. */
  function at(when: number, run: () => void): () => void {
    const item: Item = { at: when, number: number++, run };
    let hole = heap.length;
    heap.push(item);
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      const above = heap[parent];
      if (above === undefined || !isSooner(item, above)) break;
      heap[hole] = above;
      hole = parent;
    }
    heap[hole] = item;
    return () => {
      item.run = null;
    };
  }

  function takeFirst(): Item | undefined {
    const first = heap[0];
    const last = heap.pop();
    if (last !== undefined && heap.length > 0) sink(heap, last);
    return first;
  }

  /** Does the next item, if it is due before `end` (ms); else the clock says `end`, and the answer is false. */
  function next(end: number): boolean {
    if ((heap[0]?.at ?? end) >= end) {
      time = end;
      return false;
    }
    const item = takeFirst();
    if (item?.run) {
      time = item.at;
      item.run();
    }
    return true;
  }

  return { time: () => time, at, next };
}

const isSooner = (a: Item, b: Item) => a.at < b.at || (a.at === b.at && a.number < b.number);

/** Finds the place for an item, from the top down. */
function sink(heap: Item[], item: Item): void {
  let hole = 0;
  for (;;) {
    const left = heap[2 * hole + 1];
    const right = heap[2 * hole + 2];
    const sooner = right && left && isSooner(right, left) ? right : left;
    if (sooner === undefined || !isSooner(sooner, item)) break;
    heap[hole] = sooner;
    hole = 2 * hole + (sooner === left ? 1 : 2);
  }
  heap[hole] = item;
}

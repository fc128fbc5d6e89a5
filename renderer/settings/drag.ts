/** Where a row of a list is, px below its top. */
export interface Place {
  readonly top: number;
  readonly height: number;
}

/** A row that is moved: where it comes to lie, and how far each row has to move meanwhile, px. */
export interface Dragged {
  readonly to: number;
  readonly shifts: readonly number[];
}

/**
 * The list while the row at `from` is moved by so many px. It does not leave the list; another one makes room once its
 * middle is covered: so every place can be reached, however tall the rows are.
 */
export function dragged(places: readonly Place[], from: number, by: number): Dragged {
  const row = places[from] ?? { top: 0, height: 0 };
  const end = Math.max(0, ...places.map(bottom));
  const moved = Math.min(Math.max(by, -row.top), end - bottom(row));
  const below = places.filter((other, index) => index > from && middle(other) < bottom(row) + moved);
  const above = places.filter((other, index) => index < from && middle(other) > row.top + moved);
  const to = from + below.length - above.length;
  return {
    to,
    shifts: places.map((_, index) => {
      if (index === from) return moved;
      if (from < index && index <= to) return -row.height;
      return to <= index && index < from ? row.height : 0;
    }),
  };
}

const bottom = ({ top, height }: Place) => top + height;
const middle = ({ top, height }: Place) => top + height / 2;

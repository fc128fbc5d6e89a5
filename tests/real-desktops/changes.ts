import type { PNG } from 'pngjs';
import { at, type Box, isNear } from './pixels';

/** What differs within this part of two pictures of one size: the smallest box around it; null: nothing does. */
export function changed(before: PNG, after: PNG, within: Box = { x: 0, y: 0, ...after }): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -1, -1];
  for (let y = within.y; y < within.y + within.height; y += 1) {
    for (let x = within.x; x < within.x + within.width; x += 1) {
      if (isNear(at(before, x, y), at(after, x, y))) continue;
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
  }
  return right < 0 ? null : { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

/** Pixels; what changed closer together than that belongs together. */
const CELL = 8;

/** What differs between two pictures of one size, as boxes around what hangs together; the largest first. */
export function patches(before: PNG, after: PNG): Box[] {
  const [columns, rows] = [Math.ceil(after.width / CELL), Math.ceil(after.height / CELL)];
  const boxes = new Map<number, Box>();
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const [x, y] = [column * CELL, row * CELL];
      const cell = { x, y, width: Math.min(CELL, after.width - x), height: Math.min(CELL, after.height - y) };
      const box = changed(before, after, cell);
      if (box) boxes.set(row * columns + column, box);
    }
  const found: Box[] = [];
  for (const [first, box] of boxes) {
    boxes.delete(first);
    let whole = box;
    const next = [first];
    for (let cell = next.pop(); cell !== undefined; cell = next.pop())
      for (const beside of besideCell(cell, columns)) {
        const other = boxes.get(beside);
        if (!other) continue;
        boxes.delete(beside);
        whole = around(whole, other);
        next.push(beside);
      }
    found.push(whole);
  }
  return found.sort((a, b) => b.width * b.height - a.width * a.height);
}

function besideCell(cell: number, columns: number): number[] {
  const steps = cell % columns === 0 ? [0, 1] : cell % columns === columns - 1 ? [-1, 0] : [-1, 0, 1];
  return [-columns, 0, columns].flatMap(row => steps.map(step => cell + row + step));
}

function around(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const right = Math.max(a.x + a.width, b.x + b.width);
  const bottom = Math.max(a.y + a.height, b.y + b.height);
  return { x, y, width: right - x, height: bottom - y };
}

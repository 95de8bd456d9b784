/** How several texts share the room of one message: the short ones whole, the long ones what is left in equal parts. */

/** A share for each weight, in the same order, none above its weight; together at most `room`. */
export function shares(weights: readonly number[], room: number): readonly number[] {
  const given = weights.map(() => 0);
  const order = weights.map((weight, index) => ({ weight, index })).toSorted((a, b) => a.weight - b.weight);
  let left = room;
  for (const [position, { weight, index }] of order.entries()) {
    const share = Math.max(0, Math.min(weight, Math.floor(left / (order.length - position))));
    given[index] = share;
    left -= share;
  }
  return given;
}

/** Pairs among so many. */
export function half(count: number): number {
  return (count * (count - 1)) / 2;
}

/** Fewest pairs in one part when so many items are put into so many parts. */
export function fewestAlike(items: number, parts: number): number {
  if (parts <= 0) return 0;
  const each = Math.floor(items / parts);
  const over = items - each * parts;
  return over * half(each + 1) + (parts - over) * half(each);
}

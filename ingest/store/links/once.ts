/** The function with its answers kept as long as the things that they are of: a text is compared with every other, but looked at once. */
export function once<T extends object, V extends object>(compute: (thing: T) => V): (thing: T) => V {
  const known = new WeakMap<T, V>();
  return (thing) => {
    const before = known.get(thing);
    if (before) return before;
    const value = compute(thing);
    known.set(thing, value);
    return value;
  };
}

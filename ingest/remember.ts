/** So many answers are remembered; a worker reads texts for months. */
const REMEMBERED = 20_000;

/**
 * The function with its answers remembered: the words of a text occur again and again, and several rooms read the same passages.
 * @param most how many answers; fewer where each is large
 */
export function remember<T>(answer: (key: string) => T, most = REMEMBERED): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size === most) known.clear();
    const found = answer(key);
    known.set(key, found);
    return found;
  };
}

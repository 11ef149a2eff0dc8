/** The words of a language as a tree of letters, laid out flat: the children of a node stand together. */
export interface Lexicon {
  /** The last letter of each node, by its place in `letters`; the root is node 0 and has none. */
  readonly letter: Uint8Array;
  /** Where the children of each node begin, and one more for the end. */
  readonly children: Uint32Array;
  /** The word that ends at each node; -1 for none. */
  readonly word: Int32Array;
}

interface Branch {
  word: number;
  readonly children: Map<number, Branch>;
}

/** Makes the tree of the words that consist of these letters alone; a word is known by its place in the list. */
export function lexicon(words: readonly string[], letters: readonly string[]): Lexicon {
  const numbers = new Map(letters.map((letter, number) => [letter, number]));
  const root: Branch = { word: -1, children: new Map() };
  words.forEach((word, number) => {
    const spelling = [...word].map((letter) => numbers.get(letter) ?? -1);
    if (spelling.includes(-1)) return;
    let branch = root;
    for (const letter of spelling) {
      let child = branch.children.get(letter);
      if (!child) branch.children.set(letter, (child = { word: -1, children: new Map() }));
      branch = child;
    }
    branch.word = number;
  });
  return flatten(root);
}

function flatten(root: Branch): Lexicon {
  const letter = [0];
  const branches = [root];
  const children: number[] = [];
  // The list grows while it is read: the children of a branch come after all branches known so far.
  for (const branch of branches) {
    children.push(branches.length);
    for (const [number, child] of branch.children) {
      letter.push(number);
      branches.push(child);
    }
  }
  children.push(branches.length);
  return {
    letter: Uint8Array.from(letter),
    children: Uint32Array.from(children),
    word: Int32Array.from(branches, ({ word }) => word),
  };
}

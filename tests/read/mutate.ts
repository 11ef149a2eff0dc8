import { unzipSync, zipSync } from 'fflate';

/** Damages a copy of a file. `upTo` gives whole numbers from 0 up to, but without, a bound. */
type Damage = (bytes: Buffer, other: Buffer, upTo: (bound: number) => number) => Buffer;

/** What becomes of files on their way: on disks, in mails, in programs that write them wrong. */
export const damages = {
  'bits turned': (bytes, _, upTo) => {
    for (let turned = 0; turned < 20; turned++) {
      const at = upTo(bytes.length);
      bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << upTo(8)), at);
    }
    return bytes;
  },
  // What tells of lengths and places is then as large as it can be.
  'bytes raised': (bytes, _, upTo) => {
    for (let raised = 0; raised < 16; raised++) bytes.writeUInt8(0xff, upTo(bytes.length));
    return bytes;
  },
  cut: (bytes, _, upTo) => bytes.subarray(0, 1 + upTo(bytes.length)),
  'a hole': (bytes, _, upTo) => {
    const { start, end } = stretch(bytes, upTo);
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
  },
  zeros: (bytes, _, upTo) => {
    const { start, end } = stretch(bytes, upTo);
    return bytes.fill(0, start, end);
  },
  repeated: (bytes, _, upTo) => {
    const { start, end } = stretch(bytes, upTo);
    const again = Array<Buffer>(50).fill(bytes.subarray(start, end));
    return Buffer.concat([bytes.subarray(0, end), ...again, bytes.subarray(end)]);
  },
  spliced: (bytes, other, upTo) =>
    Buffer.concat([bytes.subarray(0, upTo(bytes.length)), other.subarray(upTo(other.length))]),
} satisfies Readonly<Record<string, Damage>>;

const kinds = Object.values(damages);

/**
 * A damaged copy of a file, the same for the same seed, each seed after the other in another way. What is packed is
 * damaged as a whole, in one of its parts or by two of them exchanged: its checksums would hide all else.
 * @param other a file to splice it with
 */
export function mutated(good: Uint8Array, other: Uint8Array, seed: number): Uint8Array {
  const upTo = numbersOf(seed);
  const damage = kinds[seed % kinds.length] ?? damages.cut;
  const isPacked = good[0] === 0x50 && good[1] === 0x4b;
  if (!isPacked || upTo(4) === 0) return damage(Buffer.from(good), Buffer.from(other), upTo);
  const parts = Object.entries(unzipSync(good));
  const [one, two] = [upTo(parts.length), upTo(parts.length)];
  const [content, instead] = [parts[one]?.[1] ?? good, parts[two]?.[1] ?? other];
  const exchanged = upTo(3) === 0;
  const changed = exchanged ? instead : damage(Buffer.from(content), Buffer.from(instead), upTo);
  return zipSync(
    Object.fromEntries(
      parts.map(([path, part], at) => [path, at === one ? changed : exchanged && at === two ? content : part]),
    ),
    // The first part of an OpenDocument tells of its kind, and is not packed.
    { level: 0 },
  );
}

function stretch(bytes: Buffer, upTo: (bound: number) => number): { start: number; end: number } {
  const start = upTo(bytes.length);
  return { start, end: start + 1 + upTo(Math.min(2000, bytes.length - start)) };
}

/** Numbers that look random, the same for the same seed (Park and Miller's generator). */
function numbersOf(seed: number): (bound: number) => number {
  const modulus = 2 ** 31 - 1;
  let state = ((seed + 1) * 1_234_577) % modulus;
  return (bound) => {
    state = (state * 48271) % modulus;
    return Math.floor((state / modulus) * bound);
  };
}

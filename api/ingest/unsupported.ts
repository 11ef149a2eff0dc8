import { fileTypeFromBuffer } from 'file-type';

/** Kinds that hold no text to read: what begins with one of these, or is one of these. */
const TEXTLESS =
  /^(image|audio|video|font|model)\/|^application\/(x-msdownload|x-elf|x-mach-binary|x-sharedlib|wasm|vnd\.rar|x-rar-compressed|x-7z-compressed|gzip|x-xz|x-bzip2|x-tar|zstd|x-sqlite3|java-vm)$/;

/** The media type of a file that holds no text for certain, told from its first bytes; null for any other. */
export async function unsupported(head: Uint8Array): Promise<string | null> {
  // Signatures of two letters ("BM", "MZ") begin texts as well, and those hold no NUL.
  if (!head.includes(0)) return null;
  const type = await fileTypeFromBuffer(head);
  return type && TEXTLESS.test(type.mime) ? type.mime : null;
}

/** A test for the needles, made once for many files. Sees through UTF-16, so that such a file can be named. */
export function createNeedleTest(needles: readonly string[]): (bytes: Buffer) => boolean {
  const patterns = needles.map((needle) => Buffer.from(needle));
  return (bytes) => {
    const searched = isUtf16(bytes) ? withoutZeros(bytes) : bytes;
    return patterns.some((pattern) => searched.includes(pattern));
  };
}

export function containsAny(bytes: Buffer, needles: readonly string[]): boolean {
  return createNeedleTest(needles)(bytes);
}

/** By its BOM. Editors on Windows write such files, and no JavaScript tool reads them as UTF-8. */
export function isUtf16(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** ASCII in UTF-16 is ASCII with a zero beside each character, in either byte order. */
function withoutZeros(bytes: Buffer): Buffer {
  return Buffer.from(bytes.filter((byte) => byte !== 0));
}

import { inflateRawSync } from 'node:zlib';

/** The files of a packaged extension, which is a ZIP archive, by their names; each is unpacked when it is asked for. */
export function filesIn(archive: Buffer): ReadonlyMap<string, () => Buffer> {
  const files = new Map<string, () => Buffer>();
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new Error('This is no archive.');
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    const [packed, size, place] = [archive.readUInt16LE(at + 10) !== 0, archive.readUInt32LE(at + 20), archive.readUInt32LE(at + 42)];
    const name = archive.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    files.set(name, () => contentAt(archive, place, size, packed));
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return files;
}

function contentAt(archive: Buffer, place: number, size: number, packed: boolean): Buffer {
  const start = place + 30 + archive.readUInt16LE(place + 26) + archive.readUInt16LE(place + 28);
  const bytes = archive.subarray(start, start + size);
  return packed ? inflateRawSync(bytes) : bytes;
}

import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from 'fflate';
import { failure, success, type Result } from '#lib/base/result.ts';
import type { EpochMillis } from '#lib/base/time.ts';

/** A file in an archive, its text in pieces. */
export type ArchiveFile = { readonly name: string; readonly pieces: AsyncIterable<string> };

/** The files as a zip archive, in pieces, each as soon as it is there: a long file needs no long memory. */
export async function* zipFiles(
  files: Iterable<ArchiveFile> | AsyncIterable<ArchiveFile>,
  at: EpochMillis,
): AsyncGenerator<Uint8Array> {
  let made: Uint8Array[] = [];
  let broken: Error | null = null;
  const zip = new Zip((error, bytes) => {
    if (error) broken = error;
    else made.push(bytes);
  });
  const take = (): readonly Uint8Array[] => {
    if (broken) throw broken;
    const ready = made;
    made = [];
    return ready;
  };
  for await (const { name, pieces } of files) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = at;
    zip.add(file);
    for await (const piece of pieces) {
      file.push(strToU8(piece));
      yield* take();
    }
    file.push(new Uint8Array(0), true);
    yield* take();
  }
  zip.end();
  yield* take();
}

/** Whether these bytes begin as a zip archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** The most that an archive may unpack to, in bytes: more than any learner’s log takes. */
export const LARGEST_ARCHIVE = 2_000_000_000;

/** The texts of an archive’s files, by name; fails for one that is torn, or that would unpack to more than 2 GB. */
export function unzipFiles(bytes: Uint8Array): Result<ReadonlyMap<string, string>, 'torn' | 'too-large'> {
  let size = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        return size <= LARGEST_ARCHIVE;
      },
    });
    if (size > LARGEST_ARCHIVE) return failure('too-large');
    return success(new Map(Object.entries(files).map(([name, content]) => [name, strFromU8(content)])));
  } catch {
    // fflate has a dozen errors for an archive that is not whole; none says more to a person than that.
    return failure('torn');
  }
}

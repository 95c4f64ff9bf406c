import type { PythonBytes, PythonFile, PythonFiles } from './python-bytes.ts';

/**
 * Fetches what an interpreter starts from, out of the folder that scripts/bundle-judge.ts fills; `onShare` hears how much of
 * it is there, from 0 to 1. Without a snapshot it goes on; rejects where anything else does not come.
 */
export async function fetchPython(folder: string, onShare: (share: number) => void): Promise<PythonBytes> {
  const list = await fetch(`${folder}/files.json`);
  if (!list.ok) throw new Error(`${folder}/files.json could not be loaded (HTTP ${list.status}).`);
  const { wasm, library, snapshot, sources, lock } = (await list.json()) as PythonFiles;
  const total = [wasm, library, snapshot, sources].reduce((sum, { bytes }) => sum + bytes, 0);
  const come = new Map<string, number>();
  const blobOf = async ({ name }: PythonFile): Promise<Blob> =>
    blobAt(`${folder}/${name}`, (bytes) => {
      come.set(name, bytes);
      onShare(Math.min(1, [...come.values()].reduce((sum, some) => sum + some, 0) / total));
    });
  const [wasmBytes, libraryBytes, snapshotBytes, sourceBytes] = await Promise.all([
    blobOf(wasm),
    blobOf(library),
    blobOf(snapshot).catch((problem: unknown) => {
      console.warn(
        'The snapshot of Python could not be loaded; it starts without, which takes some seconds more.',
        problem,
      );
      return null;
    }),
    blobOf(sources),
  ]);
  return { wasm: wasmBytes, library: libraryBytes, snapshot: snapshotBytes, sources: sourceBytes, lock };
}

/** An XMLHttpRequest, since a blob that it answers with never passes through this page, and it tells how much has come. */
async function blobAt(url: string, onBytes: (bytes: number) => void): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const asking = new XMLHttpRequest();
    const fail = (why: string): void => reject(new Error(`${url} could not be loaded (${why}).`));
    asking.responseType = 'blob';
    asking.addEventListener('progress', ({ loaded }) => onBytes(loaded));
    asking.addEventListener('load', () => {
      if (asking.status === 200) resolve(asking.response as Blob);
      else fail(`HTTP ${asking.status}`);
    });
    asking.addEventListener('error', () => fail('nobody answered, or the answer broke off'));
    asking.open('GET', url);
    asking.send();
  });
}

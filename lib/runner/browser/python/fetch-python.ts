import type { PythonBytes, PythonFile, PythonFiles } from './python-bytes.ts';

/**
 * Fetches what an interpreter starts from, out of the folder that scripts/bundle-judge.ts fills, and unpacks it; `onShare`
 * hears how much of it is there, from 0 to 1. Without a snapshot it goes on; rejects where anything else does not come.
 */
export async function fetchPython(folder: string, onShare: (share: number) => void): Promise<PythonBytes> {
  const list = await answered(`${folder}/files.json`);
  const files = (await list.json()) as PythonFiles;
  const { wasm, library, snapshot, sources, lock } = files;
  const total = [wasm, library, snapshot, sources].reduce((sum, { bytes }) => sum + bytes, 0);
  let come = 0;
  const unpacked = async ({ name }: PythonFile): Promise<ArrayBuffer> => {
    const { body } = await answered(`${folder}/${name}`);
    if (!body) throw new Error(`${folder}/${name} is empty.`);
    const packed: Uint8Array<ArrayBuffer>[] = [];
    const reader = body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      packed.push(part.value);
      come += part.value.length;
      onShare(Math.min(1, come / total));
    }
    // Unpacked in one go: a stream that counts between the two takes the browser several times as long.
    return new Response(new Blob(packed).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
  };
  const [wasmBytes, libraryBytes, snapshotBytes, sourceBytes] = await Promise.all([
    unpacked(wasm),
    unpacked(library),
    unpacked(snapshot).catch((problem: unknown) => {
      console.warn(
        'The snapshot of Python could not be loaded; it starts without, which takes some seconds more.',
        problem,
      );
      return null;
    }),
    unpacked(sources),
  ]);
  return {
    wasm: wasmBytes,
    library: libraryBytes,
    snapshot: snapshotBytes,
    sources: new TextDecoder().decode(sourceBytes),
    lock,
  };
}

async function answered(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} could not be loaded (HTTP ${response.status}).`);
  return response;
}

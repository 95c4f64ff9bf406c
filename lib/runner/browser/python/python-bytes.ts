/**
 * What a sandbox for Python starts from; it has no network of its own. Blobs, since the browser holds those outside of every
 * page: an interpreter is some 40 MB, and only the sandbox that starts it reads them.
 */
export type PythonBytes = {
  /** Pyodide’s WebAssembly. */
  readonly wasm: Blob;
  /** The parts of Python’s library that exercises use, as a zip archive. */
  readonly library: Blob;
  /** The memory of an interpreter that has started; null: it starts from nothing, which takes seconds. */
  readonly snapshot: Blob | null;
  /** Our modules by name, in JSON. */
  readonly sources: Blob;
  /** What Pyodide calls its lock file, without packages. */
  readonly lock: string;
};

/** Where scripts/bundle-judge.ts puts these, compressed: names carry a hash of what is in them, so that a browser may keep them. */
export type PythonFiles = {
  readonly wasm: PythonFile;
  readonly library: PythonFile;
  readonly snapshot: PythonFile;
  readonly sources: PythonFile;
  readonly lock: string;
};

/** One of them; `bytes`: how many it has once the browser has unpacked it. */
export type PythonFile = { readonly name: string; readonly bytes: number };

/** What a sandbox for Python starts from; it has no network of its own. */
export type PythonBytes = {
  /** Pyodide’s WebAssembly. */
  readonly wasm: ArrayBuffer;
  /** The parts of Python’s library that exercises use, as a zip archive. */
  readonly library: ArrayBuffer;
  /** The memory of an interpreter that has started; null: it starts from nothing, which takes seconds. */
  readonly snapshot: ArrayBuffer | null;
  /** Our modules by name, in JSON. */
  readonly sources: string;
  /** What Pyodide calls its lock file, without packages. */
  readonly lock: string;
};

/** Where scripts/bundle-judge.ts puts these, compressed: names carry a hash of what is in them, so that a browser may keep them. */
export type PythonFiles = {
  /** Name and bytes as transferred. */
  readonly wasm: PythonFile;
  readonly library: PythonFile;
  readonly snapshot: PythonFile;
  readonly sources: PythonFile;
  readonly lock: string;
};

/** One of them. */
export type PythonFile = { readonly name: string; readonly bytes: number };

/// <reference lib="webworker" />

/* Pyodide refuses workers that are no modules, which it finds out by this very call. Imported before it. */

globalThis.importScripts = () => {
  throw new TypeError('no scripts are imported here');
};

declare module 'pyodide/pyodide.asm.mjs' {
  /** Pyodide’s own module, which it otherwise loads by address. */
  const createPyodideModule: (settings: object) => Promise<object>;
  export default createPyodideModule;
}

/** What an interpreter may hold, without the numbers of arrays, which lie outside: beyond it Python says `MemoryError`. */
const MAX_MEBIBYTES = 384;
const PAGES_A_MEBIBYTE = 16;

/** Lets no memory of WebAssembly in this realm grow beyond a limit; before an interpreter starts. Nobody else bounds it. */
export function capMemory(mebibytes = MAX_MEBIBYTES): void {
  const prototype = WebAssembly.Memory.prototype;
  // Called with each memory as its receiver.
  // oxlint-disable-next-line typescript/unbound-method
  const { grow } = prototype;
  prototype.grow = function (this: WebAssembly.Memory, pages: number): number {
    const held = this.buffer.byteLength / 2 ** 16;
    if (held + pages > mebibytes * PAGES_A_MEBIBYTE) throw new RangeError('the interpreter may hold no more memory');
    return Reflect.apply(grow, this, [pages]);
  };
}

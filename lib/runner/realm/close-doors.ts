import { ForbiddenCall } from './tensor-facade.ts';

/** Ways out of a realm that no exercise needs. The real wall is the realm itself; this says so in words. */
const DOORS = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'WebTransport',
  'importScripts',
  'indexedDB',
  'caches',
  'Worker',
  'SharedWorker',
  'BroadcastChannel',
  'Request',
  'Response',
  'Blob',
  'File',
  'FileReader',
  'ReadableStream',
  'CompressionStream',
  'DecompressionStream',
  'OffscreenCanvas',
  'ImageData',
  'createImageBitmap',
  'SharedArrayBuffer',
  'WebAssembly',
  'structuredClone',
  'close',
];

/** Makes every use of the network and of storage throw a `ForbiddenCall` that says what is wrong. */
export function closeDoors(): void {
  for (const name of DOORS) {
    if (!(name in globalThis)) continue;
    const closed = (): never => {
      throw new ForbiddenCall(`${name} is not available: an exercise runs without network and storage.`);
    };
    // Some are getters of the prototype, and can be shadowed but not written to.
    Reflect.defineProperty(globalThis, name, { configurable: false, writable: false, value: closed });
  }
}

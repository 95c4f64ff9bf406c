import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Folders in which a browser keeps a software Vulkan (SwiftShader), for a machine without a GPU of its own. */
const BROWSERS = ['/usr/lib/chromium', '/usr/lib64/chromium-browser', '/opt/google/chrome'];
const DRIVER = 'vk_swiftshader_icd.json';

/** Vulkan’s loader, where the system has one. */
const LOADER = 'libvulkan.so.1';
const SYSTEM_LIBRARIES = [
  '/usr/lib',
  '/usr/lib64',
  '/usr/lib/x86_64-linux-gnu',
  '/usr/lib/aarch64-linux-gnu',
  '/lib64',
];

/** dlopen(3): resolve lazily, for everybody, and stay when the handle is closed. */
const RTLD_LAZY_GLOBAL_NODELETE = 0x1 | 0x100 | 0x1000;

/**
 * Puts WebGPU (Dawn, from the npm package `webgpu`) where browsers have it. Without a GPU it falls back on the
 * SwiftShader of a Chromium, unless VK_ICD_FILENAMES says otherwise. Where there is none, requests find no adapter.
 */
export async function offerNodeGpu(): Promise<void> {
  if (globalThis.navigator?.gpu) return;
  const driver = [...BROWSERS, ...playwrightBrowsers()].map((folder) => join(folder, DRIVER)).find(existsSync);
  if (driver !== undefined) lendLoader(join(dirname(driver), LOADER));
  const { create, globals } = await import('webgpu');
  Object.assign(globalThis, globals);
  let gpu = create([]);
  if (driver !== undefined && process.env.VK_ICD_FILENAMES === undefined && !(await gpu.requestAdapter())) {
    process.env.VK_ICD_FILENAMES = driver;
    gpu = create([]);
  }
  Object.defineProperty(globalThis, 'navigator', { configurable: true, value: { gpu } });
}

/** Dawn looks for Vulkan’s loader by name, and finds one that is already in the process. */
function lendLoader(path: string): void {
  if (process.platform !== 'linux' || !existsSync(path)) return;
  if (SYSTEM_LIBRARIES.some((folder) => existsSync(join(folder, LOADER)))) return;
  try {
    process.dlopen({ exports: {} }, path, RTLD_LAZY_GLOBAL_NODELETE);
  } catch {
    // Always: it is no module of Node’s. It is loaded all the same, or else no adapter will be found, which is told.
  }
}

function playwrightBrowsers(): string[] {
  const root = join(process.env.HOME ?? '', '.cache', 'ms-playwright');
  if (!existsSync(root)) return [];
  return readdirSync(root).flatMap((name) =>
    ['chrome-linux', 'chrome-linux64', 'chrome-headless-shell-linux64'].map((folder) => join(root, name, folder)),
  );
}

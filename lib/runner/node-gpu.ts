import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where a software Vulkan (SwiftShader) may lie, when the machine has no GPU of its own. */
const SOFTWARE_VULKAN = [
  '/usr/lib/chromium/vk_swiftshader_icd.json',
  '/usr/lib64/chromium-browser/vk_swiftshader_icd.json',
  '/opt/google/chrome/vk_swiftshader_icd.json',
];

/**
 * Puts WebGPU (Dawn, from the npm package `webgpu`) where browsers have it. Without a GPU it falls back on the
 * SwiftShader of a Chromium, unless VK_ICD_FILENAMES says otherwise. Where there is none, `navigator.gpu` stays away.
 */
export async function offerNodeGpu(): Promise<void> {
  if (globalThis.navigator?.gpu) return;
  const { create, globals } = await import('webgpu');
  Object.assign(globalThis, globals);
  let gpu = create([]);
  const adapter = await gpu.requestAdapter();
  if (!adapter && process.env.VK_ICD_FILENAMES === undefined) {
    const icd = [...SOFTWARE_VULKAN, ...playwrightVulkans()].find((path) => existsSync(path));
    if (icd === undefined) return;
    process.env.VK_ICD_FILENAMES = icd;
    gpu = create([]);
  }
  Object.defineProperty(globalThis, 'navigator', { configurable: true, value: { gpu } });
}

function playwrightVulkans(): string[] {
  const root = join(process.env.HOME ?? '', '.cache', 'ms-playwright');
  if (!existsSync(root)) return [];
  return readdirSync(root).flatMap((name) =>
    ['chrome-linux', 'chrome-linux64', 'chrome-headless-shell-linux64'].map((folder) =>
      join(root, name, folder, 'vk_swiftshader_icd.json'),
    ),
  );
}

/** True for the name of a GPU that is none: Vulkan in software, whose time says nothing of any other machine. */
export function isSoftwareAdapter(name: string | null): boolean {
  return name !== null && /swiftshader|llvmpipe/i.test(name);
}

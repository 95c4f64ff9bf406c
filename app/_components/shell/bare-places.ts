/** Pages that need the whole window: they have a bar of their own, and a way out. */
const BARE = [
  /^\/study$/,
  /^\/welcome(\/|$)/,
  /^\/exercises\/(?!lists\/)[^/]+\/[^/]+$/,
  /^\/quiz\/[^/]+(\/print)?$/,
  /^\/interview\/[^/]+$/,
];

/** Whether the page at this path stands without the rail. */
export function isBarePlace(path: string): boolean {
  return BARE.some((pattern) => pattern.test(path));
}

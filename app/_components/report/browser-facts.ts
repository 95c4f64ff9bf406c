import { browserClient } from '#app/_client/browser-client.ts';
import { pageErrors } from '#app/_client/page-errors.ts';
import { withoutQuotes, type ToldError } from '#lib/base/told-error.ts';

/** What a browser knows of itself, for a report of a fault. */
export type BrowserFacts = {
  readonly agent: string;
  readonly languages: readonly string[];
  readonly page: string;
  readonly screen: string;
  readonly cores: number | null;
  readonly memoryGiB: number | null;
  readonly zone: string;
  readonly prefers: readonly string[];
  readonly isSecure: boolean;
  readonly hasWebAssembly: boolean;
  readonly webgpu: string | { readonly [name: string]: string };
  readonly storage: { readonly [name: string]: string | number | boolean };
  /** What waits to be sent. */
  readonly waiting: number | string;
  /** Cookies of the app that say how it looks and is handled, by name. */
  readonly preferences: { readonly [name: string]: string };
  readonly errors: readonly ToldError[];
};

const PREFERENCES: ReadonlySet<string> = new Set(['theme', 'single-keys', 'streak', 'past-plans', 'locale', 'zone']);
const PREFERENCE_QUERIES = ['dark', 'light'].map((scheme) => `(prefers-color-scheme: ${scheme})`);
const MORE_QUERIES = ['(prefers-reduced-motion: reduce)', '(forced-colors: active)', '(pointer: coarse)'];

/** Asks this browser. What it does not say is told as missing; never rejects. `isWhole`: with what errors quote. */
export async function browserFacts(isWhole: boolean): Promise<BrowserFacts> {
  const { deviceMemory = null } = navigator as { readonly deviceMemory?: number };
  return {
    agent: navigator.userAgent,
    languages: [document.documentElement.lang, ...navigator.languages],
    page: `${document.documentElement.clientWidth} × ${document.documentElement.clientHeight}`,
    screen: `${screen.width} × ${screen.height} at ${devicePixelRatio}`,
    cores: navigator.hardwareConcurrency ?? null,
    memoryGiB: deviceMemory,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    prefers: [...PREFERENCE_QUERIES, ...MORE_QUERIES].filter((query) => matchMedia(query).matches),
    isSecure: isSecureContext,
    hasWebAssembly: typeof WebAssembly === 'object',
    webgpu: await adapterFacts(),
    storage: await storageFacts(),
    waiting: await waitingCount(),
    preferences: preferencesHere(),
    errors: pageErrors().map((error) => (isWhole ? error : withoutQuotes(error))),
  };
}

/** As much of the types of WebGPU as is asked here. */
type Gpu = { readonly requestAdapter: () => Promise<Adapter | null> };
type Adapter = {
  readonly info?: Readonly<Partial<Record<'vendor' | 'architecture' | 'device' | 'description', string>>>;
  readonly features?: Iterable<string>;
  readonly isFallbackAdapter?: boolean;
};

/** A driver that hangs is not waited for. */
const PATIENCE_MILLIS = 3_000;

async function adapterFacts(): Promise<BrowserFacts['webgpu']> {
  const { gpu } = navigator as { readonly gpu?: Gpu };
  if (!gpu) return 'not there';
  const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), PATIENCE_MILLIS));
  try {
    const adapter = await Promise.race([gpu.requestAdapter(), late]);
    if (adapter === 'late') return `no answer within ${PATIENCE_MILLIS} ms`;
    if (adapter === null) return 'there, without an adapter';
    const { vendor = '', architecture = '', device = '', description = '' } = adapter.info ?? {};
    const features = [...(adapter.features ?? [])].toSorted().join(' ');
    return {
      vendor,
      architecture,
      device,
      description,
      features,
      fallback: String(adapter.isFallbackAdapter ?? false),
    };
  } catch (error) {
    return `failed: ${error instanceof Error ? error.message : String(error)}`;
  }
}

async function storageFacts(): Promise<BrowserFacts['storage']> {
  try {
    // Only in secure contexts, whatever the types say.
    const { storage } = navigator as { readonly storage?: StorageManager };
    if (!storage) return { there: false };
    const { quota = 0, usage = 0 } = await storage.estimate();
    return {
      quotaMiB: Math.round(quota / 2 ** 20),
      usageMiB: Math.round(usage / 2 ** 20),
      persisted: await storage.persisted(),
    };
  } catch (error) {
    return { trouble: String(error) };
  }
}

async function waitingCount(): Promise<BrowserFacts['waiting']> {
  try {
    return await browserClient().database.outbox.count();
  } catch (error) {
    return `the browser’s database does not answer: ${error instanceof Error ? error.name : 'unknown'}`;
  }
}

function preferencesHere(): BrowserFacts['preferences'] {
  const cookies = document.cookie.split('; ').map((cookie) => cookie.split('=', 2) as [string, string | undefined]);
  return Object.fromEntries(
    cookies.flatMap(([name, value]) => (PREFERENCES.has(name) ? [[name, decodeURIComponent(value ?? '')]] : [])),
  );
}

import { afterEach, beforeEach } from 'vitest';
import type { Stores } from '#lib/study/ports/stores.ts';

/** New, empty stores and how to be rid of them. */
export type OpenStores = () => Promise<{ readonly stores: Stores; readonly close: () => Promise<void> }>;

/** New stores for every test of the suite that calls it. */
export function freshStores(open: OpenStores): () => Stores {
  let current: Awaited<ReturnType<OpenStores>> | null = null;
  beforeEach(async () => {
    current = await open();
  });
  afterEach(async () => {
    await current?.close();
    current = null;
  });
  return () => {
    if (!current) throw new Error('stores exist only within a test');
    return current.stores;
  };
}

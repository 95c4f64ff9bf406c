// no-headers.ts: what `next/headers` would say of a request without a cookie and without a language.

/** No cookie has a value. */
export const cookies = (): Promise<{ readonly get: () => undefined }> => Promise.resolve({ get: () => undefined });

/** None. */
export const headers = (): Promise<Headers> => Promise.resolve(new Headers());

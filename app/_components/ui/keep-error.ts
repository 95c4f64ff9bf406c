import type * as PageErrors from '#app/_client/page-errors.ts';

/** Remembers what went wrong in this page, for a report of a fault; `code` is how the server’s terminal knows it. */
export function keepError(error: unknown, code: string | null = null): void {
  loadPageErrors().then(
    ({ rememberPageError }) => rememberPageError(error, code),
    // Without a server it may not come; the console has the error.
    () => undefined,
  );
}

/** What remembers errors, loaded once it is wanted. */
export function loadPageErrors(): Promise<typeof PageErrors> {
  return import('#app/_client/page-errors.ts');
}

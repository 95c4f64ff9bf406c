/** Runs once, before the server answers anybody. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return;
  const { readAhead } = await import('#lib/server.ts');
  await readAhead();
}

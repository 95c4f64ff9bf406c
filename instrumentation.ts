/** Runs once, before the server answers anybody; what it begins goes on meanwhile. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return;
  const { readAhead } = await import('#lib/server.ts');
  void readAhead();
}

/** Sends a change as JSON; false where it was refused or nobody answered. Never throws. */
export async function change(path: string, body: unknown): Promise<boolean> {
  try {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
    return response.ok;
  } catch {
    // No answer: the caller says so.
    return false;
  }
}

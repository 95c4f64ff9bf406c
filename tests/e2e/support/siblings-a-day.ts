/** Has the learner ask for so many new cards of a concept a day, where they would meet all of them. */
export async function askForSiblings(url: string, newPerConceptPerDay: number): Promise<void> {
  const response = await fetch(`${url}/api/presets`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'default', changes: { newPerConceptPerDay } }),
  });
  if (!response.ok) throw new Error(await response.text());
}

/** Has the learner ask for three new cards of a concept a day: a first session of one of each is a short one. */
export async function askForThree(url: string): Promise<void> {
  const response = await fetch(`${url}/api/presets`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'default', changes: { newPerConceptPerDay: 3 } }),
  });
  if (!response.ok) throw new Error(await response.text());
}

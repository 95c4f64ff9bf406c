/** Has the learner pass the welcome by, so that the first page is Today. */
export async function passWelcome(url: string): Promise<void> {
  const response = await fetch(`${url}/api/habits`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ welcomed: true }),
  });
  if (!response.ok) throw new Error(await response.text());
}

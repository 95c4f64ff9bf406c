import { randomUUID } from 'node:crypto';
import { askForSiblings } from './siblings-a-day.ts';

const DAY_MILLIS = 86_400_000;
const RATINGS = ['good', 'again', 'good', 'hard', 'easy', 'again', 'good'] as const;

/** Gives the learner a past: answers to six cards on some of the last 60 days. Answers with the ids of the cards. */
export async function seedHistory(url: string): Promise<readonly string[]> {
  await askForSiblings(url, 3);
  const session = (await (await fetch(`${url}/api/session`)).json()) as {
    readonly entries: readonly { readonly card: { readonly id: string } }[];
  };
  const cardIds = session.entries.slice(0, 6).map(({ card }) => card.id);
  const events = cardIds.flatMap((cardId, card) =>
    [60, 59, 52, 40, 33, 20, 4].map((daysAgo, index) => ({
      id: randomUUID(),
      cardId,
      kind: 'answer',
      rating: index < 2 ? 'easy' : RATINGS[(card + index) % RATINGS.length],
      tookMillis: 2_000 + 1_500 * index,
      seed: 1,
      at: Date.now() - daysAgo * DAY_MILLIS - card * 60_000,
      zone: 'UTC',
    })),
  );
  await record(url, events);
  return cardIds;
}

/** Records events as the browser would. */
export async function record(url: string, events: readonly object[]): Promise<void> {
  const response = await fetch(`${url}/api/reviews`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ events }),
  });
  const { results } = (await response.json()) as { readonly results: readonly { readonly status: string }[] };
  const refused = results.find(({ status }) => status !== 'recorded');
  if (refused) throw new Error(JSON.stringify(refused));
}

import Sqlite from 'better-sqlite3';
import { showAnswer } from '#tests/e2e/support/review.ts';
import { open, openCard, opened, type Scene, type Shot } from '#scripts/screenshots/shot.ts';

/** What does not exist, what failed, and answers that do not get through. */
export const TROUBLE_SHOTS: readonly Shot[] = [
  opened('not-found', 'livedIn', '/no-such-page'),
  {
    name: 'error',
    learner: 'livedIn',
    arrange: (scene) => withoutTable(scene, 'Plan', () => open(scene, '/plan')),
  },
  {
    name: 'outbox-waiting',
    learner: 'livedIn',
    arrange: async (scene) => {
      await scene.page.route('**/api/reviews', (route) => route.abort());
      await rateOne(scene);
    },
  },
  {
    name: 'outbox-refused',
    learner: 'livedIn',
    arrange: async (scene) => {
      await scene.page.route('**/api/reviews', async (route) => {
        const { events } = route.request().postDataJSON() as { readonly events: readonly { readonly id: string }[] };
        const results = events.map(({ id }) => ({ id, status: 'refused', reason: 'from-the-future' }));
        await route.fulfill({ json: { results, states: {} } });
      });
      await rateOne(scene);
      await scene.page.locator('.notice-bad summary').click();
    },
  },
];

async function rateOne(scene: Scene): Promise<void> {
  const { page } = scene;
  await openCard(scene);
  await showAnswer(page);
  await page.keyboard.press('3');
  await page.locator('.notice').first().waitFor();
}

/** Has a table missing from the database while something is done. */
async function withoutTable({ database }: Scene, table: string, act: () => Promise<void>): Promise<void> {
  const rename = (from: string, to: string): void => {
    const opened = new Sqlite(database, { timeout: 10_000 });
    opened.exec(`ALTER TABLE "${from}" RENAME TO "${to}"`);
    opened.close();
  };
  rename(table, `${table}Missing`);
  try {
    await act();
  } finally {
    rename(`${table}Missing`, table);
  }
}

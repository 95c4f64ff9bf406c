import { randomUUID } from 'node:crypto';
import type { FlagKind } from '#lib/remarks/remark-event.ts';
import { showAnswer } from '#tests/e2e/support/review.ts';
import { open, openCard, opened, type Scene, type Shot } from '#scripts/screenshots/shot.ts';

const CARD = 'activations/sigmoid-backward-number';

/** What is flagged, what a learner wrote for themselves, and a report of a fault. */
export const FLAG_SHOTS: readonly Shot[] = [
  opened('flags-none', 'new', '/flags'),
  opened('flags-no-notes', 'new', '/flags?show=notes'),
  { name: 'flags', learner: 'new', arrange: (scene) => remarkedAnd(scene, '/flags') },
  { name: 'flags-notes', learner: 'new', arrange: (scene) => remarkedAnd(scene, '/flags?show=notes') },
  {
    name: 'flags-open',
    learner: 'new',
    arrange: async (scene) => {
      await remarkedAnd(scene, '/flags');
      await scene.page.locator('main details summary').first().click();
      await scene.page.getByRole('button', { name: scene.texts.flags.edit }).nth(1).click();
    },
  },
  { name: 'flags-card', learner: 'new', arrange: (scene) => remarkedAnd(scene, `/cards/${CARD}`) },
  {
    name: 'flags-dialog',
    learner: 'new',
    screenOnly: true,
    arrange: async (scene) => {
      await remarkedAnd(scene, `/cards/${CARD}`);
      await scene.page.getByRole('button', { name: scene.texts.remarks.flag.button }).click();
      await scene.page.getByRole('dialog').waitFor();
      await scene.page.keyboard.press('2');
      await scene.page.waitForLoadState('networkidle');
    },
  },
  {
    name: 'flags-study-note',
    learner: 'new',
    arrange: async (scene) => {
      await openCard(scene);
      await showAnswer(scene.page);
      await scene.page.keyboard.press('m');
      await scene.page.getByLabel(scene.texts.remarks.own.note).fill('$\\sigma(1-\\sigma)$, at most a quarter.');
    },
  },
  {
    name: 'flags-study-noted',
    learner: 'new',
    arrange: async (scene) => {
      await openCard(scene);
      await showAnswer(scene.page);
      await scene.page.keyboard.press('m');
      await scene.page
        .getByLabel(scene.texts.remarks.own.note)
        .fill('**Half** of the logistic curve: $\\sigma(1-\\sigma) \\le \\tfrac14$.\n\n- Sign first.');
      await scene.page.getByLabel(scene.texts.remarks.own.tags, { exact: true }).fill('exam, 卷积');
      await scene.page.keyboard.press('Control+Enter');
      await scene.page.getByText(scene.texts.remarks.own.told.saved).waitFor();
    },
  },
  {
    name: 'report',
    learner: 'new',
    arrange: async (scene) => {
      await open(scene, '/report');
      await scene.page.getByText('"agent"').waitFor();
    },
  },
];

async function remarkedAnd(scene: Scene, path: string): Promise<void> {
  const { flags } = (await (await fetch(`${scene.url}/api/remarks?on=card:${CARD}`)).json()) as {
    readonly flags: readonly unknown[];
  };
  // The four looks of a picture share a database.
  if (flags.length === 0) await remark(scene.url);
  await open(scene, path);
}

async function remark(url: string): Promise<void> {
  const now = Date.now();
  const flag = (on: string, what: FlagKind, minutes: number, note: string) => ({
    id: randomUUID(),
    subject: on,
    at: now - minutes * 60_000,
    kind: 'flagged',
    what,
    note,
    seen: { place: on.startsWith('card') ? 'answer' : 'note', locale: 'en', seed: 20_261, print: null },
  });
  const own = (on: string, minutes: number) => ({ id: randomUUID(), subject: on, at: now - minutes * 60_000 });
  const old = flag('exercise:losses/softmax', 'typo', 9_000, 'The second sentence lacks its verb.');
  const events = [
    old,
    { ...own('exercise:losses/softmax', 4_000), kind: 'moved', flagId: old.id, to: 'resolved' },
    flag('concept:activations/gelu', 'unclear', 300, ''),
    flag(`card:${CARD}`, 'wrong', 5, 'It should be σ(1 − σ), not σ(1 + σ).\nSee the note of the concept.'),
    { ...own(`card:${CARD}`, 20), kind: 'noted', note: 'At most a quarter.' },
    { ...own(`card:${CARD}`, 10), kind: 'noted', note: 'At most **a quarter**: $\\sigma(1-\\sigma) \\le \\tfrac14$.' },
    { ...own(`card:${CARD}`, 9), kind: 'tagged', tag: 'exam' },
    { ...own('concept:activations/relu', 8), kind: 'tagged', tag: 'exam' },
    { ...own('concept:activations/relu', 7), kind: 'tagged', tag: '激活函数' },
    { ...own('concept:activations/relu', 6), kind: 'noted', note: 'Ask in the exercise class: why not 0 at 0?' },
  ];
  const body = JSON.stringify({ events });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/api/remarks`, { method: 'POST', headers, body });
  if (!response.ok) throw new Error(`${url}/api/remarks: ${await response.text()}`);
}

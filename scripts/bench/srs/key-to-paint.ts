import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { median } from '#scripts/bench/machine.ts';
import { printTable, short } from '#scripts/bench/table.ts';
import { startApp } from '#tests/e2e/support/app-process.ts';
import { ratedPresses, watchPresses, type RatedPress } from '#tests/e2e/support/frames.ts';
import { answerByKeyboard, openReview } from '#tests/e2e/support/review.ts';

const PORT = Number(process.env['GRADUS_TEST_PORT'] ?? 4199);
const TITLE = 'Key press to next card painted: Chromium, production build, the server stopped';
/** Not counted: the first cards compile what the others run. */
const WARM_UP = 10;

/** Measures `count` key presses that rate a card, or says what is missing for it, and prints a table. */
export async function printKeyToPaint(count: number, tell: (text: string) => void): Promise<void> {
  const missing = whatIsMissing();
  if (missing !== null) {
    printTable(TITLE, ['what', 'why'], [['not measured', missing]]);
    return;
  }
  tell('pressing keys');
  const presses = (await pressKeys(WARM_UP + count)).slice(WARM_UP);
  const late = presses.filter(({ frames }) => frames > 1).length;
  printTable(
    `${TITLE}; ${presses.length} cards`,
    ['what', 'median', '95 of 100', 'worst'],
    [
      rowOf(
        'frames begun until the card is shown',
        presses.map(({ frames }) => frames),
      ),
      rowOf(
        'key to the card in the document, ms',
        presses.map((press) => press.changedAt - press.pressedAt),
      ),
      rowOf(
        'key to its frame painted, ms',
        presses.map((press) => press.paintedAt - press.pressedAt),
      ),
      rowOf(
        'the same by Event Timing, in steps of 8 from 16, ms',
        presses.map(({ eventTiming }) => eventTiming ?? 8),
      ),
    ],
  );
  console.log(`${presses.length - late} of ${presses.length} in the very next frame.`);
}

function whatIsMissing(): string | null {
  if (!existsSync(join('.next', 'BUILD_ID'))) return 'there is no production build: npm run build makes it';
  return existsSync(browserPath()) ? null : `there is no Chromium at ${browserPath()}: GRADUS_CHROMIUM names another`;
}

function browserPath(): string {
  return process.env['GRADUS_CHROMIUM'] ?? '/usr/bin/chromium';
}

async function pressKeys(count: number): Promise<readonly RatedPress[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gradus-bench-'));
  // Cards alone: an exercise is answered in its workbench.
  const packs = join(folder, 'packs');
  mkdirSync(join(packs, 'exercises'), { recursive: true });
  cpSync('content', join(packs, 'content'), { recursive: true });
  const app = await startApp(PORT, join(folder, 'data'), { env: { GRADUS_PACKS_DIR: packs } });
  const browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] });
  try {
    return await reviewAlone(browser, app, count);
  } finally {
    await browser.close();
    await app.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function reviewAlone(
  browser: Browser,
  app: { readonly url: string; readonly kill: () => Promise<void> },
  count: number,
): Promise<readonly RatedPress[]> {
  const page = await browser.newPage();
  await openReview(page, app.url);
  await app.kill();
  await watchPresses(page);
  // A card that was not known comes back within the session, so that there is always a next one.
  for (let card = 0; card < count; card += 1) await answerByKeyboard(page, card % 3 === 0 ? '2' : '1');
  return ratedPresses(page);
}

function rowOf(what: string, values: readonly number[]): (string | number)[] {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? NaN;
  return [what, short(median(values)), short(at(0.95)), short(at(1))];
}

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { startApp } from '#tests/e2e/support/app-process.ts';
import { liveIn } from './lived-in.ts';
import { SHOT_THEMES, type Visitor } from './look.ts';
import type { Shot } from './shot.ts';
import { contextOf, takeShot, type Darkroom } from './take-shot.ts';

const PORT = Number(process.env['GRADUS_TEST_PORT'] ?? 4191);
const ARGUMENTS = [
  '--no-sandbox',
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
  '--disable-background-networking',
  '--hide-scrollbars',
];

export type Order = {
  readonly visitors: readonly Visitor[];
  /** Path of a Chromium. */
  readonly browser: string;
  /** Where the pictures go. */
  readonly folder: string;
  readonly tell: (line: string) => void;
};

/**
 * Takes these pictures for these visitors in every theme, and answers with what was wrong. Each visitor has copies of two
 * databases, a new learner’s and a lived-in one, so that what a picture changes is in nobody else’s.
 */
export async function photograph(shots: readonly Shot[], order: Order): Promise<string[]> {
  const { visitors, browser: path, folder, tell } = order;
  const databases = mkdtempSync(join(tmpdir(), 'gradus-screenshots-'));
  const browser = await chromium.launch({ executablePath: path, args: ARGUMENTS });
  const problems: string[] = [];
  const of = shots.length * visitors.length * SHOT_THEMES.length;
  let taken = 0;
  const place: Place = {
    browser,
    databases,
    folder,
    onPicture: (name) => tell(`${(taken += 1)} of ${of}: ${name}`),
    onProblem: (problem) => {
      problems.push(problem);
      tell(`✗ ${problem}`);
    },
  };
  try {
    if (shots.some(({ learner }) => learner === 'livedIn')) await prepare(join(databases, 'livedIn'), tell);
    for (const visitor of visitors)
      for (const learner of ['new', 'livedIn'] as const) {
        const wanted = shots.filter((shot) => shot.learner === learner);
        if (wanted.length > 0) await visit(place, { visitor, learner, shots: wanted });
      }
  } finally {
    await browser.close();
    rmSync(databases, { recursive: true, force: true });
  }
  return problems;
}

/** A database with some months in it. */
async function prepare(folder: string, tell: (line: string) => void): Promise<void> {
  tell('Living some months …');
  const app = await startApp(PORT, folder);
  try {
    await liveIn(app.url);
  } finally {
    await app.kill();
  }
}

type Visit = { readonly visitor: Visitor; readonly learner: Shot['learner']; readonly shots: readonly Shot[] };
type Place = Pick<Darkroom, 'folder' | 'onPicture' | 'onProblem'> & {
  readonly browser: Browser;
  /** The folder that databases are copied in. */
  readonly databases: string;
};

async function visit({ databases, browser, ...place }: Place, { visitor, learner, shots }: Visit): Promise<void> {
  const folder = mkdtempSync(join(databases, 'visit-'));
  if (learner === 'livedIn') cpSync(join(databases, learner), folder, { recursive: true });
  const app = await startApp(PORT, folder);
  try {
    const context = await contextOf(visitor, browser, app.url);
    const room = { ...place, context, url: app.url, database: join(folder, 'gradus.db') };
    for (const shot of shots) await takeShot(shot, visitor, room);
    await context.close();
  } finally {
    await app.kill();
  }
}

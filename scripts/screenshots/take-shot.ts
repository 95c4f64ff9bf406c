import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { CATALOGUES } from '#lib/i18n/catalogue.ts';
import { languageTag } from '#lib/i18n/locale.ts';
import { SHOT_THEMES, type Visitor } from './look.ts';
import type { Shot } from './shot.ts';

/** What a picture is taken and kept with. */
export type Darkroom = {
  /** The visitor’s: it keeps what pages are made of, and nothing that they wrote. */
  readonly context: BrowserContext;
  readonly folder: string;
  readonly url: string;
  readonly database: string;
  /** A picture is there. */
  readonly onPicture: (name: string) => void;
  readonly onProblem: (problem: string) => void;
};

/** Comes to a page once and takes it in both themes; what goes wrong is told, and the next picture is tried. */
export async function takeShot(shot: Shot, visitor: Visitor, room: Darkroom): Promise<void> {
  const page = await room.context.newPage();
  page.setDefaultTimeout(PATIENCE_MILLIS);
  const object = (problem: unknown): void =>
    room.onProblem(`${shot.name}, ${visitor.locale}, ${visitor.width}: ${firstLine(problem)}`);
  page.on('pageerror', object);
  try {
    await shot.arrange({ page, url: room.url, texts: CATALOGUES[visitor.locale], database: room.database });
    for (const theme of SHOT_THEMES) await take(page, theme, { shot, visitor, room });
  } catch (error) {
    object(error);
  }
  await forget(page, room);
}

function firstLine(problem: unknown): string {
  const message = problem instanceof Error ? problem.message : String(problem);
  return message.trim().split('\n')[0] ?? '';
}

/** Closes a page and drops what it kept in the browser: answers that were never sent, drafts, choices. */
async function forget(page: Page, { context, url }: Darkroom): Promise<void> {
  await page.goto('about:blank');
  const storage = await context.newCDPSession(page);
  const storageTypes = 'cookies,local_storage,indexeddb';
  await storage.send('Storage.clearDataForOrigin', { origin: url, storageTypes });
  await page.close();
}

const PATIENCE_MILLIS = 30_000;

type Wanted = { readonly shot: Shot; readonly visitor: Visitor; readonly room: Darkroom };

async function take(page: Page, theme: Theme, { shot, visitor, room }: Wanted): Promise<void> {
  const name = nameOf(shot, visitor, theme);
  await page.emulateMedia({ colorScheme: theme });
  // A page that was loaded while its screen was made may think it has another: a change of size has it look again.
  await page.setViewportSize({ width: visitor.width, height: visitor.height - 1 });
  await page.setViewportSize({ width: visitor.width, height: visitor.height });
  await page.evaluate(async () => {
    await document.fonts.ready;
    // The editor paints its theme a frame later than the page.
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 0) room.onProblem(`${name}: the page is ${wide} pixels wider than the screen`);
  await page.screenshot({ path: join(room.folder, `${name}.png`), fullPage: !shot.screenOnly });
  room.onPicture(name);
}

/** A browser of its own for a visitor to the app at `url`. */
export function contextOf(
  { locale, width, height, touch }: Visitor,
  browser: Browser,
  url: string,
): Promise<BrowserContext> {
  return browser.newContext({
    baseURL: url,
    locale: languageTag(locale),
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
    viewport: { width, height },
    hasTouch: touch,
    isMobile: touch,
    deviceScaleFactor: touch ? 2 : 1,
  });
}

type Theme = (typeof SHOT_THEMES)[number];

function nameOf(shot: Shot, { locale, width }: Visitor, theme: Theme): string {
  return `${shot.name}-${locale}-${theme}-${width}`;
}

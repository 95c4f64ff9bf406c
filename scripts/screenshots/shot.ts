import type { Page } from '@playwright/test';
import type { Locale } from '#lib/base/localized.ts';
import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { openReview } from '#tests/e2e/support/review.ts';

/** What a picture is arranged with: a page of its own, the app and what it says. */
export type Scene = {
  readonly page: Page;
  readonly url: string;
  /** The interface’s strings in the visitor’s language. */
  readonly texts: Catalogue;
  /** The database behind the app, which is this visitor’s own. */
  readonly database: string;
};

/** One picture: whose app it is, and how to come to what it shows. */
export type Shot = {
  /** Begins with its page, and names its file. */
  readonly name: string;
  /** `new` has just come; `livedIn` has some months behind them. */
  readonly learner: 'new' | 'livedIn';
  /** Leaves the page as it is to be seen. */
  readonly arrange: (scene: Scene) => Promise<void>;
  /** Whether only what is on the screen is taken: a dialog over a long page, or what keeps to its foot. */
  readonly screenOnly?: boolean;
};

/** A page as it opens. */
export function opened(name: string, learner: Shot['learner'], path: string): Shot {
  return { name, learner, arrange: (scene) => open(scene, path) };
}

/** Markup in the place of a page’s own: what no page shows alone. */
export function drawn(name: string, markup: (locale: Locale, texts: Catalogue) => string): Shot {
  return {
    name,
    learner: 'new',
    arrange: async (scene) => {
      await open(scene, '/concepts');
      const locale = (await scene.page.locator('html').getAttribute('lang'))?.startsWith('zh') ? 'zh' : 'en';
      await scene.page.locator('main').evaluate(
        (main, html) => {
          main.innerHTML = html;
        },
        markup(locale, scene.texts),
      );
    },
  };
}

/** Goes to a page and waits until it listens. */
export async function open({ page, url }: Scene, path: string): Promise<void> {
  await page.goto(url + path);
  await page.locator('main').waitFor();
  await page.waitForLoadState('networkidle');
}

/** Presses the first button of this name. */
export async function press({ page }: Scene, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click();
}

/** Opens the review at its first card that is no exercise: those are left for later. */
export async function openCard({ page, url, texts }: Scene): Promise<void> {
  await openReview(page, url);
  const later = page.getByRole('button', { name: texts.study.exercise.later });
  while (await later.isVisible()) await later.click();
}

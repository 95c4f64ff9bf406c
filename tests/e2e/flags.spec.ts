import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { CATALOGUES } from '#lib/i18n/catalogue.ts';
import type { SubjectRemarks } from '#lib/study/remarks/remarks-view.ts';
import { expectAccessible, expectAccessibleInBoth } from './support/axe.ts';
import { test } from './support/own-app.ts';
import { fetchedAhead, leaveNote, openReview, showAnswer } from './support/review.ts';
import { answerQuestion, madeQuiz, openQuiz } from './support/quiz.ts';

const LANGUAGES = [
  { locale: 'en-GB', texts: CATALOGUES.en },
  { locale: 'zh-CN', texts: CATALOGUES.zh },
] as const;

/** A card whose question has numbers of its own. */
const CARD = 'activations/sigmoid-backward-number';

/** Opens the dialog by its key, wherever the focus is. */
async function pressInReview(page: Page, key: string): Promise<void> {
  const isInText = await page.evaluate(() => document.activeElement?.matches('input.field') === true);
  await page.keyboard.press(isInText ? `Alt+${key}` : key);
}

/** Presses Tab until the focus is on a button or link of this name. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
  }
  throw new Error(`no Tab leads to “${String(name)}”`);
}

const remarksOn = async (url: string, on: string): Promise<SubjectRemarks> =>
  (await (await fetch(`${url}/api/remarks?on=${encodeURIComponent(on)}`)).json()) as SubjectRemarks;

for (const { locale, texts } of LANGUAGES) {
  const { flag, own } = texts.remarks;
  const kept = (what: keyof typeof flag.kinds): string => flag.kept.replace('{what}', flag.kinds[what]);

  test.describe(`flags and notes, in ${locale}`, () => {
    test.use({ locale, acceptDownloads: true });

    test('a key, a digit and Enter flag a card before and after its answer, and the review goes on', async ({
      page,
      ownApp,
    }) => {
      await openReview(page, ownApp.url);
      await fetchedAhead(page);
      // The note before the first card can be wrong, too.
      await page.keyboard.press('r');
      await page.keyboard.press('2');
      await page.keyboard.press('Enter');
      await expect(page.getByText(kept('unclear'))).toBeVisible();
      await leaveNote(page);
      await pressInReview(page, 'r');
      await expect(page.getByRole('dialog', { name: flag.title })).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Enter');
      await expect(page.getByText(flag.choose)).toBeVisible();
      await page.keyboard.press('3');
      await page.keyboard.type('The sign is lost. 1');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(page.getByText(kept('typo'))).toBeVisible();
      await showAnswer(page);
      await page.keyboard.press('r');
      await page.keyboard.press('1');
      await page.keyboard.press('Enter');
      await expect(page.getByText(kept('wrong'))).toBeVisible();
      await expect(page.locator('[data-answer]')).toHaveCount(1);
      await page.keyboard.press('3');
      await expect(page.locator('[data-answer]')).toHaveCount(0);

      await page.goto(`${ownApp.url}/flags`);
      const rows = page.locator('main li.panel');
      await expect(rows).toHaveCount(3);
      await expect(rows.nth(0)).toContainText(flag.kinds.wrong);
      await expect(rows.nth(1)).toContainText(flag.kinds.typo);
      await expect(rows.nth(1)).toContainText('The sign is lost. 1');
      await expect(rows.nth(2)).toContainText(flag.kinds.unclear);
    });

    test('a note and tags are written after the answer by keyboard, and stand there when the card comes again', async ({
      page,
      ownApp,
    }) => {
      await openReview(page, ownApp.url);
      await showAnswer(page);
      await page.keyboard.press('m');
      await expect(page.getByLabel(own.note)).toBeFocused();
      await page.keyboard.type('Think of a **hinge**.');
      // A line of a note is no answer of the review.
      await page.keyboard.press('Enter');
      await page.keyboard.type('3');
      await page.keyboard.press('Tab');
      await page.keyboard.type('exam, 卷积');
      await expectAccessible(page);
      await page.keyboard.press('Control+Enter');
      const note = page.getByRole('region', { name: own.title });
      await expect(note.locator('strong')).toHaveText('hinge');
      await expect(note.getByText('卷积')).toBeVisible();
      await expect(page.locator('[data-answer]')).toHaveCount(1);
      await expect(page.locator('[data-answer]')).toBeFocused();
      // Again: it comes back in this session; the page is opened anew meanwhile.
      await page.keyboard.press('1');
      await page.goto(`${ownApp.url}/flags?show=notes`);
      await expect(page.locator('main li.panel')).toHaveCount(1);
      await expectAccessibleInBoth(page);
      await tabTo(page, /^exam/u);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/tag=exam/u);
      await expect(page.locator('main li.panel')).toContainText('hinge');
    });

    test('the list changes, resolves, deletes with undo, filters, and hands the author a text', async ({
      page,
      ownApp,
    }) => {
      const { flags } = texts;
      await page.goto(`${ownApp.url}/cards/${CARD}`);
      await page.waitForLoadState('networkidle');
      await tabTo(page, flag.button);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog', { name: flag.title })).toBeVisible();
      await page.keyboard.press('1');
      await page.keyboard.type('It is $0.25$.');
      await page.keyboard.press('Enter');
      await expect(page.getByText(kept('wrong'))).toBeVisible();

      await page.goto(`${ownApp.url}/flags`);
      await page.waitForLoadState('networkidle');
      const row = page.locator('main li.panel');
      await expect(row).toContainText('It is $0.25$.');
      await tabTo(page, flags.edit);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Control+End');
      await page.keyboard.type(' Not 0.3.');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect(page.getByText(flags.done.reworded)).toBeVisible();
      await expect(row).toContainText('It is $0.25$. Not 0.3.');
      await tabTo(page, flags.resolve);
      await page.keyboard.press('Enter');
      await expect(row).toContainText(flags.filter.states.resolved);
      await tabTo(page, flags.delete);
      await page.keyboard.press('Enter');
      await expect(row).toHaveCount(0);
      await expect(page.getByRole('button', { name: flags.undo })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(row).toContainText(flags.filter.states.resolved);
      await expectAccessibleInBoth(page);

      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: texts.common.textOut.save }).press('Enter'),
      ]);
      const text = readFileSync(await download.path(), 'utf8');
      const { flags: listed } = await remarksOn(ownApp.url, `card:${CARD}`);
      for (const part of [`card:${CARD}`, String(listed[0]!.seen.seed), listed[0]!.found!.print, '> It is $0.25$.']) {
        expect(text).toContain(part);
      }
      expect(text).toContain(listed[0]!.found!.question);
      expect(text).not.toMatch(/\{\{|<span/u);
    });

    test('a note too long says so while it is typed, and is not cut', async ({ page, ownApp }) => {
      await page.goto(`${ownApp.url}/cards/${CARD}`);
      await page.waitForLoadState('networkidle');
      await tabTo(page, own.write);
      await page.keyboard.press('Enter');
      const field = page.getByLabel(own.note);
      await expect(field).toBeFocused();
      await page.keyboard.insertText('x'.repeat(2_003));
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await expect(page.getByText(/\b3\b/u).first()).toBeVisible();
      await page.keyboard.press('Control+Enter');
      await expect(field).toHaveValue('x'.repeat(2_003));
      for (let index = 0; index < 3; index += 1) await page.keyboard.press('Backspace');
      await page.keyboard.press('Control+Enter');
      await expect(page.getByText(own.told.saved)).toBeVisible();
      expect((await remarksOn(ownApp.url, `card:${CARD}`)).personal.note).toBe('x'.repeat(2_000));
    });

    test('an exercise, a note and a question of a quiz are flagged where they stand', async ({ page, ownApp }) => {
      await page.goto(`${ownApp.url}/concepts/activations/relu`);
      await page.waitForLoadState('networkidle');
      await tabTo(page, flag.button);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog', { name: flag.title })).toBeVisible();
      await page.keyboard.press('2');
      await page.keyboard.press('Enter');
      await expect(page.getByText(kept('unclear'))).toBeVisible();
      await expectAccessible(page);

      const id = await madeQuiz(ownApp, {}, { kind: 'topics', count: 1 });
      await openQuiz(page, ownApp, id);
      await answerQuestion(page);
      await fetch(`${ownApp.url}/api/quizzes/events`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          events: [{ id: crypto.randomUUID(), quizId: id, at: Date.now(), kind: 'submitted', reason: 'learner' }],
        }),
      });
      await page.goto(`${ownApp.url}/quiz/${id}/result`);
      await page.waitForLoadState('networkidle');
      await page.locator('summary.answered-row').first().press('Enter');
      await tabTo(page, flag.button);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog', { name: flag.title })).toBeVisible();
      await page.keyboard.press('3');
      await page.keyboard.press('Enter');
      await expect(page.getByText(kept('typo'))).toBeVisible();

      await page.goto(`${ownApp.url}/exercises/losses/softmax`);
      await page.getByRole('button', { name: texts.workbench.bar.more }).press('Enter');
      await page.getByRole('button', { name: flag.button }).press('Enter');
      await expect(page.getByRole('dialog', { name: flag.title })).toBeVisible();
      await page.keyboard.press('1');
      await page.keyboard.press('Enter');
      await expect(page.getByText(kept('wrong'))).toBeVisible();

      await page.goto(`${ownApp.url}/flags`);
      await expect(page.locator('main li.panel')).toHaveCount(3);
    });

    test('a report shows what is in it, and has no words of cards or code unless these are asked for', async ({
      page,
      ownApp,
    }) => {
      await page.goto(`${ownApp.url}/exercises/losses/softmax`);
      await page.evaluate(() =>
        localStorage.setItem(
          'gradus:workbench:losses/softmax',
          JSON.stringify({ draft: 'const secret = 1;', earlier: null }),
        ),
      );
      // Heard once the page has come to life, and remembered by what is loaded after it.
      await expect(async () => {
        const kept = await page.evaluate(() => {
          window.dispatchEvent(
            new ErrorEvent('error', { error: new Error('Unexpected “const secret” in /home/ada/x.ts') }),
          );
          return localStorage.getItem('gradus:errors');
        });
        expect(kept).not.toBeNull();
      }).toPass();
      await page.goto(`${ownApp.url}/report`);
      const preview = page.getByRole('region', { name: texts.flags.fault.preview });
      await expect(preview).toContainText('"agent"');
      await expect(preview).toContainText('"webgpu"');
      await expect(preview).toContainText('Unexpected “…” in x.ts');
      await expect(preview).not.toContainText('secret');
      await expect(preview).not.toContainText('ada');
      await expectAccessibleInBoth(page);
      await page.getByRole('checkbox').first().press('Space');
      await expect(preview).toContainText('const secret” in x.ts');
      await page.getByRole('checkbox').nth(1).press('Space');
      await expect(preview).toContainText('const secret = 1;');
      const shown = await preview.textContent();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: texts.common.textOut.save }).press('Enter'),
      ]);
      expect(readFileSync(await download.path(), 'utf8')).toBe(shown);
    });
  });
}

test.describe('whatever comes between', () => {
  test.use({ locale: 'en-GB' });
  const { flag, own } = CATALOGUES.en.remarks;

  test('a flag that is kept while the server is gone arrives once when it is back', async ({ page, ownApp }) => {
    await openReview(page, ownApp.url);
    await leaveNote(page);
    await fetchedAhead(page);
    await ownApp.kill();
    await pressInReview(page, 'r');
    await expect(page.getByRole('dialog', { name: flag.title })).toBeVisible();
    await page.keyboard.press('2');
    await page.keyboard.type('while it was gone');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/1 remark waiting/u)).toBeVisible();
    await ownApp.restart();
    await expect(page.getByText(/1 remark waiting/u)).toHaveCount(0, { timeout: 90_000 });
    await page.goto(`${ownApp.url}/flags`);
    await expect(page.locator('main li.panel')).toHaveCount(1);
    await expect(page.locator('main li.panel')).toContainText('while it was gone');
  });

  test('of two tabs that write one note the later holds, and the earlier is there to be used again', async ({
    context,
    page,
    ownApp,
  }) => {
    const other = await context.newPage();
    for (const tab of [page, other]) {
      await tab.goto(`${ownApp.url}/concepts/activations/relu`);
      await tab.waitForLoadState('networkidle');
      await tab.getByRole('button', { name: own.write }).press('Enter');
    }
    await page.getByLabel(own.note).fill('of the first tab');
    await page.getByLabel(own.note).press('Control+Enter');
    await expect(page.getByText(own.told.saved)).toBeVisible();
    await other.getByLabel(own.note).fill('of the second tab');
    await other.getByLabel(own.note).press('Control+Enter');
    await expect(other.getByText(own.told.saved)).toBeVisible();
    await expect(other.getByText('of the second tab')).toBeVisible();
    await other.getByText('1 earlier note').press('Enter');
    await expect(other.getByText('of the first tab')).toBeVisible();
    await other.getByRole('button', { name: own.useAgain }).press('Enter');
    await expect
      .poll(async () => (await remarksOn(ownApp.url, 'concept:activations/relu')).personal)
      .toMatchObject({ note: 'of the first tab', earlier: [{ note: 'of the second tab' }] });
  });
});

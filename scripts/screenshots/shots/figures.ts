import { FIGURE_EXAMPLES, figureMarkup } from '#scripts/screenshots/figure-example.tsx';
import { open, type Shot } from '#scripts/screenshots/shot.ts';

/** Every mark of a figure, and every way to ask about one, as the authors’ pages show them. */
export const FIGURE_SHOTS: readonly Shot[] = FIGURE_EXAMPLES.map((example) => ({
  name: example.id,
  learner: 'new',
  arrange: async (scene) => {
    await open(scene, '/concepts');
    const locale = (await scene.page.locator('html').getAttribute('lang'))?.startsWith('zh') ? 'zh' : 'en';
    const markup = figureMarkup(example, locale, scene.texts);
    await scene.page.locator('main').evaluate((main, html) => {
      main.innerHTML = html;
    }, markup);
  },
}));

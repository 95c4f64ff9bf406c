import { batchNormBackward } from '#tests/e2e/support/batch-norm.ts';
import { batchNormInPython, openInPython } from '#tests/e2e/support/python.ts';
import { judge, openWorkbench } from '#tests/e2e/support/workbench.ts';
import { opened, type Shot } from '#scripts/screenshots/shot.ts';

const EXERCISE = 'normalization/batchnorm-backward';

/** The bridge from NumPy and PyTorch beside the code and as a sheet, and habits that are named after a run. */
export const BRIDGE_SHOTS: readonly Shot[] = [
  opened('bridge', 'new', '/bridge'),
  {
    name: 'bridge-panel',
    learner: 'new',
    arrange: async ({ page }) => {
      await openWorkbench(page, EXERCISE, batchNormBackward('0'));
      await page.keyboard.press('Alt+b');
      await page.locator('[data-row]').first().waitFor();
    },
  },
  {
    name: 'bridge-panel-python',
    learner: 'new',
    arrange: async ({ page }) => {
      await openInPython(page, EXERCISE, batchNormInPython('0'));
      await page.keyboard.press('Alt+b');
      await page.locator('[data-row]').first().waitFor();
    },
  },
  {
    name: 'bridge-habit',
    learner: 'new',
    arrange: async ({ page }) => {
      await openWorkbench(page, EXERCISE, batchNormBackward('(g - xhat).unsqueeze(0)'));
      await judge(page, 'run');
    },
  },
];

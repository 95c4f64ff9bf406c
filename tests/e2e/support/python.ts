import { expect, type Page } from '@playwright/test';
import { editorShown } from './workbench.ts';

/** Batch norm’s backward pass in Python, with `dx` as its gradient. */
export function batchNormInPython(dx: string, first = 'std = np.sqrt(x.var(axis=0) + eps)'): string {
  return `import numpy as np


def batch_norm_backward(dy, x, gamma, eps):
    ${first}
    std = np.sqrt(x.var(axis=0) + eps)
    xhat = (x - x.mean(axis=0)) / std
    dgamma, dbeta = (dy * xhat).sum(axis=0), dy.sum(axis=0)
    dx = ${dx}
    return {"dx": dx, "dgamma": dgamma, "dbeta": dbeta}
`;
}

/** The right one. */
export const RIGHT_DX = 'gamma / std * (dy - dbeta / len(x) - xhat * dgamma / len(x))';

/** Opens the workbench of an exercise in Python, with `source` as the code that this browser has kept. */
export async function openInPython(page: Page, exercise: string, source: string): Promise<void> {
  await page.goto('/api/health');
  await page.evaluate(
    ([id, draft]) =>
      localStorage.setItem(
        `gradus:workbench:${id}`,
        JSON.stringify({ draft, earlier: null, language: 'python', other: null }),
      ),
    [exercise, source] as const,
  );
  await page.goto(`/exercises/${exercise}`);
  await editorShown(page);
  await expect(page.getByRole('tab', { name: 'Python', exact: true })).toHaveAttribute('aria-selected', 'true');
}

import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import type { Report } from '#lib/exercises/report.ts';
import type { createHost, Host } from '#lib/runner/host.ts';

declare global {
  // What the bundle of lib/runner/host.ts puts into the page.
  var GradusHost: { readonly createHost: typeof createHost };
  var hostUnderTest: Host;
}

/** Opens a page of the app with the host that the workbench has, and without the workbench. */
export async function openHost(page: Page): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: ['lib/runner/host.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'GradusHost',
  });
  await page.goto('/exercises');
  await page.addScriptTag({ content: outputFiles[0]!.text });
  await page.evaluate(async () => {
    globalThis.hostUnderTest = GradusHost.createHost();
    await globalThis.hostUnderTest.warm();
  });
}

/** Presses Run, as it were. */
export function runOn(page: Page, exercise: string, source: string): Promise<Report> {
  return page.evaluate(
    async ([id, code]) => {
      const judgeable = await (await fetch(`/api/exercises/${id}`)).json();
      return globalThis.hostUnderTest.run({ judgeable, source: code, mode: 'run' });
    },
    [exercise, source] as const,
  );
}

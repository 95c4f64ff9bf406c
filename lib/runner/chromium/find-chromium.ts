import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { failure, success, type Result } from '#lib/base/result.ts';
import systemBrowsers from './system-browsers.json' with { type: 'json' };

/**
 * The path of a Chromium: the one that GRADUS_CHROMIUM names, the system’s, or the one that Playwright has installed; else
 * a sentence that says what to do.
 */
export function findChromium(): Result<string, string> {
  const named = process.env['GRADUS_CHROMIUM'];
  if (named) {
    return existsSync(named)
      ? success(named)
      : failure(`There is no Chromium at ${named}: set GRADUS_CHROMIUM to the path of one, or unset it.`);
  }
  const found = [...systemBrowsers, chromium.executablePath()].find((path) => existsSync(path));
  return found === undefined ? failure(NONE) : success(found);
}

const NONE =
  'Code that is not from this repository runs in headless Chromium only, and there is none on this machine. Install one (Debian: apt-get install chromium; anywhere: npx playwright install chromium), or set GRADUS_CHROMIUM to its path.';

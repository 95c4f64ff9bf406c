import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { attempt } from './run.mjs';

const SYSTEM_BROWSERS = JSON.parse(readFileSync('lib/runner/chromium/system-browsers.json', 'utf8'));

/**
 * The path of a Chromium to test with: the one named by GRADUS_CHROMIUM, the system's, Playwright's own (downloaded if
 * it can be), or Debian's package where this user may install it. Null when there is none to be had. Where there is a
 * choice it is the one without windows (`chromium-headless-shell`): a page costs it half the time of a processor.
 */
export async function findBrowser() {
  const named = process.env.GRADUS_CHROMIUM;
  if (named) return existsSync(named) ? named : null;
  return systemBrowser() ?? (await playwrightBrowser()) ?? debianBrowser();
}

function systemBrowser() {
  return SYSTEM_BROWSERS.find((path) => existsSync(path)) ?? null;
}

async function playwrightBrowser() {
  const { chromium } = await import(pathToFileURL(join(process.cwd(), 'node_modules/@playwright/test/index.mjs')).href);
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  console.log('• No Chromium on this machine: asking Playwright for one …');
  const { status } = attempt('playwright', ['install', 'chromium']);
  return status === 0 && existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}

function debianBrowser() {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return null;
  console.log('• Installing Debian’s headless Chromium …');
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  if (attempt('apt-get', ['update', '-qq'], quiet).status !== 0) return null;
  if (
    attempt(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell', 'fonts-noto-cjk'],
      quiet,
    ).status !== 0
  )
    return null;
  return systemBrowser();
}

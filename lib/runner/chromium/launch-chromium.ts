import { chromium, type Browser, type Page } from 'playwright-core';

/** Of JavaScript’s objects in each realm; tensors and buffers have budgets of their own. */
const HEAP_MEGABYTES = 1_024;

const ARGUMENTS = [
  `--js-flags=--max-old-space-size=${HEAP_MEGABYTES}`,
  // The same numbers on every machine, with a graphics card or without.
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
  // Frames of an opaque origin have a process of their own: what dies in one takes nobody along.
  '--enable-features=IsolateSandboxedIframes',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
];

/**
 * Starts a headless Chromium with an empty profile and one empty page, which reaches a server of this machine’s at `port`
 * and nothing else. Rejects, saying what to do, where it does not start.
 */
export async function launchChromium(
  executablePath: string,
  port: number,
): Promise<{ readonly browser: Browser; readonly page: Page }> {
  const origin = `http://127.0.0.1:${port}`;
  const options = {
    executablePath,
    args: ARGUMENTS,
    chromiumSandbox: hasSystemSandbox(),
    // Whatever does not go to that server goes to it as a proxy, and is refused there. The later rule counts: of this
    // machine’s own addresses, that one alone is reached directly.
    proxy: { server: origin, bypass: `<-loopback>,127.0.0.1:${port}` },
  };
  const browser = await chromium.launch(options).catch((error: unknown) => {
    throw new Error(`Chromium (${executablePath}) did not start. ${ADVICE}\n${String(error)}`);
  });
  try {
    const context = await browser.newContext({ serviceWorkers: 'block', acceptDownloads: false });
    await context.route('**/*', (route) =>
      route.request().url().startsWith(`${origin}/`) ? route.continue() : route.abort(),
    );
    return { browser, page: await context.newPage() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Chromium refuses to start as root unless it does without; and where a system has none, somebody has to say so. */
function hasSystemSandbox(): boolean {
  return process.getuid?.() !== 0 && process.env['GRADUS_CHROMIUM_SANDBOX'] !== 'off';
}

const ADVICE =
  'Where the system gives programs no sandbox (containers, some Linux distributions), set GRADUS_CHROMIUM_SANDBOX=off: pages are then kept apart by Chromium alone.';

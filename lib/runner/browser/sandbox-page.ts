import { hashText } from '#lib/base/prng.ts';

/** How the sandbox's worker is made: `data:` has WebGPU in Chromium, `blob:` is for browsers that refuse the former. */
export type SandboxKind = 'data' | 'blob';

/** The Content-Security-Policy of the sandbox's page: no network, no storage, an origin of its own. */
export function sandboxPolicy(kind: SandboxKind): string {
  return [
    'sandbox allow-scripts',
    "default-src 'none'",
    "script-src 'unsafe-inline' 'unsafe-eval' data: blob:",
    `worker-src ${kind}:`,
    "connect-src 'none'",
    "frame-ancestors 'self'",
  ].join('; ');
}

/** Where the sandbox's page is: named by its text too, so that a browser may keep it and need not ask again. */
export function sandboxAddress(kind: SandboxKind): string {
  return `/sandbox.html?worker=${kind}&of=${SANDBOX_FINGERPRINT}`;
}

/** Host → frame, once, as a window message that carries a port: the sandbox's program. */
export type BootSandbox = { readonly type: 'boot'; readonly program: string };

/** Frame → host, over the port. */
export type FrameToHost =
  /** The worker runs the program and may be connected; `gpu`: it has WebGPU. */
  | { readonly type: 'ready'; readonly gpu: boolean }
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'pong' };

/** Host → frame, over the port: is your process alive? Everything else goes on to the worker. */
export type PingFrame = { readonly type: 'ping' };

// The worker's own first line. It evaluates the program that comes in as text, since the sandbox may load nothing.
const WORKER = `onmessage = function (event) {
  onmessage = null;
  postMessage({ type: 'gpu', gpu: 'gpu' in navigator && !!navigator.gpu });
  (0, eval)(event.data);
};`;

// The worker starts with the page, while the program that it is given still comes. The frame passes on what the worker says
// only until it is ready: afterwards learner code could speak there.
const FRAME = `var url = 'data:text/javascript,' + encodeURIComponent(WORKER), host = null, gpu = false, worker = null, problem = null;
var failed = function (text) { problem = problem || String(text); if (host) host.postMessage({ type: 'failed', message: problem }); };
try {
  if (/[?&]worker=blob/.test(location.search)) url = URL.createObjectURL(new Blob([WORKER], { type: 'text/javascript' }));
  worker = new Worker(url);
  worker.onerror = function (event) { failed(event.message || 'the worker did not start'); };
  worker.onmessage = function (event) {
    if (event.data.type === 'gpu') gpu = event.data.gpu === true;
    if (event.data.type !== 'ready') return;
    worker.onmessage = worker.onerror = null;
    host.postMessage({ type: 'ready', gpu: gpu });
  };
} catch (error) { failed(error); }
addEventListener('message', function boot(message) {
  if (message.source !== parent || !message.data || message.data.type !== 'boot') return;
  removeEventListener('message', boot);
  host = message.ports[0];
  host.onmessage = function (event) {
    if (event.data.type === 'ping') host.postMessage({ type: 'pong' });
    else if (worker) worker.postMessage(event.data, event.ports.slice());
  };
  if (problem) failed(problem);
  else worker.postMessage(message.data.program);
});`;

/** The sandbox's page: a script that starts one worker and carries messages to it. */
export const SANDBOX_PAGE = `<!doctype html><meta charset="utf-8"><title>Sandbox</title><script>
var WORKER = ${JSON.stringify(WORKER)};
${FRAME}
</script>`;

/** Of what the page says and of what it may do. */
export const SANDBOX_FINGERPRINT = hashText(`${SANDBOX_PAGE}${sandboxPolicy('data')}`).toString(16);

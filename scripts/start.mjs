// npm start: installs, generates, bundles, builds and migrates what has changed, then serves.
import { createServer } from 'node:net';
import { build, bundleJudge, generate, install, migrate } from './steps/prepare.mjs';
import { fail, run, serve } from './steps/run.mjs';

const flags = new Set(process.argv.slice(2));
const unknown = [...flags].filter((flag) => flag !== '--dev' && flag !== '--build-only');
if (unknown.length > 0) fail(`Unknown option ${unknown.join(', ')}. Known: --dev, --build-only.`, 2);

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 9))
  fail(`Node ${process.versions.node} is too old: Gradus needs 20.9 or newer.`);

const port = Number(process.env.PORT ?? 3000);
if (!Number.isInteger(port) || port < 1 || port > 65_535)
  fail(`PORT is “${process.env.PORT}”; it must be a number from 1 to 65535.`, 2);
// Nobody but this machine, unless told otherwise.
const host = process.env.HOST?.trim() || '127.0.0.1';
if (!flags.has('--build-only') && !(await isFree(port))) {
  fail(`Port ${port} is taken by another program. Stop it, or choose another: PORT=${port + 1} npm start`);
}

install();
generate();
bundleJudge();
if (!flags.has('--dev')) build();
if (flags.has('--build-only')) process.exit(0);
migrate();
run('tsx', ['scripts/say-address.ts'], { PORT: String(port) });

serve('next', [flags.has('--dev') ? 'dev' : 'start', '--port', String(port), '--hostname', host]);

function isFree(candidate) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(candidate, host, () => probe.close(() => resolve(true)));
  });
}

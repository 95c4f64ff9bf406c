import { renderUnicodeCompact } from 'uqr';
import { accessToken } from '#lib/access/access-token.ts';
import { machineNames } from '#lib/access/machine-names.ts';
import { readNetwork } from '#lib/access/network.ts';
import { environment } from '#lib/env.ts';
import { translatorOf } from '#lib/i18n/translate.ts';

// Says where Gradus can be opened, before it is started; where other machines can reach it, with the token that lets them in.
const { dataFolder, locale } = environment();
const network = readNetwork(process.env);
const t = translatorOf(locale);

const [unreadable] = network.unreadable;
if (unreadable !== undefined) {
  console.error(`\n✗ ${t('address.badHosts', { entry: unreadable })}`);
  process.exit(2);
}

console.log(
  network.isOpen ? openToNetwork(accessToken(dataFolder)) : `\n${t('address.here', { url: urlOf('localhost') })}`,
);
console.log(`${t('address.stop')}\n`);

function openToNetwork(token: string): string {
  const links = ['localhost', ...reachable()].map((name) => `${urlOf(name)}/?token=${token}`);
  const forPhone = links[1] ?? links[0]!;
  return [
    `\n⚠ ${t('address.open')}`,
    `\n${t('address.links')}`,
    ...links.map((link) => `  ${link}`),
    `\n${t('address.scan', { url: new URL(forPhone).origin })}\n`,
    renderUnicodeCompact(forPhone, { border: 2 }),
    '',
  ].join('\n');
}

/** What a phone can be told: names that were set, then the addresses of this machine in its networks. */
function reachable(): readonly string[] {
  const listed = network.names.map(({ name, port }) => (port === null ? name : `${name}:${port}`));
  const isAny = ['0.0.0.0', '::', '[::]'].includes(network.host);
  const addresses = isAny
    ? machineNames().filter((name) => /^\d+(\.\d+){3}$/.test(name) && !name.startsWith('127.'))
    : [network.host];
  return [...listed, ...addresses];
}

function urlOf(name: string): string {
  return `http://${/:\d+$/.test(name) ? name : `${name}:${network.port}`}`;
}

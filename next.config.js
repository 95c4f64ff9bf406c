import createNextIntlPlugin from 'next-intl/plugin';
import { readerFingerprint, versionHere } from './scripts/steps/fingerprint.mjs';

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts');

/** @type {import('next').NextConfig} */
const config = {
  // The names that monaco-vim knows them by are those of an older Monaco.
  turbopack: {
    resolveAlias: {
      'monaco-editor/esm/vs/editor/editor.api': 'monaco-editor/editor/editor.api',
      'monaco-editor/esm/vs/editor/common/commands/shiftCommand': 'monaco-editor/editor/common/commands/shiftCommand',
    },
  },
  distDir: process.env.GRADUS_DIST_DIR ?? '.next',
  reactStrictMode: true,
  poweredByHeader: false,
  env: {
    // Of the sources that are built: what another reader has read of packs is read again.
    GRADUS_READER: readerFingerprint(),
    GRADUS_VERSION: versionHere(),
  },
  experimental: {
    // A backup to be restored; app/api says so in words where one is larger.
    proxyClientMaxBodySize: '512mb',
    // A page’s code is read when it is first asked for: all of it took a third of the time until the address answers.
    preloadEntriesOnStart: false,
  },
  // What Python starts from is packed as it lies there; the proxy cannot say so, since Next takes that word from its answers.
  headers: async () => [{ source: '/judge/python/:name.gz', headers: [{ key: 'content-encoding', value: 'gzip' }] }],
  serverExternalPackages: [
    'better-sqlite3',
    '@prisma/client',
    '@prisma/adapter-better-sqlite3',
    'sucrase',
    'shiki',
    'quickjs-emscripten-core',
    '@jitl/quickjs-ng-wasmfile-release-sync',
  ],
};

export default withNextIntl(config);

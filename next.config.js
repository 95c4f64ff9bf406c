import createNextIntlPlugin from 'next-intl/plugin';
import { readerFingerprint } from './scripts/steps/fingerprint.mjs';

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
  // Of the sources that are built: what another reader has read of packs is read again.
  env: { GRADUS_READER: readerFingerprint() },
  // A backup to be restored; app/api says so in words where one is larger.
  experimental: { proxyClientMaxBodySize: '512mb' },
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

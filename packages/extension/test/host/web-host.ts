import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { QUIET, type Host, type HostOptions } from './host.ts';
import { EDITOR, HOST } from './install.ts';
import { freePort } from './process.ts';

/** As much of the server of @vscode/test-web as is used here. */
interface App {
  /** What an answer passes through, from the outside in. */
  readonly middleware: ((exchange: Exchange, next: () => Promise<void>) => Promise<void>)[];
  /** Whether it leaves what goes wrong with a request unsaid, such as a page that is closed before it has come. */
  silent: boolean;
  listen(port: number, host: string): Server;
}

interface Exchange {
  readonly path: string;
  readonly status: number;
  type: string;
  body: unknown;
}

type MakeApp = (options: Readonly<Record<string, unknown>>) => Promise<App>;

const WORKBENCH = '/static/build/out/vs/code/browser/workbench/workbench.js';

const MANIFEST_TEXTS = '/static/devextensions/package.nls.json';

/** Starts a VS Code whose extensions run in a worker of the browser, with no server behind it. Its folder is `vscode-test-web://mount/`. */
export async function startWebHost({ folder, development, suites, settings, language }: HostOptions): Promise<Host> {
  const port = await freePort();
  const workbench = workbenchAlone();
  const app = await makeApp({ extensionDevelopmentPath: development, extensionTestsPath: suites, folderMountPath: folder, esm: true, build: { type: 'static', location: EDITOR } });
  // The first of them prints each address that is not found, which are many and say nothing of the tests.
  app.middleware.shift();
  app.silent = true;
  app.middleware.unshift(async (exchange, next) => {
    if (exchange.path === WORKBENCH) {
      exchange.type = 'text/javascript';
      exchange.body = workbench;
      return;
    }
    // A gallery tells VS Code which languages an extension's manifest is translated to; of one in a folder it reads the first.
    if (exchange.path === MANIFEST_TEXTS && development !== undefined && language !== undefined) {
      exchange.type = 'application/json';
      exchange.body = readFileSync(path.join(development, `package.nls.${language}.json`), 'utf8');
      return;
    }
    await next();
    if (exchange.path === '/' && exchange.status === 200) exchange.body = page(configurationIn(String(exchange.body)), `http://localhost:${port}/static/build`, { ...QUIET, ...settings }, language);
  });
  const server = app.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { url: `http://localhost:${port}/`, log: () => '', stop };
}

function makeApp(options: Readonly<Record<string, unknown>>): Promise<App> {
  const load = createRequire(path.join(HOST, 'package.json'));
  const { default: make } = load('@vscode/test-web/out/server/app.js') as { readonly default: MakeApp };
  return make(options);
}

/** The workbench is built for the server it comes with and would look for extensions and settings there. Here it stands alone. */
function workbenchAlone(): string {
  let changes = 0;
  const changed = (text: string): string => { changes += 1; return text; };
  const text = readFileSync(path.join(EDITOR, WORKBENCH.slice('/static/build/'.length)), 'utf8')
    .replaceAll('remoteAuthority:location.host}', () => changed('remoteAuthority:void 0}'))
    .replaceAll(/(\w+)\.file\(this\.userDataPath\)\.with\(\{scheme:(\w+)\.vscodeRemote\}\)/g, (_, uri: string, schemes: string) => changed(`${uri}.file("/").with({scheme:${schemes}.vscodeUserData})`));
  if (changes !== 2) throw new Error(`This VS Code has ${changes} of the two places at which it looks for its server. See which they are now, in the host of the tests for the web.`);
  return text;
}

function configurationIn(html: string): Readonly<Record<string, unknown>> {
  const [, quoted] = /workbench-web-configuration" data-settings="([^"]*)"/.exec(html) ?? [];
  if (quoted === undefined) throw new Error('The page of the workbench has no configuration.');
  return JSON.parse(quoted.replaceAll('&quot;', '"')) as Readonly<Record<string, unknown>>;
}

function page(configuration: Readonly<Record<string, unknown>>, build: string, settings: Readonly<Record<string, unknown>>, language: string | undefined): string {
  const all = {
    ...configuration,
    enableWorkspaceTrust: false,
    userDataPath: '/',
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
    webviewEndpoint: `${build}/out/vs/workbench/contrib/webview/browser/pre`,
    configurationDefaults: settings,
    developmentOptions: { ...(configuration['developmentOptions'] as object | undefined), enableSmokeTestDriver: true },
  };
  return `<!DOCTYPE html>
<html>
<head>
  <meta charset="utf-8">
  <meta id="vscode-workbench-web-configuration" data-settings="${attribute(JSON.stringify(all))}">
  <meta id="vscode-workbench-web-base-url" data-settings="/static/build">
  <meta id="vscode-workbench-auth-session" data-settings="">
  <link rel="stylesheet" href="${build}/out/vs/code/browser/workbench/workbench.css">
</head>
<body aria-label=""></body>
<script>globalThis._VSCODE_FILE_ROOT = '${build}/out/';</script>
<script type="module" src="${build}/out/nls.messages.js"></script>${language === undefined ? '' : `
<script type="module">globalThis._VSCODE_NLS_LANGUAGE = '${language}';</script>`}
<script type="module" src="${build}/out/vs/code/browser/workbench/workbench.js"></script>
</html>
`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

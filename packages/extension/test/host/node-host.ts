import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { QUIET, type Host, type HostOptions } from './host.ts';
import { SERVER } from './install.ts';
import { freePort, run, serving } from './process.ts';

/** What the Node host can be started with besides. */
export interface NodeHostOptions extends HostOptions {
  /** A packaged extension that is installed first. */
  readonly vsix?: string;
  /** Whether the editor asks in dialogs, which most tests cannot answer. A development folder and suites need that it does not. */
  readonly dialogs?: boolean;
  /** Whether folders are trusted only when somebody says so. */
  readonly restricted?: boolean;
}

/** Starts a VS Code whose extensions run in Node, as on a desktop, with a profile of its own that goes when it is stopped. */
export async function startNodeHost(options: NodeHostOptions): Promise<Host> {
  const port = await freePort();
  const profile = profileWith(options);
  const env = environment(profile);
  const places = ['--config', path.join(profile, 'config.yaml'), '--user-data-dir', path.join(profile, 'user'), '--extensions-dir', path.join(profile, 'extensions')];
  if (options.vsix !== undefined) await installed(options.vsix, places, env);
  const bind = ['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`];
  const quiet = ['--disable-telemetry', '--disable-update-check', '--disable-getting-started-override'];
  const trusting = options.restricted === true ? [] : ['--disable-workspace-trust'];
  const speaking = options.language === undefined ? [] : ['--locale', options.language];
  const driven = options.dialogs === true ? [] : ['--vscode-option', 'enable-smoke-test-driver'];
  const server = await serving(process.execPath, [SERVER, ...places, ...bind, ...quiet, ...trusting, ...speaking, ...driven], env, `http://127.0.0.1:${port}/healthz`);
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { url: addressOf(port, options), log: server.log, stop };
}

async function installed(vsix: string, places: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const said = await run(process.execPath, [SERVER, ...places, '--install-extension', vsix], env);
  if (!said.includes('successfully installed')) throw new Error(`${vsix} could not be installed.\n${said}`);
}

function profileWith({ settings, language }: NodeHostOptions): string {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'criteria-host-'));
  mkdirSync(path.join(profile, 'user/User'), { recursive: true });
  mkdirSync(path.join(profile, 'run'), { mode: 0o700 });
  writeFileSync(path.join(profile, 'user/User/settings.json'), JSON.stringify({ ...QUIET, ...settings }));
  writeFileSync(path.join(profile, 'config.yaml'), 'auth: none\n');
  if (language !== undefined) knowLanguage(path.join(profile, 'user'), language);
  return profile;
}

/** VS Code speaks a language it has a pack for. This one is empty, so that it knows the language, and extensions speak it that can. */
function knowLanguage(folder: string, language: string): void {
  const pack = path.join(folder, 'language.json');
  writeFileSync(pack, JSON.stringify({ contents: {} }));
  const from = { extensionIdentifier: { id: `test.${language}` }, version: '1.0.0' };
  writeFileSync(path.join(folder, 'languagepacks.json'), JSON.stringify({ [language]: { hash: 'empty', label: language, extensions: [from], translations: { vscode: pack } } }));
}

/** Nothing is written outside the profile, and nothing that an editor around these tests has set reaches the host. */
function environment(profile: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|PORT$|PASSWORD$|NODE_OPTIONS$)/.test(name));
  return { ...Object.fromEntries(kept), XDG_DATA_HOME: path.join(profile, 'data'), XDG_CONFIG_HOME: path.join(profile, 'data'), XDG_RUNTIME_DIR: path.join(profile, 'run') };
}

function addressOf(port: number, { folder, development, suites }: NodeHostOptions): string {
  const remote = (file: string): string => `vscode-remote://127.0.0.1:${port}${file}`;
  const payload = [
    ...(development === undefined ? [] : [['extensionDevelopmentPath', remote(development)]]),
    ...(suites === undefined ? [] : [['extensionTestsPath', remote(suites)]]),
  ];
  const query = new URLSearchParams({ folder, ...(payload.length > 0 ? { payload: JSON.stringify(payload) } : {}) });
  return `http://127.0.0.1:${port}/?${query.toString()}`;
}

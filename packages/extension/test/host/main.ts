import { spawnSync } from 'node:child_process';
import { bringBrowser } from './browser.ts';
import { bringHost, NoHost } from './install.ts';

/** Runs the tests in a real VS Code. Where there can be none they are left out and that is said; on Linux in continuous integration it is a failure. */
function main(): number {
  try {
    bringHost();
    bringBrowser();
  } catch (error) {
    if (!(error instanceof NoHost)) throw error;
    console.error(`\nThe tests in a real VS Code were LEFT OUT. ${error.message}\n`);
    return isRequired() ? 1 : 0;
  }
  const { status } = spawnSync(process.execPath, ['node_modules/mocha/bin/mocha.js', '--config', '.mocharc.host.json', ...process.argv.slice(2)], { stdio: 'inherit' });
  return status ?? 1;
}

function isRequired(): boolean {
  return process.env['CI'] === 'true' && process.platform === 'linux';
}

process.exitCode = main();

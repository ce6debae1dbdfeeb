import { spawnSync } from 'node:child_process';
import { chromium, type Browser } from 'playwright-core';
import { NoHost } from './install.ts';

/** Starts a browser without a window. */
export function launchBrowser(): Promise<Browser> {
  const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return chromium.launch({ executablePath: bringBrowser(), args: ['--no-sandbox', ...quiet] });
}

/** A Chromium of this machine; where there is none and it can be had from the system, it is installed. */
export function bringBrowser(): string {
  const found = installedBrowser() ?? fromSystem();
  if (found === undefined) throw new NoHost('They need a Chromium, and there is none. Install the package `chromium` of your system, or set CHROMIUM to the program of one.');
  return found;
}

function installedBrowser(): string | undefined {
  const named = process.env['CHROMIUM'];
  const names = [...(named === undefined ? [] : [named]), 'chromium', 'chromium-browser', 'google-chrome'];
  for (const name of names) {
    const { status, stdout } = spawnSync('/bin/sh', ['-c', 'command -v "$1"', 'sh', name], { encoding: 'utf8' });
    if (status === 0) return stdout.trim();
  }
  return undefined;
}

/** Debian's and Ubuntu's own package, where we may install it. */
function fromSystem(): string | undefined {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return undefined;
  console.log('Installing Chromium from the packages of the system.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']]) spawnSync('apt-get', ['--quiet', '--quiet', ...args], { stdio: 'inherit', env });
  return installedBrowser();
}

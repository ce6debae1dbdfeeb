import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';

/** A program that serves this machine until it is stopped. */
export interface Running {
  /** What it has printed so far. */
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

/** Starts a program with all that it starts itself, and waits until it answers at an address. */
export async function serving(command: string, args: readonly string[], env: NodeJS.ProcessEnv, address: string): Promise<Running> {
  const child = spawn(command, args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const log = printed(child);
  const stop = (): Promise<void> => ended(child);
  try {
    await answers(address, child);
  } catch (error) {
    await stop();
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${log()}`, { cause: error });
  }
  return { log, stop };
}

/** Runs a program to its end and gives back what it printed; fails where it does. */
export async function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const log = printed(child);
  await once(child, 'close');
  if (child.exitCode !== 0) throw new Error(`${args.join(' ')} failed.\n${log()}`);
  return log();
}

/** A port nobody listens at. */
export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

/** How long a host may take to come up on a busy machine, in milliseconds. */
const PATIENCE = 90_000;

async function answers(address: string, child: ChildProcess): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end;) {
    if (child.exitCode !== null) throw new Error('The host ended before it answered.');
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok === true) return;
    await new Promise((again) => { setTimeout(again, 100); });
  }
  throw new Error('The host did not answer in time.');
}

function printed(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece: Buffer) => { text += piece.toString(); });
  return () => text;
}

/** Asks a program and all it started to leave, and makes those leave that do not. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const group = -child.pid;
  const gone = once(child, 'exit');
  process.kill(group, 'SIGTERM');
  const given = new Promise((over) => { setTimeout(over, 5000).unref(); });
  await Promise.race([gone, given]);
  try {
    process.kill(group, 'SIGKILL');
  } catch {
    // All of them are gone already.
  }
}

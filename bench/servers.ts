// Language servers over standard input and output: this one beside others, each with the same answers in its own language.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter, type ProtocolConnection } from 'vscode-languageserver-protocol/node';
import { line } from './measure.ts';
import { sampleOf, type Sample } from './samples.ts';

/** A server, and the file it is given to look after. */
interface Contender {
  readonly name: string;
  readonly command: readonly string[];
  readonly language: string;
  readonly file: string;
  readonly textOf: (sample: Sample) => string;
  /** The most cases it is tried with: beyond, it takes minutes. */
  readonly most: number;
  /** What it sends when it has looked at a change. */
  readonly sends: readonly string[];
}

const bin = (...names: readonly string[]): string => path.join(import.meta.dirname, 'node_modules', ...names);

const DIAGNOSTICS = 'textDocument/publishDiagnostics';

const CONTENDERS: readonly Contender[] = [
  { name: 'criteria', command: [path.join(import.meta.dirname, '../packages/cli/dist/criteria.js'), 'lsp', '--stdio'], language: 'cases', file: 'sample.cases', textOf: (s) => s.text, most: Infinity, sends: [DIAGNOSTICS, 'criteria/scores'] },
  { name: 'JSON', command: [bin('vscode-json-languageserver/bin/vscode-json-languageserver'), '--stdio'], language: 'json', file: 'sample.json', textOf: jsonOf, most: Infinity, sends: [DIAGNOSTICS] },
  { name: 'YAML', command: [bin('yaml-language-server/bin/yaml-language-server'), '--stdio'], language: 'yaml', file: 'sample.yaml', textOf: yamlOf, most: 1000, sends: [DIAGNOSTICS] },
  { name: 'TypeSpec', command: [bin('@typespec/compiler/cmd/tsp-server.js'), '--stdio'], language: 'typespec', file: 'main.tsp', textOf: typespecOf, most: 1000, sends: [DIAGNOSTICS] },
];

function recordsOf(sample: Sample): readonly (readonly [string, string])[][] {
  return (JSON.parse(sample.json) as Record<string, string>[]).map((record) => Object.entries(record));
}

function jsonOf(sample: Sample): string {
  return `[\n${recordsOf(sample).map((record) => JSON.stringify(Object.fromEntries(record))).join(',\n')}\n]\n`;
}

function yamlOf(sample: Sample): string {
  return recordsOf(sample).map((record) => `- ${record.map(([key, value]) => `${key}: "${value}"`).join('\n  ')}\n`).join('');
}

function typespecOf(sample: Sample): string {
  return recordsOf(sample).map((record) => `model ${record[0]?.[1] ?? ''} {\n${record.slice(1).map(([key, value]) => `  ${key}: "${value}";\n`).join('')}}\n`).join('\n');
}

const WIDTHS = [14, 10, 22, 16, 12, 16, 12];

/** Measures every server on every size: start to first findings, keystroke to findings, memory. */
export async function servers(): Promise<void> {
  console.log(`\n${line(['size', 'server', 'start, ms', 'keystroke, ms', 'hover, ms', 'completion, ms', 'memory, MB'], WIDTHS)}`);
  for (const cases of [34, 1000, 10_000]) {
    const sample = sampleOf(cases);
    for (const contender of CONTENDERS) {
      if (cases > contender.most) { console.log(line([sample.name, contender.name, '(minutes: left out)'], WIDTHS)); continue; }
      const { start, keystroke, hover, completion, memory } = await tried(contender, sample);
      console.log(line([sample.name, contender.name, start, keystroke, hover, completion, memory], WIDTHS));
    }
  }
}

/** What was measured of a server: times in milliseconds, memory in megabytes. */
interface Measured {
  readonly start: number;
  readonly keystroke: number;
  readonly hover: number;
  readonly completion: number;
  readonly memory: number;
}

async function tried(contender: Contender, sample: Sample): Promise<Measured> {
  const folder = mkdtempSync(path.join(tmpdir(), 'criteria-bench-'));
  try {
    const text = contender.textOf(sample);
    writeFileSync(path.join(folder, contender.file), text);
    if (contender.language === 'cases') writeFileSync(path.join(folder, 'bench.criteria'), sample.framework);
    const before = performance.now();
    const server = new Server(contender, folder);
    await server.initialize();
    await server.open(text);
    const start = performance.now() - before;
    const pause = contender.language === 'cases' ? 0 : await pauseOf(contender);
    const keystroke = await server.keystroke(text);
    const hover = await server.ask('textDocument/hover', text);
    const completion = await server.ask('textDocument/completion', text);
    const memory = server.memory();
    server.stop();
    return { start, keystroke: Math.max(0, keystroke - pause), hover, completion, memory };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How long a server waits before it looks at a change: what it takes for a file of one line. */
async function pauseOf(contender: Contender): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'criteria-bench-'));
  const text = { yaml: 'a: "yes"\n', json: '{ "a": "yes" }\n' }[contender.language] ?? 'model A { a: "yes"; }\n';
  writeFileSync(path.join(folder, contender.file), text);
  const server = new Server(contender, folder);
  await server.initialize();
  await server.open(text);
  const pause = await server.keystroke(text);
  server.stop();
  rmSync(folder, { recursive: true, force: true });
  return pause;
}

/** An answer in the middle of a text. */
function answerIn(text: string): { readonly line: number; readonly character: number } {
  const late = text.indexOf('yes', text.length / 2);
  const before = text.slice(0, late < 0 ? text.indexOf('yes') : late).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

class Server {
  private readonly contender: Contender;
  private readonly process: ChildProcess;
  private readonly connection: ProtocolConnection;
  private readonly uri: string;
  private readonly folder: string;
  private version = 1;
  private waiting = new Set<string>();
  private heard: (() => void) | undefined;

  constructor(contender: Contender, folder: string) {
    this.contender = contender;
    this.folder = folder;
    this.uri = pathToFileURL(path.join(folder, contender.file)).href;
    this.process = spawn(process.execPath, [...contender.command], { stdio: ['pipe', 'pipe', 'ignore'] });
    if (this.process.stdout === null || this.process.stdin === null) throw new Error('The server has no streams.');
    this.connection = createProtocolConnection(new StreamMessageReader(this.process.stdout), new StreamMessageWriter(this.process.stdin));
    for (const message of contender.sends) {
      this.connection.onNotification(message, ({ uri, version }: { uri: string; version?: number }) => {
        if (uri !== this.uri || (version !== undefined && version !== this.version)) return;
        this.waiting.delete(message);
        if (this.waiting.size === 0) this.heard?.();
      });
    }
    this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.listen();
  }

  async initialize(): Promise<void> {
    await this.connection.sendRequest('initialize', {
      processId: process.pid, rootUri: pathToFileURL(this.folder).href, workspaceFolders: [{ uri: pathToFileURL(this.folder).href, name: 'bench' }],
      capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } }, workspace: { workspaceFolders: true } },
      initializationOptions: { scores: true, provideFormatter: false },
    });
    await this.connection.sendNotification('initialized', {});
  }

  /** Opens the file, and waits until it has been looked at. */
  async open(text: string): Promise<void> {
    await this.answered(() => this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri: this.uri, languageId: this.contender.language, version: this.version, text } }));
  }

  /** The median time from an answer changed in the middle of the file to what is found and scored then, in milliseconds. */
  async keystroke(text: string): Promise<number> {
    const start = answerIn(text);
    const times: number[] = [];
    const started = performance.now();
    for (let i = 0; i < 60 && (i < 6 || performance.now() - started < 15_000); i++) {
      const [length, next] = i % 2 === 0 ? [3, 'perhaps'] : [7, 'yes'];
      this.version++;
      const from = performance.now();
      await this.answered(() => this.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: this.uri, version: this.version }, contentChanges: [{ range: { start, end: { line: start.line, character: start.character + length } }, text: next }],
      }));
      times.push(performance.now() - from);
    }
    const warm = times.slice(Math.floor(times.length / 4)).sort((a, b) => a - b);
    return warm[Math.floor(warm.length / 2)] ?? NaN;
  }

  /** The median time of a request about that answer, in milliseconds. */
  async ask(method: string, text: string): Promise<number> {
    const position = answerIn(text);
    const times: number[] = [];
    for (let i = 0; i < 24; i++) {
      const from = performance.now();
      await this.connection.sendRequest(method, { textDocument: { uri: this.uri }, position: { ...position, character: position.character + 1 } });
      times.push(performance.now() - from);
    }
    return times.slice(4).sort((a, b) => a - b)[10] ?? NaN;
  }

  /** Resident memory in megabytes. */
  memory(): number {
    return Number(spawnSync('ps', ['-o', 'rss=', '-p', String(this.process.pid)], { encoding: 'utf8' }).stdout) / 1024;
  }

  stop(): void {
    this.connection.dispose();
    this.process.kill();
  }

  /** Sends something, and waits for all that the server sends when it has looked at it. */
  private async answered(send: () => Promise<void>): Promise<void> {
    this.waiting = new Set(this.contender.sends);
    const heard = new Promise<void>((resolve) => { this.heard = resolve; });
    await send();
    await heard;
    this.heard = undefined;
  }
}

import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const EXTENSION = path.join(import.meta.dirname, '..');
const ROOT = path.join(EXTENSION, '../..');

interface Setting {
  readonly default: unknown;
  readonly order?: number;
  readonly markdownDescription?: string;
}

interface Manifest {
  readonly engines: { readonly vscode: string };
  readonly icon: string;
  readonly main: string;
  readonly browser: string;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus?: Readonly<Record<string, readonly { readonly command?: string }[]>>;
    readonly keybindings?: readonly { readonly command: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
    readonly languages: readonly { readonly id: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly taskDefinitions: readonly { readonly type: string }[];
    readonly problemMatchers: readonly { readonly name: string }[];
    readonly walkthroughs: readonly { readonly id: string; readonly steps: readonly { readonly completionEvents: readonly string[] }[] }[];
    readonly snippets: readonly { readonly language: string; readonly path: string }[];
  };
}

const text = readFileSync(path.join(EXTENSION, 'package.json'), 'utf8');
const manifest = JSON.parse(text) as Manifest;
const { contributes } = manifest;

const sources = globSync('src/**/*.ts', { cwd: EXTENSION }).map((file) => readFileSync(path.join(EXTENSION, file), 'utf8')).join('\n');

/** What stands in the first place of a pattern, wherever it is found, once each and sorted. */
function all(pattern: RegExp, within: string): readonly string[] {
  return [...new Set([...within.matchAll(pattern)].map(([, found]) => found ?? ''))].sort();
}

function texts(file: string): readonly string[] {
  return Object.keys(JSON.parse(readFileSync(path.join(EXTENSION, file), 'utf8')) as object).sort();
}

describe('What the extension says of itself', () => {
  it('has each text in English and in Welsh, and no others', () => {
    const used = all(/"%([^%"]+)%"/g, text);
    assert.ok(used.length > 10);
    assert.deepEqual(texts('package.nls.json'), used);
    assert.deepEqual(texts('package.nls.cy.json'), used);
  });

  it('asks for the editor whose interface it is written against', () => {
    assert.equal(manifest.engines.vscode.replace('^', '~'), manifest.devDependencies['@types/vscode']);
  });

  it('names only files that are there', () => {
    const files = [...text.matchAll(/"\.\/([\w./-]+)"/g)].map(([, file]) => file ?? '').concat(manifest.icon);
    assert.ok(files.length > 10);
    assert.deepEqual(files.filter((file) => !existsSync(path.join(EXTENSION, file))), []);
  });

  it('puts only its own commands into menus and on keys', () => {
    const offered = new Set(contributes.commands.map(({ command }) => command));
    const used = [...Object.values(contributes.menus ?? {}).flat(), ...(contributes.keybindings ?? [])].map(({ command }) => command);
    assert.deepEqual(used.filter((command) => command !== undefined && !offered.has(command)), []);
  });

  it('fills every view that it has, and no others', () => {
    const views = Object.values(contributes.views).flat().map(({ id }) => id).sort();
    assert.deepEqual(all(/createTreeView(?:<\w+>)?\('([\w.]+)'/g, sources), views);
  });

  it('asks in its conditions for what is told to the editor, and tells nothing that is not asked for', () => {
    const known = new Set([...contributes.commands.map(({ command }) => command), ...Object.values(contributes.views).flat().map(({ id }) => id)]);
    const conditions = [...all(/"when": "([^"]+)"/g, text), ...all(/"onContext:([^"]+)"/g, text)].join('\n').replaceAll(/[!=]= [\w.]+/g, '');
    const asked = all(/\b(criteria\.\w+)/g, conditions).filter((name) => !known.has(name));
    assert.ok(asked.length > 1);
    assert.deepEqual(all(/setContext\('([\w.]+)'/g, sources), asked);
  });

  it('has tasks of the types that are provided, and the matcher that its page tells of', () => {
    assert.deepEqual(all(/registerTaskProvider\('(\w+)'/g, sources), contributes.taskDefinitions.map(({ type }) => type));
    assert.deepEqual(all(/"\$(\w+)"/g, readFileSync(path.join(ROOT, 'docs/editors/vscode.md'), 'utf8')), contributes.problemMatchers.map(({ name }) => name));
  });

  it('opens the walkthrough that it has, whose every step is done by something that can happen', () => {
    const [walkthrough, ...others] = contributes.walkthroughs;
    assert.deepEqual(others, []);
    assert.deepEqual(all(/#(criteria\.\w+)`/g, sources), [walkthrough?.id]);
    const offered = new Set(contributes.commands.map(({ command }) => `onCommand:${command}`));
    const steps = walkthrough?.steps.map(({ completionEvents }) => completionEvents) ?? [];
    assert.ok(steps.length > 2);
    assert.deepEqual(steps.filter((events) => events.length === 0), []);
    assert.deepEqual(steps.flat().filter((event) => !offered.has(event) && !event.startsWith('onContext:criteria.')), []);
  });

  it('wakes for the panels that it puts back', () => {
    assert.deepEqual(all(/const PANEL = '([\w.]+)'/g, sources), all(/"onWebviewPanel:([\w.]+)"/g, text));
  });

  it('has the settings that the page of settings tells of', () => {
    const page = readFileSync(path.join(ROOT, 'docs/editors/settings.md'), 'utf8');
    const told = [...page.matchAll(/^\| `(criteria\.[\w.]+)`/gm)].map(([, name]) => name ?? '').sort();
    assert.deepEqual(Object.keys(contributes.configuration.properties).sort(), told);
  });

  it('puts its settings into an order, and says what each does', () => {
    const settings = Object.values(contributes.configuration.properties);
    assert.equal(new Set(settings.map(({ order }) => order)).size, settings.length);
    assert.deepEqual(settings.filter(({ markdownDescription }) => markdownDescription === undefined), []);
  });
});

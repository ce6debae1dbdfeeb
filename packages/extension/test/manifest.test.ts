import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
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
    readonly snippets: readonly { readonly language: string; readonly path: string }[];
  };
}

const text = readFileSync(path.join(EXTENSION, 'package.json'), 'utf8');
const manifest = JSON.parse(text) as Manifest;
const { contributes } = manifest;

function texts(file: string): readonly string[] {
  return Object.keys(JSON.parse(readFileSync(path.join(EXTENSION, file), 'utf8')) as object).sort();
}

describe('What the extension says of itself', () => {
  it('has each text in English and in Welsh, and no others', () => {
    const used = [...new Set([...text.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? ''))].sort();
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

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const HERE = import.meta.dirname;
const PAGE = readFileSync(path.join(HERE, '../../../docs/editors/vscode.md'), 'utf8');

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly keybindings: readonly { readonly command: string; readonly key: string; readonly mac: string }[];
    readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when: string }[] };
    readonly taskDefinitions: readonly { readonly type: string; readonly properties: Readonly<Record<string, unknown>> }[];
    readonly problemMatchers: readonly { readonly name: string }[];
  };
}

const { contributes } = JSON.parse(readFileSync(path.join(HERE, '../package.json'), 'utf8')) as Manifest;
const texts = JSON.parse(readFileSync(path.join(HERE, '../package.nls.json'), 'utf8')) as Readonly<Record<string, string>>;

/** Keys as people read them: `Ctrl+K V`. */
function printed(key: string): string {
  return key.split(' ').map((stroke) => stroke.split('+').map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('+')).join(' ');
}

describe('The page about VS Code', () => {
  it('names every command that can be called, with its keys', () => {
    const hidden = new Set(contributes.menus.commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command));
    const commands = contributes.commands.filter(({ command }) => !hidden.has(command)).map(({ command, title }) => {
      const keys = contributes.keybindings.find((binding) => binding.command === command);
      return [texts[title.slice(1, -1)], keys === undefined ? '' : `\`${printed(keys.key)}\``];
    });
    const rows = [...PAGE.slice(PAGE.indexOf('| command |'), PAGE.indexOf('## The preview')).matchAll(/^\| (.*?) \| (.*?)\s*\| .*\|$/gm)].map(([, name, keys]) => [name, keys]);
    assert.deepEqual(rows.slice(2).sort(), commands.sort());
  });

  it('says truly that on a Mac only the first key is another', () => {
    for (const { key, mac } of contributes.keybindings) assert.equal(mac, key.replaceAll('ctrl+', 'cmd+'));
  });

  it('shows tasks as they are defined', () => {
    const { tasks } = JSON.parse(/```json\n([^]*?)```/.exec(PAGE)?.[1] ?? '') as { readonly tasks: readonly Readonly<Record<string, unknown>>[] };
    const [definition = assert.fail('No task is defined.')] = contributes.taskDefinitions;
    for (const { type, problemMatcher, ...words } of tasks) {
      assert.equal(type, definition.type);
      assert.deepEqual(Object.keys(words).filter((word) => !Object.hasOwn(definition.properties, word)), []);
      if (problemMatcher !== undefined) assert.ok(contributes.problemMatchers.some(({ name }) => `$${name}` === problemMatcher));
    }
  });
});

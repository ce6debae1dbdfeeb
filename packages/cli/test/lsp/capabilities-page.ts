import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT } from '../run.ts';
import { CAPABILITIES } from './capabilities.ts';

/** Where the page stands that lists what the server can do. */
export const CAPABILITIES_PAGE = path.join(PROJECT, 'docs/editors/capabilities.md');

/** The page that lists what the server can do, made from what the tests drive. */
export function capabilitiesPage(): string {
  const rows = CAPABILITIES.map(({ name, says, methods }) => `| ${says} | \`${name}\` | ${methods.map((method) => `\`${method}\``).join(', ')} |`);
  return `${HEAD}\n| What an author gets | Capability | Messages |\n|---|---|---|\n${rows.join('\n')}\n`;
}

const HEAD = `# What the language server can do

Everything the server says it can do when an editor starts it. Some of it is said only to editors that can make use of it.

Each row is a test: \`packages/cli/test/lsp/capabilities.test.ts\` starts the built \`criteria lsp --stdio\` on the examples and tries every capability with real
messages, under the capability's name. It fails where the server says it can do something that is not here, or no longer says what is.

<!-- The table is made from what the tests drive: node packages/cli/test/lsp/capabilities-page.ts --write -->
`;

if (process.argv.includes('--write') && import.meta.filename === process.argv[1]) writeFileSync(CAPABILITIES_PAGE, capabilitiesPage());

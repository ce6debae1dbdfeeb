import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { catalogue } from '@inspection-criteria/language';
import { DOCS } from './fences.ts';

/** The page that lists all diagnostics, made from the catalogue. */
export function diagnosticsIndex(): string {
  const rows = Object.entries(catalogue).sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, { severity, title }]) => `| [\`${code}\`](${code}.md) | ${severity} | ${title} |`);
  return `${HEAD}\n| Code | Severity | What it is |\n|---|---|---|\n${rows.join('\n')}\n`;
}

const HEAD = `# Findings

What \`criteria check\` and the editor say about a framework or an inspection. Each finding has a code, and each code a page: what it means, why it matters, what to do.

- An **error** must be mended before a result can be trusted. The check fails, and nothing is built.
- A **warning** should be looked at. Results stand.
- **Information** is a remark: nothing is wrong, and whoever wrote the text may like to know.

A file with a finding is still read: whatever is not affected is understood, checked and scored as usual.

<!-- The table is made from the catalogue: node packages/language/test/docs/diagnostics-index.ts --write -->
`;

if (process.argv.includes('--write') && import.meta.filename === process.argv[1]) writeFileSync(path.join(DOCS, 'diagnostics/README.md'), diagnosticsIndex());

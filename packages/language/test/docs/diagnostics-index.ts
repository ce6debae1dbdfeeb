import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { catalogue, fixesFor } from '@inspection-criteria/language';
import { checked, filesOf, supportOf } from './examples.ts';
import { DOCS, fencesOf, isSource, readPage } from './fences.ts';

/** The page that lists all diagnostics, made from the catalogue and from what their examples are offered. */
export async function diagnosticsIndex(): Promise<string> {
  const entries = Object.entries(catalogue).sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = await Promise.all(entries.map(async ([code, { severity, title }]) => {
    const fix = (await likeliestFix(code))?.replaceAll('|', '\\|') ?? '—';
    return `| [\`${code}\`](${code}.md) | ${severity} | ${title} | ${fix} |`;
  }));
  return `${HEAD}\n| Code | Severity | What it is | What its fix does, in the example |\n|---|---|---|---|\n${rows.join('\n')}\n`;
}

/** What the likeliest fix does in the first wrong example on a finding's page that has one. */
async function likeliestFix(code: string): Promise<string | undefined> {
  const fences = fencesOf(readPage('diagnostics', `${code}.md`)).filter(isSource);
  for (const fence of fences.filter(({ words }) => words.has('wrong'))) {
    const found = await checked(filesOf(fence, supportOf(fence, fences)));
    const [fix] = found.diagnostics.filter((one) => one.code === code).flatMap((one) => fixesFor(found, one));
    if (fix !== undefined) return fix.title;
  }
  return undefined;
}

const HEAD = `# Findings

What \`criteria check\` and the editor say about a framework or an inspection. Each finding has a code, and each code a page: what it means, why it matters, what to do.

- An **error** must be mended before a result can be trusted. The check fails, and nothing is built.
- A **warning** should be looked at. Results stand.
- **Information** is a remark: nothing is wrong, and whoever wrote the text may like to know.

Most findings have a fix. In an editor it is offered where the finding is; what needs no decision can be mended in a whole file at once.

A file with a finding is still read: whatever is not affected is understood, checked and scored as usual.

<!-- The table is made from the catalogue and the pages: node packages/language/test/docs/diagnostics-index.ts --write -->
`;

if (process.argv.includes('--write') && import.meta.filename === process.argv[1]) writeFileSync(path.join(DOCS, 'diagnostics/README.md'), await diagnosticsIndex());

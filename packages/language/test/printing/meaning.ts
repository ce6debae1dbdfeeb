// What a set of files means, without the places where it is said.
import { checkProject, loadSources, understand } from '@inspection-criteria/language';
import { textAccess } from '../files.ts';

/** What comes of a file and all it uses: frameworks, inspections with their answer sheets, results and findings. */
export interface Meaning {
  readonly models: unknown;
  readonly results: unknown;
  readonly findings: readonly string[];
}

/** Understands, checks and scores a file among others. */
export async function meaningOf(file: string, files: Readonly<Record<string, string>>): Promise<Meaning> {
  const { project, diagnostics, results } = checkProject(understand(await loadSources([file], textAccess(files))));
  return {
    models: plain({ frameworks: project.frameworks.map((f) => f.framework), inspections: project.inspections.map((i) => i.inspection) }),
    results: plain([...results.values()]),
    // Blanks quoted from a text may have become fewer; a hidden character between two words goes with them.
    findings: diagnostics.filter((d) => d.code !== 'hidden-character').map((d) => `${d.code}: ${d.message.replace(/\s+/g, '')}`),
  };
}

const PLACES = new Set(['span', 'nameSpan', 'idSpan', 'rule']);

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, part: unknown) => {
    if (PLACES.has(key)) return undefined;
    if (part instanceof Map) return [...part];
    return typeof part === 'bigint' ? String(part) : part;
  }));
}

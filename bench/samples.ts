import type { AnswerSheet, Framework } from '@inspection-criteria/model';
import { loadSources, understand } from '@inspection-criteria/language';

/** A generated inspection of a size, as text, and the same answers as JSON. */
export interface Sample {
  readonly name: string;
  readonly framework: string;
  readonly text: string;
  readonly json: string;
}

const QUESTIONS = 100;

/** A framework of a hundred questions in four themes, a third of them asked under a condition. */
export function frameworkText(): string {
  const themes = Array.from({ length: 4 }, (_, theme) => {
    const questions = Array.from({ length: QUESTIONS / 4 }, (_, i) => {
      const id = theme * (QUESTIONS / 4) + i;
      return `        question q${String(id)} "Question ${String(id)}"${id % 3 === 2 ? ' asked when custody is yes' : ''}`;
    });
    return `    theme t${String(theme)} {\n${questions.join('\n')}\n    }`;
  });
  return `framework bench edition "1" {
    level theme { rounded to 1% halves up  rated grade }
    unit case
    fact custody answered yes-no
    answers quality { yes worth 1  partly worth 1/2  no worth 0  na not counted }
    bands grade { good at least 65%  fair at least 50%  poor otherwise }
    each question answered on quality
${themes.join('\n')}
}
`;
}

/** An inspection of so many cases, the same every time. */
export function sampleOf(cases: number): Sample {
  let seed = 1;
  const next = (below: number): number => { seed = (seed * 48271) % 2147483647; return seed % below; };
  const values = ['yes', 'yes', 'no', 'no', 'partly', 'na'];
  const ids = Array.from({ length: QUESTIONS }, (_, i) => `q${String(i)}`);
  const rows: string[] = [];
  const records: Record<string, string>[] = [];
  for (let row = 0; row < cases; row++) {
    const custody = next(4) === 0 ? 'yes' : 'no';
    const answers = ids.map((_, i) => i % 3 === 2 && custody === 'no' ? '-' : values[next(values.length)] ?? 'no');
    rows.push(`    | C${String(row)} | ${custody} | ${answers.join(' | ')} |`);
    records.push({ case: `C${String(row)}`, custody, ...Object.fromEntries(ids.map((id, i) => [id, answers[i] ?? ''])) });
  }
  const text = `use "bench.criteria"\n\ninspection sample of bench edition "1" {\n    | case | custody | ${ids.join(' | ')} |\n${rows.join('\n')}\n}\n`;
  return { name: `${String(cases * QUESTIONS / 1000)}k answers`, framework: frameworkText(), text, json: JSON.stringify(records) };
}

/** The sample understood: its framework and its answers. */
export async function understood(sample: Sample): Promise<{ readonly framework: Framework; readonly sheet: AnswerSheet }> {
  const files = new Map([['bench.criteria', sample.framework], ['sample.cases', sample.text]]);
  const sources = await loadSources([...files.keys()], { read: (file) => Promise.resolve({ text: files.get(file) ?? '', malformed: false }) });
  const [inspection] = understand(sources).inspections;
  if (inspection === undefined) throw new Error('The sample has no inspection.');
  return { framework: inspection.framework.framework, sheet: inspection.inspection.sheet };
}

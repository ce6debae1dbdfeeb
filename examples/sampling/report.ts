import type { Row } from './account.ts';

/** What stands beside a statistic's claim in a README: the label of the question, section or fact it is about. */
export type Labels = ReadonlyMap<string, string>;

/** Labels by id, as written in the frameworks; a later text wins. */
export function labelsIn(texts: readonly string[]): Labels {
  const declared = /^\s*[a-z-]+\s+(\S+)\s+"([^"]+)"/gm;
  return new Map(texts.flatMap((text) => [...text.matchAll(declared)].map((match) => [match[1] ?? '', match[2] ?? ''] as const)));
}

/** The README with the part between `<!-- id: begin -->` and `<!-- id: end -->` written anew. */
export function withAccount(readme: string, id: string, rows: readonly Row[], labels: Labels): string {
  const begin = `<!-- ${id}: begin -->`;
  const end = `<!-- ${id}: end -->`;
  const [before, rest] = readme.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`The README has no place for ${id}`);
  return `${before}${begin}\n${summary(rows)}\n\n${table(rows, labels)}\n${end}${after}`;
}

/** A statistic with two parts is reproduced when both are. */
function summary(rows: readonly Row[]): string {
  const ids = new Set(rows.map((row) => row.statistic));
  const having = (outcome: Row['outcome']): ReadonlySet<string> => new Set(rows.filter((row) => row.outcome === outcome).map((row) => row.statistic));
  const missed = having('not reproduced');
  const reproduced = [...having('reproduced')].filter((id) => !missed.has(id));
  return `${ids.size} figures: ${reproduced.length} reproduced, ${missed.size} not, ${having('outside the sample').size} outside the sample.`;
}

function table(rows: readonly Row[], labels: Labels): string {
  return [
    '| Statistic | About | Published | In the sample | |',
    '|---|---|---|---|---|',
    ...rows.map((row) => `| ${row.statistic} | ${about(row, labels)} | ${row.claim} | ${row.value} | ${outcome(row)} |`),
  ].join('\n');
}

function about(row: Row, labels: Labels): string {
  const label = labels.get(row.at);
  return label === undefined ? row.at : `${row.at} ${label}`;
}

function outcome(row: Row): string {
  return row.note === '' ? row.outcome : `${row.outcome}: ${row.note}`;
}

import { ANSWER, COLUMN, NOT_ASKED, reasons } from './answers.ts';
import { VALUE } from './families.ts';
import { anyOf, BLANKS, START, type Lexicon } from './lexicon.ts';
import { include, type Match, type Region, type Repository, type Rule } from './rules.ts';

/** Tables: of decisions, of checks, and of a unit's answers. What a table holds is said by its first heading. */
export function tables(lexicon: Lexicon): Repository {
  const { name, whole } = lexicon;
  const [give, check] = [anyOf(lexicon.of('Give').slice(0, 1)), anyOf(lexicon.of('Check'))];
  const over = `^(?!${BLANKS}(?:\\||//))|^(?=${BLANKS}\\|${BLANKS}(?:${give}|${check})${BLANKS}\\|)`;
  const tests = (text: string): readonly Rule[] => [include(text), include('expression'), { name: VALUE, match: `${START}${name}` }];
  const given = (text: string): readonly Rule[] => [answer(lexicon), include(text), reasons(lexicon, text), include('detail')];
  return {
    table: [
      table('decisions', give, 'keyword.control.rule', over, expressionHeadings(lexicon)),
      table('checks', check, 'keyword.control.rule', over, headings(lexicon)),
      table('answers', `(?:${name})?`, 'storage.type.unit', over, headings(lexicon)),
    ],
    'comment-between': { match: `^${BLANKS}((//).*)$`, captures: { 1: 'comment.line.double-slash', 2: 'punctuation.definition.comment' } },
    'decisions-row': rows(name, `${VALUE}.given`, tests),
    'checks-row': rows(name, 'entity.name.tag.checked', tests),
    'answers-row': rows(`${name}|${whole}`, 'entity.name.tag.record', given),
    'cell-comment': { name: 'comment.line.double-slash', match: '(//)(?:[^|"\\r\\n \\t]|[ \\t]++(?![|"]|$))*+', captures: { 1: 'punctuation.definition.comment' } },
    bar: { name: BAR, match: '\\|' },
  };
}

const BAR = 'punctuation.separator.table';

/** Only blanks stand between here and the end of the cell. */
const CELL_END = `(?=${BLANKS}(?:\\||$))`;

/** A table begins with its heading; what stands on the lines below, each led by its bar, are rows. */
function table(kind: string, first: string, scope: string, end: string, heading: readonly Rule[]): Region {
  return {
    name: `meta.table.${kind}`, begin: `^${BLANKS}(\\|)(?:${BLANKS}(${first})${CELL_END})${kind === 'answers' ? '?' : ''}`, end, beginCaptures: { 1: BAR, 2: scope },
    patterns: [include('comment-between'), include(`${kind}-row`), ...heading],
  };
}

/** All quotation marks of the rest of the line are closed. */
const CLOSED = '(?=[^"\\r\\n]*+(?:"(?:\\\\.|[^"\\\\\\r\\n])*+"[^"\\r\\n]*+)*+$)';

/** A row ends with its line, whatever is open in it. Bars in texts are part of them, unless a mark is missing: then every bar ends a cell. */
function rows(first: string, scope: string, cells: (text: string) => readonly Rule[]): readonly Rule[] {
  const row = (closed: string, text: string): Region => ({
    name: 'meta.table.row', begin: `^${BLANKS}(\\|)${closed}(?:${BLANKS}(${first})${CELL_END})?`, end: '$', beginCaptures: { 1: BAR, 2: scope },
    patterns: [include('cell-comment'), ...cells(text), include('bar')],
  });
  return [row(CLOSED, 'text'), row('', 'cell-text')];
}

function headings({ name }: Lexicon): readonly Rule[] {
  return [include('bar'), include('cell-text'), { name: COLUMN, match: `${START}${name}` }];
}

/** The headings of a table of decisions may be expressions: `share of counted answers`. */
function expressionHeadings({ name, notReserved }: Lexicon): readonly Rule[] {
  const column: Match = { match: `(\\|)${BLANKS}${notReserved}(${name})${CELL_END}`, captures: { 1: BAR, 2: COLUMN } };
  return [column, include('bar'), include('cell-text'), include('expression'), include('name')];
}

/** An answer is the first in its cell; what follows are details. */
function answer({ name }: Lexicon): Match {
  return { match: `(\\|)${BLANKS}(?:(-)${CELL_END}|(${name}))?`, captures: { 1: BAR, 2: NOT_ASKED, 3: ANSWER } };
}

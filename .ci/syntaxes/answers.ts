import { VALUE } from './families.ts';
import { anyOf, BLANKS, GAP, START, type Lexicon } from './lexicon.ts';
import { include, type Match, type Region, type Repository } from './rules.ts';

/** The answer somebody gave. */
export const ANSWER = `${VALUE}.answer`;
/** The question or fact that is answered: a table's column, or what stands before the colon. */
export const COLUMN = 'entity.name.variable.column';
/** `-`: not asked. */
export const NOT_ASKED = 'constant.language.not-asked';

/** Answers in blocks: `R3: no (late, "own words") "remark" formerly yes because "…" by "…" on 2014-01-10`. */
export function answers(lexicon: Lexicon): Repository {
  return {
    answers: [include('comment'), include('text'), reasons(lexicon, 'text'), answered(lexicon), include('detail')],
    detail: [correction(lexicon), include('number'), sign],
    'answer-line': answerLine(lexicon),
    'answer-block': answerBlock(lexicon),
  };
}

/** A record's block. Where its brace is missing it ends with a line that holds no answers: a row, or a statement. */
function answerBlock({ words }: Lexicon): Region {
  const over = `^(?=${BLANKS}(?:\\||${anyOf([...words.leading])}(?!:)))`;
  return {
    begin: '\\{', end: `(\\})|${over}`, beginCaptures: { 0: 'punctuation.section.block.begin' }, endCaptures: { 1: 'punctuation.section.block.end' },
    patterns: [include('answers')],
  };
}

function answered({ name }: Lexicon): Match {
  return {
    match: `${START}(${name})(:)(?:${BLANKS}(?:(-)(?![0-9])|(${name})(?!:)))?`,
    captures: { 1: COLUMN, 2: 'punctuation.separator.key-value', 3: NOT_ASKED, 4: ANSWER },
  };
}

/** A line of answers that stands in no record's block. */
function answerLine({ name }: Lexicon): Region {
  return { begin: `(?:^|(?<=[{}]))${BLANKS}(?=${name}:)`, end: '$|(?=\\})', patterns: [include('answers')] };
}

/** What an answer was before, and why, by whom and when it changed. */
function correction(lexicon: Lexicon): Match {
  const words = anyOf(['Formerly', 'Because', 'By', 'On'].flatMap((rule) => lexicon.of(rule)));
  return {
    match: `${START}(${words})(?!:)(?:${GAP}(?:(-)(?![0-9])|(${lexicon.name})(?!:)))?`,
    captures: { 1: 'keyword.other.note', 2: NOT_ASKED, 3: ANSWER },
  };
}

/** Reasons end with their cell, block or line at the latest. */
export function reasons({ name }: Lexicon, text: string): Region {
  return {
    begin: '\\(', end: '(\\))|(?=[|}])|$', beginCaptures: { 0: 'punctuation.section.group.begin' }, endCaptures: { 1: 'punctuation.section.group.end' },
    patterns: [include(text), { name: `${VALUE}.reason`, match: `${START}${name}` }, { name: 'punctuation.separator.list', match: ',' }],
  };
}

const sign: Match = { name: 'keyword.operator.arithmetic', match: `[-+/](?=${BLANKS}[0-9])` };

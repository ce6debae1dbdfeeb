import { isoDate } from '../lower/dates.ts';
import { RECORD_ID, unfitId } from '../answers/record-ids.ts';
import { CURLY_SAID, NAME, QUOTED } from '../syntax/characters.ts';
import { nearest, wordsFor } from '../syntax/index.ts';

/** A slip in a line: what was most likely meant, and the place of the slip in the line. */
export interface Slip {
  readonly message: string;
  readonly start: number;
  readonly end: number;
  /** What can be written in its place, where that is certain. */
  readonly suggestion?: string;
}

/** What people bring along from spreadsheets, programs and Word, and how it is said here. */
interface KnownSlip {
  readonly pattern: RegExp;
  /** Whether it can only be meant in a framework: an inspection's tables hold answers. */
  readonly framework?: true;
  /** Whether it can only be meant in an inspection. */
  readonly inspection?: true;
  readonly say: (found: RegExpExecArray) => string | Advice;
}

/** What is said of a slip, with what can be written in its place. */
interface Advice {
  readonly message: string;
  readonly write: string;
}

/** Advice where what was written is said in other words. */
function here(all: string, write: string): Advice {
  return { message: `\`${all.trim()}\` is said \`${write}\` here`, write };
}

const BOUND = (word: string) => (found: RegExpExecArray): string | Advice => {
  const [all, number] = found;
  const before = found.input.slice(0, found.index).trimEnd();
  // In a condition `is` stands before it, and some of those who write signs leave it out.
  const is = /\b(?:when|where|unless|check)\b/.test(before) && !/\b(?:is|not|or|and|in|to|when|where|check)$/.test(before) ? 'is ' : '';
  const advice = here(all, `${is}${word} ${number ?? '80%'}`);
  return number === undefined ? advice.message : advice;
};

/** The head of a record with an id that none can have. */
const UNFIT_RECORD = new RegExp(`^\\s*(?!inspection\\b)(${NAME})\\s+(?!${RECORD_ID}\\s*\\{)([^\\s"{}|:][^"{}|:]*?)(?=\\s*\\{)`);

/** Read from the top: the first whose pattern fits a line that cannot be understood explains it. */
const SLIPS: readonly KnownSlip[] = [
  // comments and whole lines
  { pattern: /^\s*(#|--|\/\*|<!--|%)/, say: ([, mark = '']) => `A comment begins with \`//\`, not with \`${mark}\`` },
  { pattern: /^\s*import\b/, say: () => 'Another file is named with `use` and its path in quotation marks: `use "scales.criteria"`' },
  { pattern: /^\s*use\s+"[^"]*\\/, say: () => 'A path is written with `/`, on every machine: `use "shared/scales.criteria"`' },
  { pattern: /^\s*use\s+[^"\s]/, say: () => 'The path behind `use` stands in quotation marks: `use "scales.criteria"`' },
  { framework: true, pattern: /(?<=^\s*framework\s.*)\b(?:from|after|follows|extends|replaces|changes|updates|supersedes|builds on|based on)(?:\s+(?:the\s+)?edition)?(?=\s*")/i, say: ([all]) => ({ message: `The edition that this one changes is said with \`amends\`, not with \`${all}\`: \`edition "2027" amends "2026"\``, write: 'amends' }) },
  { pattern: /^\s*(scales?|options|choices)\s+[\w.-]+/, say: ([, word = '']) => `A list of answers begins with \`answers\`, not with \`${word}\`: \`answers quality { yes worth 1  no worth 0 }\`` },
  { pattern: /^\s*(grades?|ratings?|ranges?|thresholds?|descriptors?)\s+[\w.-]+/, say: ([, word = '']) => `A list of ratings begins with \`bands\`, not with \`${word}\`: \`bands grade { good at least 80%  poor otherwise }\`` },
  { pattern: /^\s*(question|fact|level|unit|answers|bands|phrases)\s+"/, say: ([, word = '']) => `The short name comes first, the text people read behind it: \`${word} name "Text"\`` },
  { pattern: /^\s*(question|fact|level|unit|answers|bands|phrases)\s+(\d[\w.-]*)/, say: ([, word = '', name = '']) => ({ message: `A name begins with a letter: \`Q${name}\`, not \`${name}\``, write: `${word} Q${name}` }) },
  { pattern: /^\s*(question|fact|level|unit|answers|bands|phrases)\s+[\w.-]+:/, say: () => 'No colon stands behind a name here: `fact falls "There were falls" answered yes-no`' },
  { pattern: /^\s*(fact|question|unit|level)\s+([\w.-]+)\s+(?!answered|asked|about|weighted|optional|counts|not|worded|plural|under|in\b|formerly|judged|scored|rated|rounded)([a-z\d][\w-]*)/, say: ([, word = '', a = '', b = '']) => `A name has no blanks. Join the words, \`${word} ${a}-${b}\`, and put the words people read in quotation marks behind it` },
  { pattern: /^\s*(fact|question|unit|level|answers|bands|phrases)\s+([\w.-]+)\s+([A-Z][\w'’-]*)/, say: ([, word = '', name = '', first = '']) => `The text people read stands in quotation marks, right after the name: \`${word} ${name} "${first} …"\`` },
  { pattern: /^\s*(fact|question|unit|level|answers|bands|phrases)\s+([\w.-]+)\s+(?!")[^"{]*(?<!\b(?:because|by|saying|source|colour|is|or|not|in|in [a-z]{2,3})\s+)"/, say: ([, word = '', name = '']) => `The text people read stands right after the name, and the rest behind it: \`${word} ${name} "Text" …\`` },
  { pattern: /\b(?:no (?:better|worse) than|hold to)\s+"/, say: () => 'A band is named by its short name, without quotation marks: the one that stands before its text in the list of bands' },
  { inspection: true, pattern: UNFIT_RECORD, say: ([, unit = '', id = '']) => {
    const { message, fit } = unfitId(id, unit);
    return fit === undefined ? message.slice(0, -1) : { message: message.slice(0, -1), write: `${unit} ${fit}` };
  } },
  // quotation marks and punctuation
  { pattern: /[“”„][^“”„]*[“”]|[“”„«»]/, say: ([all]) => all.length === 1 ? CURLY_SAID.slice(0, -1) : { message: CURLY_SAID.slice(0, -1), write: `"${all.slice(1, -1)}"` } },
  { pattern: /\b(?:isn|aren)['’]t\b/i, say: ([all = '']) => ({ message: `\`${all}\` is said \`is not\` here: \`rating is not good\``, write: 'is not' }) },
  { pattern: /'[^']*'/, say: ([text = '']) => ({ message: `Texts stand in double quotation marks: \`"${text.slice(1, -1)}"\``, write: `"${text.slice(1, -1)}"` }) },
  { pattern: /[\w]['’][\w]/, say: () => 'A name is made of letters, digits, `-` and `.`; words people read stand in quotation marks' },
  { pattern: /;/, say: () => ({ message: 'Nothing marks the end of a line: remove the `;`', write: '' }) },
  { pattern: /\b\d{1,2}[/.]\d{1,2}[/.]\d{4}\b|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b|\b\d{4}-(?:\d-\d{1,2}|\d\d-\d)(?![\d-])/i, say: ([all]) => {
    const iso = isoDate(all);
    return iso === undefined ? 'A date is written as year-month-day: `2026-03-01` is the first of March' : { message: `A date is written as year-month-day: \`${iso}\``, write: iso };
  } },
  // functions
  { pattern: /\bIF\s*\(/i, say: () => 'A rule gives a rating and says when: `give fair when score is below 50%`' },
  { pattern: /\b(sum|mean|average|max|min|count|share|highest|lowest)\s*\(/i, say: ([, word = '']) => `Functions are said with \`of\`: \`${FUNCTIONS[word.toLowerCase()] ?? word} of care, safety\`` },
  { pattern: /\b(average|avg|maximum|minimum|max|min|total) of\b/i, say: ([, word = '']) => ({ message: `Instead of \`${word}\` the language says \`${FUNCTIONS[word.toLowerCase()] ?? 'mean'} of\``, write: `${FUNCTIONS[word.toLowerCase()] ?? 'mean'} of` }) },
  // cells of tables
  { framework: true, pattern: /^\s*\|.*"/, say: () => 'A cell names bands and answers by their short names, without quotation marks: `| good | at least 70% |`' },
  { framework: true, pattern: /\|\s*[-*–—]\s*(?:\||$)/, say: () => 'A cell that does not matter says `any`' },
  { framework: true, pattern: /\|[^|]*?([\w.-]+)\s*[,/;]\s*([\w.-]+)\s*(?:\||$)/, say: ([, a = '', b = '']) => `Several values in one cell are joined by \`or\`: \`${a} or ${b}\`` },
  // records
  // Prose speaks so as well: it is meant where a condition stands and ends.
  { pattern: /(?<=\b(?:when|where|unless|if|check)\b[^"]*)\b(?:any|every|each|a) ([\w-]+) (?:(?:has|have|with) ([\w.-]+) (?:is )?|whose ([\w.-]+) is )([\w-]+)(?=\s*(?:$|[,){]|(?:and|or|because|saying)\b))/i, say: ([, unit = '', had = '', question = had, answer = '']) => `What holds of some ${unit} is said behind the condition: \`${question} is ${answer} in any ${unit}\`` },
  { pattern: /\bin (?:(?:above|below|over|under|more than|at least|at most) )?[\d.]+% of (?:the )?([\w-]+)/i, say: ([, units = '']) => `A share of ${units} is said with two counts: \`count of every ${one(units)} where ( … ) / count of every ${one(units)} is above 10%\`` },
  { pattern: /\b(?:share|count|number|percentage) of (?:all |the )?(?!every|counted)([\w-]+) where\b/i, say: ([, units = '']) => `Those for which something holds are counted with \`every\`: \`count of every ${one(units)} where …\`` },
  { pattern: /\bin (?:exactly )?(\d+) ([a-z][\w-]*)/i, say: ([, number = '', unit = '']) => `How many is said with \`at least\` or \`at most\`: \`in at least ${number} ${unit}\`` },
  { pattern: /\bin (?:more than|over|above) (\d+) ([a-z][\w-]*)/i, say: ([, number = '0', unit = '']) => `How many is said with \`at least\` or \`at most\`: \`in at least ${String(Number(number) + 1)} ${unit}\`` },
  { pattern: /\bin (?:fewer than|less than|under|below) (\d+) ([a-z][\w-]*)/i, say: ([, number = '1', unit = '']) => `How many is said with \`at least\` or \`at most\`: \`in at most ${String(Number(number) - 1)} ${unit}\`` },
  // bounds
  { pattern: /\bbetween\s+(\S+)\s+and\s+([\w.%]+)/i, say: ([, from = '', to = '']) => `In a condition write \`${from} to ${to}\`; a band has one cut, \`at least ${from}\`, and the band above it takes what is higher` },
  { pattern: /(\d[\d.]*%?)\s*(?:[-–—]|\bto\b)\s*(\d[\d.]*%)/, say: ([, from = '', to = '']) => `A band has one cut, \`at least ${from}\`: the band above it takes what is higher. In a condition a range is \`is ${from} to ${to}\`` },
  { pattern: /(\d[\d.]*%?)\s+(?:or|and)\s+(?:more|above|over|higher|better)\b/i, say: ([all = '', number = '']) => here(all, `at least ${number}`) },
  { pattern: /(\d[\d.]*%?)\s+(?:or|and)\s+(?:less|below|under|lower|fewer)\b/i, say: ([all = '', number = '']) => here(all, `at most ${number}`) },
  { pattern: /(\d[\d.]*%?)\+(?=\s*(?:\||$|"|[a-z]))/, say: ([all = '', number = '']) => here(all, `at least ${number}`) },
  { pattern: /\b(?:not less than|no less than|no fewer than|min(?:imum)?|from)\s+(\d\S*)/i, say: BOUND('at least') },
  { pattern: /\b(?:not more than|no more than|up to|max(?:imum)?)\s+(\d\S*)/i, say: BOUND('at most') },
  { pattern: /\b(?:more than|greater than|higher than|exceeds|over)\s+(\d[^\s|]*)/i, say: BOUND('above') },
  { pattern: /\b(?:less than|lower than|fewer than|under)\s+(\d\S*)/i, say: BOUND('below') },
  { pattern: /(?:>=|=>|≥)\s*(\d[\d.]*%?)?/, say: BOUND('at least') },
  { pattern: /(?:<=|=<|≤)\s*(\d[\d.]*%?)?/, say: BOUND('at most') },
  { pattern: /!=|<>|≠/, say: ([all = '']) => ({ message: `\`${all}\` is said \`is not\` here: \`rating is not good\``, write: 'is not' }) },
  { pattern: />\s*(\d[\d.]*%?)?/, say: BOUND('above') },
  { pattern: /<\s*(\d[\d.]*%?)?/, say: BOUND('below') },
  // conditions
  { pattern: /==?|\b(?:equals|equal to)\b/i, say: ([all = '']) => `Instead of \`${all}\` a condition says \`is\`, an answer \`worth\` and its points, and a band \`at least\`` },
  { pattern: /&&|\bAND\b/, say: ([all = '']) => here(all, 'and') },
  { pattern: /(?<!^\s*\|.*)\|\||\bOR\b/, say: ([all = '']) => `\`${all}\` is said \`, or\` here, with its comma` },
  { pattern: /[^,\s]\s+or\s+[\w.-]+(?:\s+of\s+[\w.-]+)?\s+is\b/, say: () => 'Two conditions are joined by `, or` with its comma: `score is below 50%, or falls is yes`' },
  { pattern: /\bNOT\b|!/, say: ([all = '']) => `\`${all}\` is said \`not\` here: \`not (falls is yes)\`` },
  { pattern: /\b(?:cannot|can not|can['’]t|may not|must not|should not)\s+be\s+(better|worse|higher|lower)\s+than\b/i, say: ([all = '', way = '']) => here(all, `no ${/better|higher/i.test(way) ? 'better' : 'worse'} than`) },
  { pattern: /\beach\s+([\w-]+)\s+(?:is|are|gets|has)\s+(?=answered|asked|about|counts|weighted)/i, say: ([all = '', what = '']) => here(all, `each ${what}`) },
  { pattern: /\bif\b/i, say: (found) => {
    const [all] = found;
    const message = `\`${all}\` is said \`when\` here: \`asked when falls is yes\`, \`give poor when score is below 50%\``;
    // At the head of a line the condition stands before what follows from it, and both would have to be turned round.
    return found.input.slice(0, found.index).trim() === '' ? message : { message, write: 'when' };
  } },
  { pattern: /(?<!not rated )\bunless\s+(.+)/i, say: ([, rest = '']) => `\`unless\` is said \`when not ( … )\` here: \`when not (${rest.trim()})\`` },
  { pattern: /(?<!\b(?:better|worse|more|less)\s+)\bthen\b/i, say: () => 'A rule gives first and says when behind it: `give poor when score is below 50%`' },
  { pattern: /\b(?:else|elseif|otherwise if)\b/i, say: ([all = '']) => `Instead of \`${all}\` the last band or rule says \`otherwise\`` },
  { pattern: /\ball\s+([\w-]+)(\s+are\b)?/i, say: ([all = '', what = '', are]) => here(all, `every ${one(what)}${are === undefined ? '' : ' is'}`) },
  { pattern: /\bnone of\b/i, say: () => 'That none of several is so, is said `no question in care is below 50%`' },
  { pattern: /\b(?:cap(?:ped)?|limit(?:ed)?)\s+(?:at|to)\s+([\w-]+)/i, say: ([, band = '']) => `A cap is said \`no better than ${band} when …\`` },
  // numbers
  { pattern: /(\d[\d.]*)\s+%/, say: ([, number = '']) => ({ message: `No blank stands before the percent sign: \`${number}%\``, write: `${number}%` }) },
  { pattern: /(\d[\d.]*)\s*(?:percent|per cent|pct)\b/i, say: ([, number = '']) => ({ message: `Percent is written as a sign: \`${number}%\``, write: `${number}%` }) },
  { pattern: /\b(\d+),(\d+)\b/, say: ([, whole = '', part = '']) => ({ message: `Decimals are parted by a point: \`${whole}.${part}\``, write: `${whole}.${part}` }) },
  { pattern: /\b(points?|scores?|marks?|value)\s+(\d\S*)/i, say: ([, , number = '']) => ({ message: `The points of an answer are said \`worth ${number}\``, write: `worth ${number}` }) },
  { pattern: /\bweight(?:ing)?\s+(\d\S*)/i, say: ([, number = '']) => ({ message: `A weight is said \`weighted ${number}\``, write: `weighted ${number}` }) },
  // clauses
  { pattern: /\bround(?:ed)?\s+to\s+(?:the\s+)?nearest\s+(\S+)/i, say: ([, step = '']) => `How halves are rounded must be said: \`rounded to ${step} halves up\`` },
  { pattern: /\brounded to (\S+)\s+(up|down)\b/, say: ([, step = '', way = '']) => `Say \`rounded to ${step} ${way}wards\`, or \`halves ${way === 'up' ? 'up' : 'even'}\` when only halves are meant` },
  { pattern: /\brounded to (\d+) (?:decimals?|places|digits)/, say: ([, places = '0']) => `Rounding is said with its step: \`rounded to ${places === '0' ? '1' : `0.${'0'.repeat(Math.max(0, Math.min(9, Number(places)) - 1))}1`} halves up\`` },
  { pattern: /\bround(?:ing)?\s+(?:to\s+)?/, say: () => 'Rounding is said `rounded to 1% halves up`' },
  { pattern: /\brated\s+(?:on|by|with|using)\s+([\w-]+)/, say: ([, list = '']) => ({ message: `The bands stand right behind: \`rated ${list}\``, write: `rated ${list}` }) },
  { pattern: /\banswered\s+(?:with|by|using|from)\s+([\w-]+)/, say: ([, list = '']) => ({ message: `The list stands behind \`on\`: \`answered on ${list}\``, write: `answered on ${list}` }) },
  { pattern: /^\s*([\w.-]+)\s+(?:answered|asked)\b/, say: ([, name = '']) => `Nothing says what \`${name}\` is: \`question ${name} …\`, or \`fact ${name} …\`` },
  { pattern: /([\w-]+) ([A-Z][\w-]*) (?:worth|not counted|at least|at most|otherwise)\b/, say: ([, name = '', label = '']) => `Words people read stand in quotation marks: \`${name} "${label}"\`` },
  { pattern: /\bwith\s+(?:a\s+)?(?:reason|reasons)\b/, say: () => 'One reason is asked for with `with a reason`, one or more with `with reasons`' },
];

/** Whether a line of an inspection is a row of a spreadsheet: cells parted by tabs or commas, and no bars. */
export function isPastedRow(line: string): boolean {
  return /^[^":|]*\S\t+[^":|\s]/.test(line) || /^\s*[\w.-]+(?:,(?:"[^"]*"|[^",:|{}])*){2,}$/.test(line);
}

/** What is said of such rows, once for all that follow each other. */
export const PASTED_ROWS = 'These look like rows of a spreadsheet. A table is written with a bar before, between and behind its cells: `| case | R1 | R2 |`, and a row such as `| C01 | yes | no |` for each case.';

const FUNCTIONS: Readonly<Record<string, string>> = { average: 'mean', avg: 'mean', max: 'highest', maximum: 'highest', min: 'lowest', minimum: 'lowest', total: 'sum' };

function one(units: string): string {
  return units.replace(/s$/, '');
}

/** What was most likely meant by a line, with the place of the slip in it; undefined where it has none that is known. */
export function slipIn(line: string, language: 'criteria' | 'cases'): Slip | undefined {
  const masked = line.replace(new RegExp(`${QUOTED}|//.*`, 'g'), (quoted) => quoted.startsWith('"') ? `"${quoted.slice(1, -1).replace(/[^\\]/g, ' ')}"` : '');
  for (const { pattern, say, framework, inspection } of SLIPS) {
    if (language === 'cases' ? framework === true : inspection === true) continue;
    const found = pattern.exec(masked);
    if (found === null) continue;
    const [all] = found;
    const said = say(found);
    const place = { start: found.index + all.length - all.trimStart().length, end: found.index + all.trimEnd().length };
    return typeof said === 'string' ? { message: `${said}.`, ...place } : { message: `${said.message}.`, suggestion: said.write, ...place };
  }
  return misspelt(masked);
}

/** Words of the language that go together, such as `at least`, with a slip in one of them. */
function misspelt(line: string): Slip | undefined {
  const keywords = [...wordsFor('criteria')?.all ?? []].filter((keyword) => keyword.includes(' ')).sort((a, b) => b.length - a.length);
  const words = [...line.matchAll(/[A-Za-z]+/g)];
  for (const keyword of keywords) {
    const parts = keyword.split(' ');
    for (let from = 0; from + parts.length <= words.length; from++) {
      const here = words.slice(from, from + parts.length);
      const said = here.map(([text]) => text).join(' ');
      if (here.some((word, i) => i > 0 && !/^[ \t]+$/.test(line.slice((here[i - 1]?.index ?? 0) + (here[i - 1]?.[0].length ?? 0), word.index)))) continue;
      const [off, ...more] = parts.flatMap((part, i) => here[i]?.[0] === part ? [] : [{ part, text: here[i]?.[0] ?? '' }]);
      const [first, last] = [here[0], here.at(-1)];
      if (off === undefined || more.length > 0 || first === undefined || last === undefined || off.text.length < 3 || keywords.includes(said) || nearest(off.text, [off.part]) === undefined) continue;
      return { message: `There is no \`${said}\`. Did you mean \`${keyword}\`?`, suggestion: keyword, start: first.index, end: last.index + last[0].length };
    }
  }
  return undefined;
}

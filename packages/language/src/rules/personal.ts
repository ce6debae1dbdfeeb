import { GIVEN_NAMES } from './given-names.ts';

/** What a text may tell of a person, in words for a message; undefined where nothing is found. Every pattern is a constant and reads a text once. */
export function personalIn(text: string): string | undefined {
  return personalButNames(text) ?? (hasName(text) ? 'the name of a person' : undefined);
}

/** The same but for names: an inspector may be called by one. */
export function personalButNames(text: string): string | undefined {
  // Most remarks have neither a digit nor an at sign, and every editor asks at every keystroke.
  return /[\d@]/.test(text) ? TRACES.find(({ isIn }) => isIn(text))?.what : undefined;
}

/** Whether a record seems to be called after somebody: a capitalised word, or several, of letters alone. */
export function isLikeAName(id: string): boolean {
  return /^\p{Lu}\p{Ll}{2,}(?:[-._]?\p{Lu}\p{Ll}+)*$/u.test(id);
}

/** Whether a record goes by the number that somebody has with the NHS: ten digits that check each other are hardly so by chance. */
export function isNhsNumber(id: string): boolean {
  return /^[\d-]+$/.test(id) && hasNhsNumber(id);
}

/** Something that tells who somebody is, and how it is recognised: by a digit or an at sign at least. */
interface Trace {
  readonly what: string;
  readonly isIn: (text: string) => boolean;
}

const TRACES: readonly Trace[] = [
  { what: 'an e-mail address', isIn: (text) => /[\w.+-]@[\w-]{1,63}\.[A-Za-z]/.test(text) },
  { what: 'a date of birth', isIn: hasBirth },
  { what: 'an NHS number', isIn: hasNhsNumber },
  { what: 'a telephone number', isIn: hasTelephone },
  { what: 'a National Insurance number', isIn: (text) => NATIONAL_INSURANCE.test(text) },
  { what: 'a number of the police or of a case management system', isIn: (text) => CASE_NUMBER.test(text) || SAID_CASE_NUMBER.test(text) },
  { what: 'a postcode', isIn: (text) => POSTCODE.test(text) },
];

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}';
const DATE = `(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2} ?[./-] ?\\d{1,2} ?[./-] ?\\d{2,4}|\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH},? \\d{2,4})`;
const BIRTH = new RegExp(`\\b(?:d\\.?o\\.?b\\b|date of birth|birthday|born)\\D{0,12}${DATE}`, 'i');

/** The word alone tells nothing; a day beside it does. */
function hasBirth(text: string): boolean {
  return BIRTH.test(text);
}

/** Ten digits, often written 3-3-4, the last of which checks the others (NHS Data Dictionary: modulus 11). */
function hasNhsNumber(text: string): boolean {
  return [...text.matchAll(/(?<![\d./-])\d{3}([ -]?)\d{3}\1\d{4}(?![\d/-])/g)].some(([found]) => {
    const digits = Array.from(found.replace(/\D/g, ''), Number);
    const sum = digits.slice(0, 9).reduce((total, digit, i) => total + digit * (10 - i), 0);
    return digits.some((digit) => digit !== digits[0]) && (11 - (sum % 11)) % 11 === digits[9];
  });
}

/** Numbers of the United Kingdom: nought or +44, then nine or ten digits in groups. */
function hasTelephone(text: string): boolean {
  return [...text.matchAll(/(?<![\d./-])(?:\+44 ?(?:\(0\) ?)?|\(?0)[1-9]\d{1,4}\)?[ -]?\d{3,4}[ -]?\d{3,4}(?![\d/-])/g)].some(([found]) => {
    const digits = found.replace(/^\+44 ?(?:\(0\))?/, '0').replace(/\D/g, '').length;
    return digits === 10 || digits === 11;
  });
}

/** Two letters, six digits, a letter; which letters are never used stands in HMRC's manual (NIM39110). */
const NATIONAL_INSURANCE = /\b(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/;

/** A number of the Police National Computer, `2001/0123456A`, or of the criminal records office, `123456/01A`. */
const CASE_NUMBER = /(?<![\d/])(?:(?:19|20)?\d{2}\/\d{6,7}[A-Z]|\d{4,6}\/\d{2}[A-Z])(?![A-Za-z0-9])/;

/** A longer number with words before it that say what it is: `YOT ref 123456`, `case number 2013/00456`. */
const SAID_CASE_NUMBER = /\b(?:YOT|YOS|case|client|file) (?:ref(?:erence)?|no|number)\b[.:]? ?\d[\d/-]{3,20}/i;

const AREAS = 'AB|AL|B|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|EH|EN|EX|FK|FY|G|GL|GU|' +
  'HA|HD|HG|HP|HR|HS|HU|HX|IG|IP|IV|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|' +
  'PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE';
/** A postcode area of the United Kingdom, a district, and the three signs that end every postcode. */
const POSTCODE = new RegExp(`\\b(?:${AREAS})\\d[A-Z\\d]? \\d[ABD-HJLNP-UW-Z]{2}\\b`);

function hasName(text: string): boolean {
  return hasTitle(text) || hasGivenName(text);
}

/** Words that make of a name that of a place, a report, or somebody long dead: Charles Darwin House, King Edward, the Francis Report. */
const NO_PERSON: ReadonlySet<string> = new Set(`
  St Saint King Queen Prince Princess Lord Lady Sir Street Road Lane Avenue Close Court Drive Crescent Terrace Square Place Gardens Park Green Hill Row Mews Way View Bridge Gate
  House Home Lodge Cottage Hall Hostel Hotel Building Wing Ward Unit Room Centre Center Hospital Infirmary Hospice Clinic Surgery Practice School Academy College University
  Nursery Library Church Chapel Cathedral Station Prison Trust Foundation Charity Society Fund Institute Ltd Limited Team Service Services Project Programme Scheme Award
  Report Review Inquiry Act Law Rule Rules Plan Day Test Method Committee Council
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December
`.trim().split(/\s+/));

/** A common given name with a capitalised word behind it that may well be a surname. Words of a framework, such as Youth Offending Team, have none. */
function hasGivenName(text: string): boolean {
  for (const sentence of text.split(NO_WORD)) {
    const words = sentence.split(' ');
    if (words.some((word, i) => GIVEN_NAMES.has(word) && isSurname(words[i + 1]) && !runAround(words, i).some((one) => NO_PERSON.has(one.replace(/[’']s?$/, ''))))) return true;
  }
  return false;
}

/** All but letters, what stands within words, and blanks. */
const NO_WORD = /[^\p{L}’' -]/u;

function isSurname(word = ''): boolean {
  return /^\p{Lu}[\p{Ll}’']/u.test(word);
}

/** The capitalised words in a row that one stands among; a name has few of them. */
function runAround(words: readonly string[], at: number): readonly string[] {
  const isSmall = (word: string): boolean => !/^\p{Lu}/u.test(word);
  const before = words.slice(Math.max(0, at - MOST_WORDS), at);
  const after = words.slice(at, at + MOST_WORDS);
  const end = after.findIndex(isSmall);
  return [...before.slice(before.findLastIndex(isSmall) + 1), ...end < 0 ? after : after.slice(0, end)];
}

const MOST_WORDS = 6;

/** A title with a name behind it. A verb at the beginning of a sentence may look like one: "Miss Monday's session". */
function hasTitle(text: string): boolean {
  return /\b(?:Mr|Mrs|Ms|Mx|Dr|Miss(?! (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))\.? \p{Lu}[\p{Ll}’']/u.test(text);
}

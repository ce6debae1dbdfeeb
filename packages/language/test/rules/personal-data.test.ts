import assert from 'node:assert/strict';
import { personalButNames, personalIn } from '../../src/rules/personal.ts';
import { findings } from './marked.ts';

/** Texts, with what each may tell of somebody. Numbers are from ranges that are never given to anybody. */
const TOLD: readonly (readonly [what: string, ...texts: readonly string[]])[] = [
  ['an e-mail address', 'Write to j.brown@example.org', 'x+y@a-b.example'],
  ['a date of birth', 'DOB 2003-04-01', 'D.O.B.: 1/4/03', 'Date of birth given as 1st April 2003', 'She was born on 1 Apr 2003', 'born 2003-04-01 in the north'],
  ['an NHS number', '943 476 5919', 'NHS no 9434765919', '943-476-5919'],
  ['a telephone number', 'Ring 0161 496 0000', '(0117) 496 0123', '07700 900123', '+44 7700 900123', '+44 (0)20 7946 0000', '01632960001'],
  ['a National Insurance number', 'NI is QQ 12 34 56 C'.replace('QQ', 'AB'), 'AB123456C'],
  ['a number of the police or of a case management system', 'PNC 2001/0123456A', '01/123456A', 'CRO 123456/01A', 'YOT ref 123456', 'case number 2013/00456', 'Case no. 12345'],
  ['a postcode', 'Moved to SW1A 1AA', 'M1 1AE', 'CF10 3NQ'],
  ['the name of a person', 'Mr Smith rang', 'seen by Dr. Ŵyn', 'Mrs O’Brien', 'Miss Jones was absent', 'Sarah Brown rang', 'We asked Siân O’Neill', 'As John Paul Smith’s mother said', 'then Rhys McDonald left', 'seen with Emma Smith-Jones.'],
];

/** Texts that only look a little like one. */
const SILENT: readonly string[] = [
  'The plan was late', 'DOB missing on the form', 'born late', 'Seen on 2013-11-18 and 2013-12-02', 'Visits on 01-02-2013 0930 and 03.04.2013', '12 of 34 cases, 35%', 'H1, H2 and H3 were weighed',
  '1234567890', '943 476 5918', '0000000000', 'Form 0123', '2013/14', 'SM2 to SM4', 'Review 12/2013', 'at 10:30', '3-3-4', 'Miss Monday’s session and it counts', 'mr and mrs', 'The MS team', 'AB is not CD', 'S1 2a', 'see @home',
  'Youth Offending Team', 'Key Stage Two', 'Mark Scheme Two', 'Sarah was seen', 'Sarah B was seen', 'Ask Sarah. Then Brown', 'Seen by Sarah Monday', 'St John Ambulance', 'King Edward Street', 'Charles Darwin House',
  'Queen Elizabeth Hospital', 'the Francis Report', 'the James Review', 'Victoria Road', 'May Bank Holiday', 'Thomas’s Plan', 'sarah brown', 'SARAH BROWN', 'Clare’s Law', 'Thomas Telford School',
  'R1 4', 'case number 12', 'The case file 12345', '20132014201520162017', 'C01 and C02',
];

describe('What may tell who somebody is', () => {
  for (const [what, ...texts] of TOLD) it(`is ${what}`, () => { for (const text of texts) assert.equal(personalIn(text), what, text); });

  it('is nothing of these', () => { for (const text of SILENT) assert.equal(personalIn(text), undefined, text); });

  it('but for names of those who inspect', () => {
    assert.equal(personalButNames('Dr Brown'), undefined);
    assert.equal(personalButNames('Dr Brown, 0161 496 0000'), 'a telephone number');
  });

  it('is found in time that grows with the text', () => {
    for (const part of ['a', '0', '07 ', 'a@', '(0', 'Mr, ', 'born ', '1/', 'SW1A ', '+44 ', 'd.o.', 'A ', 'Aa’ ', 'Sarah-']) assert.equal(personalIn(part.repeat(200_000)), undefined, part);
  });
});

const FRAMEWORK = 'framework f {\n    unit case\n    unit place\n    bands grade { good at least 80%  poor otherwise }\n    level theme { rated grade  moderated to any band }\n    theme care {\n        question C1 { yes worth 1  no worth 0 { late } }\n        question C2 answered text optional\n        question P1 answered yes-no optional about place\n    }\n}\n';
const inspection = (body: string, label = ''): Readonly<Record<string, string>> => ({ 'f.criteria': FRAMEWORK, 'i.cases': `use "f.criteria"\n\ninspection ${label === '' ? 'oak' : label} of f {\n${body}\n}\n` });

describe('Personal data', () => {
  it('is found in remarks, reasons, corrections and answers in words', async () => {
    const messages = await findings(inspection(`    | case | C1 | C2 |
    | A1 | [[personal-data|yes "Rang 0161 496 0000"]] | "fine" |
    | A2 | [[personal-data|no ("Mrs Brown was ill")]] | |
    | A3 | [[personal-data|yes formerly no because "DOB 2003-04-01" by "Dr Brown" on 2026-03-03]] | |
    | A4 | yes formerly no because "File found" by "Mr Brown" on 2026-03-03 | [[personal-data|"AB123456C"]] |
    | A5 | no (late, "left early") "Nobody asked" | |`));
    assert.equal(messages[0], 'What is said of this answer holds what looks like a telephone number. Inspections are read by many and kept for long, so nobody in them may be recognised. Remove it, or say what matters without it.');
    assert.ok(messages.every((message) => !/\d/.test(message)));
  });

  it('is found in labels, guidance, decisions and samples', async () => {
    await findings(inspection('    | case | C1 |\n    | A1 | yes |', '[[personal-data|oak]] "Home of Mr Smith"'));
    await findings(inspection('    guidance\n        > Ask j.brown@example.org.\n    | case | C1 |\n    | A1 | yes |', '[[personal-data|oak]] "Oak"'));
    await findings(inspection('    [[personal-data|sample 1 because "Dr Brown was away"]]\n    | case | C1 |\n    | A1 | yes |\n    [[personal-data|moderate care to poor because "M1 1AE was not seen" by "Panel"]]\n    [[personal-data|check care is poor because "As Ms Brown said"]]'));
    await findings(inspection('    | case | C1 |\n    | A1 | yes |\n    moderate care to poor because "Not seen" by "Dr Brown"'));
  });

  it('is a record that goes by the number somebody has with the NHS', async () => {
    const messages = await findings(inspection('    | case | C1 |\n    | [[personal-data|9434765919]] | yes |\n    | 9434765918 | yes |'));
    assert.match(messages[0] ?? '', /^The name of this case holds what looks like an NHS number\. /);
  });

  it('is a record called after somebody, among others that have numbers', async () => {
    const messages = await findings(inspection('    | case | C1 |\n    | A1 | yes |\n    | A2 | yes |\n    | A3 | yes |\n    | A4 | yes |\n    | A5 | yes |\n    | [[personal-data|Kayleigh]] | yes |\n    | [[personal-data|Siân-Brown]] | yes |\n    | [[personal-data|JohnSmith]] | yes |\n    | AB | yes |'));
    assert.match(messages[0] ?? '', /^The name of this case holds what looks like the name of a person\. /);
    await findings(inspection('    | case | C1 |\n    | A1 | yes |\n\n    | place | P1 |\n    | North | yes |\n    | South | yes |\n    | East2 | yes |'));
  });

  it('is found in comments, wherever they stand, and in what only looks like one not twice', async () => {
    const messages = await findings(inspection(`    [[personal-data|// Rang 0161 496 0000]]
    guidance
        > Not a comment // but guidance.
    | case | C1 |
    | A1 | yes "See //home" |
    [[personal-data|// asked Mrs Brown]]
    | A3 | yes |
    // Seen twice.
    case A2 {
        C1: no [[personal-data|// "DOB 2003-04-01"]]
    }`));
    assert.match(messages[0] ?? '', /^This comment holds what looks like a telephone number\. /);
  });
});

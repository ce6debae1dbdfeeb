import assert from 'node:assert/strict';
import { checkTexts } from '../files.ts';

const FRAMEWORK = `framework homes {
    unit resident
    fact falls answered yes-no
    level theme { rounded to 1% halves up  rated grade }
    answers met { yes "Met" worth 1  no "Not met" worth 0  na not counted }
    bands grade {
        good "Good" at least 80%
        fair "Fair" at least 50%
        poor "Poor" otherwise
    }
    theme care {
        question C1 answered on met
        question C2 answered on met asked when falls is yes
    }
    theme safety {
        question S1 answered on met
    }
}
`;

const replaced = (from: string) => (to: string): string => FRAMEWORK.replace(from, to);
const cut = replaced('at least 80%');
const points = replaced('yes "Met" worth 1');
const clause = replaced('rounded to 1% halves up');
const rule = (text: string): string => FRAMEWORK.replace('        question C2', `        ${text}\n        question C2`);
const statement = (text: string): string => FRAMEWORK.replace('    theme care', `    ${text}\n    theme care`);
const when = (condition: string): string => rule(`no better than fair when ${condition}`);

/** What was written, where; the one finding that comes of it: its place, and its message. */
const SLIPS: readonly (readonly [written: string, place: string, message: string])[] = [
  [cut('>= 80%'), '>= 80%', '`>= 80%` is said `at least 80%` here.'],
  [cut('≥80%'), '≥80%', '`≥80%` is said `at least 80%` here.'],
  [cut('> 80%'), '> 80%', '`> 80%` is said `above 80%` here.'],
  [cut('80-100%'), '80-100%', 'A band has one cut, `at least 80`: the band above it takes what is higher. In a condition a range is `is 80 to 100%`.'],
  [cut('80% to 100%'), '80% to 100%', 'A band has one cut, `at least 80%`: the band above it takes what is higher. In a condition a range is `is 80% to 100%`.'],
  [cut('between 80% and 100%'), 'between 80% and 100%', 'In a condition write `80% to 100%`; a band has one cut, `at least 80%`, and the band above it takes what is higher.'],
  [cut('80% or more'), '80% or more', '`80% or more` is said `at least 80%` here.'],
  [cut('80% and above'), '80% and above', '`80% and above` is said `at least 80%` here.'],
  [cut('over 80%'), 'over 80%', '`over 80%` is said `above 80%` here.'],
  [cut('not less than 80%'), 'not less than 80%', '`not less than 80%` is said `at least 80%` here.'],
  [cut('min 80%'), 'min 80%', '`min 80%` is said `at least 80%` here.'],
  [cut('at least 80 %'), '80 %', 'No blank stands before the percent sign: `80%`.'],
  [cut('at least 80 percent'), '80 percent', 'Percent is written as a sign: `80%`.'],
  [cut('at least 80'), 'at least 80', 'No score can reach `good`: it asks for at least 8000%, and a share is never above 100%. Write `at least 80%` if that is meant.'],
  [replaced('otherwise')('else'), 'else', 'Instead of `else` the last band or rule says `otherwise`.'],
  [points('yes "Met" worth 0,5'), '0,5', 'Decimals are parted by a point: `0.5`.'],
  [points('yes "Met" points 1'), 'points 1', 'The points of an answer are said `worth 1`.'],
  [points('yes "Met" = 1'), '=', 'Instead of `=` a condition says `is`, an answer `worth` and its points, and a band `at least`.'],
  [points('yes “Met” worth 1'), '“Met”', 'Texts stand in straight quotation marks, `"like this"`; the curly ones of a word processor are not understood.'],
  [points(`yes 'Met' worth 1`), `'Met'`, 'Texts stand in double quotation marks: `"Met"`.'],
  [points('yes Met worth 1'), 'yes Met worth', 'Words people read stand in quotation marks: `yes "Met"`.'],
  [rule('question C9 "Kindness in cy "Caredigrwydd" answered on met'), '"Kindness', 'A quotation mark is missing where this text ends, before `in`. Write `"Kindness"`.'],
  [rule('no better than fair when score is below 50% because "Too low saying "Low"'), '"Too low', 'A quotation mark is missing where this text ends, before `saying`. Write `low"`.'],
  [points('yes "Met worth 1'), '" worth 0  na not counted', 'This text has no closing quotation mark on its line, so it is read to the end of the line. Add `"` where the text ends.'],
  [clause('rounded to nearest 1%'), 'rounded to nearest 1%', 'How halves are rounded must be said: `rounded to 1% halves up`.'],
  [clause('rounded to 1% up'), 'rounded to 1% up', 'Say `rounded to 1% upwards`, or `halves up` when only halves are meant.'],
  [clause('rounded to 2 decimals'), 'rounded to 2 decimals', 'Rounding is said with its step: `rounded to 0.01 halves up`.'],
  [clause('rounded to 1 halves up'), 'rounded to 1 halves up', 'Scores here are shares of 100%, and this rounds them to whole 100%s. Write `rounded to 1% …` if that is meant.'],
  [statement('fact x answered yes-no;'), ';', 'Nothing marks the end of a line: remove the `;`.'],
  [statement('fact x: answered yes-no'), 'fact x:', 'No colon stands behind a name here: `fact falls "There were falls" answered yes-no`.'],
  [statement('fact "X" x answered yes-no'), 'fact "', 'The short name comes first, the text people read behind it: `fact name "Text"`.'],
  [statement('fact my fact answered yes-no'), 'fact my fact', 'A name has no blanks. Join the words, `fact my-fact`, and put the words people read in quotation marks behind it.'],
  [statement('fact 1x answered yes-no'), 'fact 1x', 'A name begins with a letter: `Q1x`, not `1x`.'],
  [statement('question 1.1 "Was it so?" answered on met'), 'question 1.1', 'A name begins with a letter: `Q1.1`, not `1.1`.'],
  [statement('each question is answered on met'), 'each question is', '`each question is` is said `each question` here.'],
  [rule('cannot be better than fair if score is below 50%'), 'cannot be better than', '`cannot be better than` is said `no better than` here.'],
  [statement('FACT x answered yes-no'), 'FACT', '`FACT` is no word of the language and no level of this framework (theme, figure). Did you mean `fact`?'],
  [statement('scale s { a worth 1 }'), 'scale s', 'A list of answers begins with `answers`, not with `scale`: `answers quality { yes worth 1  no worth 0 }`.'],
  [statement('# a comment'), '#', 'A comment begins with `//`, not with `#`.'],
  [statement('/* a comment */'), '/*', 'A comment begins with `//`, not with `/*`.'],
  [statement('}'), '}', 'This `}` closes nothing: no block is open here. Remove it, or put `{` where the block begins that it should close.'],
  [statement('figure f scored average of C1, C2'), 'average of', 'Instead of `average` the language says `mean of`.'],
  [statement('figure f scored max(C1, C2)'), 'max(', 'Functions are said with `of`: `highest of care, safety`.'],
  [statement('criterion s { question Z answered yes-no }'), 'criterion', '`criterion` is no word of the language and no level of this framework (theme, figure). If it names a kind of section, declare it: `level criterion`.'],
  [rule('question C9 answered with met'), 'answered with met', 'The list stands behind `on`: `answered on met`.'],
  [rule('question C9 answered on met asked if falls is yes'), 'if', '`if` is said `when` here: `asked when falls is yes`, `give poor when score is below 50%`.'],
  [rule('question C9 answered on met weight 2'), 'weight 2', 'A weight is said `weighted 2`.'],
  [rule('question C8 answered on met  question C9 answered on met'), 'question', '`question` begins a statement, and each statement stands on a line of its own. Begin a new line before it.'],
  [rule('C9 answered on met'), 'C9 answered', 'Nothing says what `C9` is: `question C9 …`, or `fact C9 …`.'],
  [rule('IF(score < 50%, fair, good)'), 'IF(', 'A rule gives a rating and says when: `give fair when score is below 50%`.'],
  [rule('when score is below 50% then give poor'), 'then', 'A rule gives first and says when behind it: `give poor when score is below 50%`.'],
  [rule('limited to fair when score is below 50%'), 'limited to fair', 'A cap is said `no better than fair when …`.'],
  [rule('no better than fair unless falls is yes in any resident'), 'unless falls is yes in any resident', '`unless` is said `when not ( … )` here: `when not (falls is yes in any resident)`.'],
  [when('falls = yes in any resident'), '=', 'Instead of `=` a condition says `is`, an answer `worth` and its points, and a band `at least`.'],
  [when('rating of safety != good'), '!=', '`!=` is said `is not` here: `rating is not good`.'],
  [when(`rating of safety isn't good`), `isn't`, '`isn\'t` is said `is not` here: `rating is not good`.'],
  [when('score is <= 50%'), '<= 50%', '`<= 50%` is said `at most 50%` here.'],
  [when('score is more than 50%'), 'more than 50%', '`more than 50%` is said `above 50%` here.'],
  [when('score is below 50% && C1 is below 30%'), '&&', '`&&` is said `and` here.'],
  [when('score is below 50% OR C1 is below 30%'), 'OR', '`OR` is said `, or` here, with its comma.'],
  [when('score is below 50% or C1 is below 30%'), '% or C1 is', 'Two conditions are joined by `, or` with its comma: `score is below 50%, or falls is yes`.'],
  [when('all question is below 50%'), 'all question', '`all question` is said `every question` here.'],
  [when('C1 is no in above 10% of residents'), 'in above 10% of residents', 'A share of residents is said with two counts: `count of every resident where ( … ) / count of every resident is above 10%`.'],
  [when('share of residents where C1 is no is above 10%'), 'share of residents where', 'Those for which something holds are counted with `every`: `count of every resident where …`.'],
  [when('C1 is no in 2 residents'), 'in 2 residents', 'How many is said with `at least` or `at most`: `in at least 2 residents`.'],
  [when('C1 is no in more than 3 residents'), 'in more than 3 residents', 'How many is said with `at least` or `at most`: `in at least 4 residents`.'],
  [when('any resident has C1 no'), 'any resident has C1 no', 'What holds of some resident is said behind the condition: `C1 is no in any resident`.'],
  [when('any resident whose C1 is no'), 'any resident whose C1 is no', 'What holds of some resident is said behind the condition: `C1 is no in any resident`.'],
  [when('score is below 50% because "Agreed" on 2026-4-3'), '2026-4-3', 'A date is written as year-month-day: `2026-04-03`.'],
  [when('score is below 50% because "Agreed" on 3/4/2026'), '3/4/2026', 'A date is written as year-month-day: `2026-04-03`.'],
  [rule('| give | safety |\n        | "good" | at least 70% |\n        | poor | any |'), '| "good"', 'A cell names bands and answers by their short names, without quotation marks: `| good | at least 70% |`.'],
  [rule('| give | rating of safety | score |\n        | good | good | - |\n        | poor | any | any |'), '| - |', 'A cell that does not matter says `any`.'],
  [rule('| give | rating of safety | score |\n        | good | good, fair | any |\n        | poor | any | any |'), '| good, fair |', 'Several values in one cell are joined by `or`: `good or fair`.'],
  [rule('| give | score |\n        good | at least 70% |\n        | poor | any |'), 'good', 'A bar is missing at the start of this row. Write `| good`.'],
  [rule('give | score |\n        | good | at least 70% |\n        | poor | any |'), 'give', 'A bar is missing at the start of this row. Write `| give`.'],
  [when('all themes are good'), 'all themes are', '`all themes are` is said `every theme is` here.'],
  [when('score >= 50%'), '>= 50%', '`>= 50%` is said `is at least 50%` here.'],
  [when('score exceeds 50%'), 'exceeds 50%', '`exceeds 50%` is said `is above 50%` here.'],
  [cut('at leest 80%'), 'at leest', 'There is no `at leest`. Did you mean `at least`?'],
  [cut('80%+'), '80%+', '`80%+` is said `at least 80%` here.'],
  [cut('at least 80% star 3'), 'star', 'There is no `star`. Did you mean `stars`?'],
  [replaced('at least 80%')('at least 80% color "#00703c"'), 'color', 'There is no `color`. Did you mean `colour`?'],
  [points('yes "Met" worht 1'), 'worht', 'There is no `worht`. Did you mean `worth`?'],
  [replaced('otherwise')('otherwize stars 1'), 'otherwize', 'There is no `otherwize`. Did you mean `otherwise`?'],
  [replaced('na not counted')('na not count'), 'not count', 'There is no `not count`. Did you mean `not counted`?'],
  [rule('not better than fair when score is below 50%'), 'not better than', 'There is no `not better than`. Did you mean `no better than`?'],
  [rule('no better than "Fair" when score is below 50%'), 'no better than "', 'A band is named by its short name, without quotation marks: the one that stands before its text in the list of bands.'],
  [statement('fact beds about inspection "Beds" answered number'), 'fact beds about inspection "', 'The text people read stands right after the name, and the rest behind it: `fact beds "Text" …`.'],
  [statement('fact beds Beds of the home answered number'), 'fact beds Beds', 'The text people read stands in quotation marks, right after the name: `fact beds "Beds …"`.'],
  [rule('not sure'), 'not', '`not` does not belong here. Complete the statement or remove what does not belong; the rest of the file is read as usual.'],
  [when('score at least 50%'), 'at least', 'After `score` should come `is`, but `at least` stands here. Complete the statement or remove what does not belong; the rest of the file is read as usual.'],
  [`${FRAMEWORK.replace('framework homes', 'framework homes edition "2026"')}framework homes edition "2027" from edition "2026" {\n    theme care { question C3 answered on met }\n    withdraw C2\n}\n`, 'from edition', 'The edition that this one changes is said with `amends`, not with `from edition`: `edition "2027" amends "2026"`.'],
  [`import "scales.criteria"\n${FRAMEWORK}`, 'import', 'Another file is named with `use` and its path in quotation marks: `use "scales.criteria"`.'],
  [`use scales.criteria\n${FRAMEWORK}`, 'use s', 'The path behind `use` stands in quotation marks: `use "scales.criteria"`.'],
  [`use "a\\scales.criteria"\n${FRAMEWORK}`, 'use "a\\', 'A path is written with `/`, on every machine: `use "shared/scales.criteria"`.'],
];

describe('A slip is explained by what was meant', () => {
  for (const [written, place, message] of SLIPS) {
    const line = written.split('\n').find((l, i) => l !== FRAMEWORK.split('\n')[i]) ?? '';
    it(line.trim(), async () => {
      const { diagnostics } = await checkTexts({ 'homes.criteria': written });
      assert.deepEqual(diagnostics.filter((d) => d.severity === 'error' || d.code === 'band-unreachable').map((d) => [written.slice(d.span.start, d.span.end), d.message]), [[place, message]]);
    });
  }

  it('but prose is not made a condition of', async () => {
    for (const prose of ['each resident whose file we sample', 'Look at each resident with a falls plan that was written', 'asked when we look at any resident whose file is']) {
      const { diagnostics } = await checkTexts({ 'homes.criteria': rule(prose) });
      assert.ok(diagnostics.length > 0 && diagnostics.every(({ message }) => !message.includes('is said behind the condition')), prose);
    }
  });

  describe('and what is suggested can be written in its place:', () => {
    let suggested = 0;
    for (const [written, place] of SLIPS) {
      it(place, async () => {
        const { diagnostics } = await checkTexts({ 'homes.criteria': written });
        for (const { code, suggestion, span } of diagnostics) {
          if (suggestion === undefined || written.slice(span.start, span.end) !== place) continue;
          const mended = await checkTexts({ 'homes.criteria': written.slice(0, span.start) + suggestion + written.slice(span.end) });
          assert.deepEqual(mended.diagnostics.filter((d) => d.code === code && d.span.start <= span.start + suggestion.length && d.span.end >= span.start).map((d) => d.message), []);
          suggested += 1;
        }
      });
    }

    after(() => { assert.ok(suggested > 40, String(suggested)); });
  });

  it('`yes/no` is the list `yes-no`, and nothing else is said of it', async () => {
    const { diagnostics } = await checkTexts({ 'homes.criteria': FRAMEWORK.replace('answered yes-no', 'answered yes/no') });
    assert.deepEqual(diagnostics.map(({ message, suggestion }) => [message, suggestion]), [['There is no list `yes/no`, so no answer is understood. Did you mean `yes-no`?', 'yes-no']]);
  });

  it('a value may be near a word of the language', async () => {
    const { diagnostics } = await checkTexts({ 'homes.criteria': FRAMEWORK.replace('fact falls answered yes-no', 'fact falls answered yes-no\n    fact when-seen { start  middle  end }\n    fact how { best "Best"  worst "Worst"\n        color }') });
    assert.deepEqual(diagnostics.filter((d) => d.severity === 'error'), []);
  });

  it('a line without trouble may hold any word', async () => {
    const { diagnostics } = await checkTexts({ 'homes.criteria': FRAMEWORK.replaceAll('met', 'if').replaceAll('falls', 'else').replaceAll('care', 'then') });
    assert.deepEqual(diagnostics, []);
  });
});

describe('A slip in what is checked', () => {
  const inspection = (body: string) => checkTexts({ 'homes.criteria': FRAMEWORK, 'oak.cases': `use "homes.criteria"\n\ninspection oak of homes {\n    | resident | falls | C1 | C2 | S1 |\n    | R1 | no | yes | - | yes |\n${body}\n}\n` });

  it('is an empty heading, which is said of its column', async () => {
    const { diagnostics } = await inspection('    | check | |\n    | care | good |');
    assert.deepEqual(diagnostics.map(({ code, span: { start, end } }) => [code, end - start]), [['unknown-name', 1]]);
    assert.match(diagnostics[0]?.message ?? '', /^This heading is empty, so this column is not read\. The headings of a check table are score, rating/);
  });

  it('is a misspelt band of a section', async () => {
    const { diagnostics } = await inspection('    check care is god');
    assert.deepEqual(diagnostics.map(({ message, suggestion }) => [message, suggestion]), [['Nothing here is called `god`, so what is said of it has no effect. Did you mean `good`?', 'good']]);
  });

  it('is a word that is no band of a section at all', async () => {
    const { diagnostics } = await inspection('    check care is splendid');
    assert.deepEqual(diagnostics.map(({ message }) => message), ['Nothing here is called `splendid`, so what is said of it has no effect. What is compared or given here can be `good`, `fair` and `poor`.']);
  });
});

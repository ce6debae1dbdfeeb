import assert from 'node:assert/strict';
import { format } from '@inspection-criteria/language';

/** Two texts side by side: what was written, and the form it is put in. A margin common to all lines is taken off. */
interface Pair { readonly name: string; readonly written: string; readonly form: string; readonly language?: 'criteria' | 'cases' }

const PAIRS: readonly Pair[] = [
  {
    name: 'blocks indent by four, and one blank stands between words',
    written: `
      framework   homes{
      level theme   "Theme"
         theme care   {
      question C1    answered   yes-no
              }
      }`,
    form: `
      framework homes {
          level theme "Theme"
          theme care {
              question C1 answered yes-no
          }
      }`,
  },
  {
    name: 'values are aligned column by column, in steps of four',
    written: `
      bands grade {
          good "Good" at least 80% stars 3
          requires-improvement "Requires improvement" at least 50% stars 2
          insufficient "Poor" otherwise stars 1
      }`,
    form: `
      bands grade {
          good                 "Good"                   at least 80% stars 3
          requires-improvement "Requires improvement"   at least 50% stars 2
          insufficient         "Poor"                   otherwise    stars 1
      }`,
  },
  {
    name: 'labels in several languages are columns too',
    written: `
      answers met {
          yes "Met" in cy "Wedi'i fodloni" worth 1
          no "Not met" in cy "Heb" worth 0
      }`,
    form: `
      answers met {
          yes  "Met"        in cy "Wedi'i fodloni"   worth 1
          no   "Not met"    in cy "Heb"              worth 0
      }`,
  },
  {
    name: 'tables are aligned by what a terminal shows: wide letters count two, accents none',
    language: 'cases',
    written: `
      inspection a of b {
      | case|R1 |R2|
        | 案件一号 | yes|no (late) |
      | e\u0301te | na|-|
      }`,
    form: `
      inspection a of b {
          | case     | R1   | R2 |
          | 案件一号 | yes  | no (late) |
          | e\u0301te      | na   | - |
      }`,
  },
  {
    name: 'the last column of a table is never padded, and empty cells stay cells',
    language: 'cases',
    written: `
      inspection a of b {
          | case | R1 | R2 |
          | C1 |  |    |
          | C2 | yes | no "a long remark" |
      }`,
    form: `
      inspection a of b {
          | case | R1   | R2 |
          | C1   |      | |
          | C2   | yes  | no "a long remark" |
      }`,
  },
  {
    name: 'comments stay where they are, two blanks behind a statement',
    written: `
      // above
      unit case // beside
      level theme {
         // inside
          rounded to 1% halves up// close
      // last
      }
      // below`,
    form: `
      // above
      unit case  // beside
      level theme {
          // inside
          rounded to 1% halves up  // close
          // last
      }
      // below`,
  },
  {
    name: 'texts, prose and what stands in comments are untouched',
    written: `
      framework  f "a   b"{
      guidance
      >   two   blanks  |  and "marks"
      >one line
      //   three   blanks
      }`,
    form: `
      framework f "a   b" {
          guidance
              >   two   blanks  |  and "marks"
              > one line
          //   three   blanks
      }`,
  },
  {
    name: 'guidance on a value or a reason stands in a block of its own, and the values stay aligned',
    written: `
      answers quality {
      yes "Yes" worth 1 {
      guidance
      >Only when all is well.
      }
      partly "Partly" worth 1/2
      no worth 0 with a reason { late "Late" {
      guidance
      > more than a day
      } }
      }`,
    form: `
      answers quality {
          yes      "Yes"    worth 1 {
              guidance
                  > Only when all is well.
          }
          partly   "Partly" worth 1/2
          no                worth 0  with a reason { late "Late" {
                  guidance
                      > more than a day
          } }
      }`,
  },
  {
    name: 'blank lines part what the author parted, one at a time, and none stands at the ends of a block',
    written: `
      unit case



      level theme {

          rounded to 1% halves up


          rated grade

      }`,
    form: `
      unit case

      level theme {
          rounded to 1% halves up

          rated grade
      }`,
  },
  {
    name: 'a line that goes on is indented one deeper',
    written: `
      level theme {
          not rated unless count of every case is at least 5
          saying "Too few"
      }`,
    form: `
      level theme {
          not rated unless count of every case is at least 5
              saying "Too few"
      }`,
  },
  {
    name: 'clauses on one line keep the two blanks that part them',
    written: `
      level theme {scored share of counted answers    rated grade}`,
    form: `
      level theme { scored share of counted answers  rated grade }`,
  },
  {
    name: 'what stands in a section is aligned with nothing, whatever its level is called',
    written: `
      framework f {
          question-area response "Response" {
              question R1 "One" weighted 2
              question Response2 "Another" asked when x is yes
          }
      }`,
    form: `
      framework f {
          question-area response "Response" {
              question R1 "One" weighted 2
              question Response2 "Another" asked when x is yes
          }
      }`,
  },
  {
    name: 'answers in a block stand one blank behind their colon',
    language: 'cases',
    written: `
      inspection a of b {
          case C1 {
          R1:yes   (late,"own words")
          R2:   no    R3:na
          }
      }`,
    form: `
      inspection a of b {
          case C1 {
              R1: yes (late, "own words")
              R2: no  R3: na
          }
      }`,
  },
];

function dedented(text: string): string {
  const lines = text.split('\n').slice(1);
  const margin = Math.min(...lines.filter((l) => l.trim() !== '').map((l) => /^ */.exec(l)?.[0].length ?? 0));
  return `${lines.map((l) => l.slice(margin)).join('\n').trimEnd()}\n`;
}

describe('The formatter', () => {
  for (const { name, written, form, language = 'criteria' } of PAIRS) {
    it(name, () => {
      assert.deepEqual(format(dedented(written), language), { kind: 'formatted', text: dedented(form) });
      assert.deepEqual(format(dedented(form), language), { kind: 'formatted', text: dedented(form) });
    });
  }

  for (const [name, end] of [['CRLF', '\r\n'], ['a lone CR', '\r']] as const) {
    it(`ends lines with a line feed, also where they ended with ${name}`, () => {
      assert.deepEqual(format(['unit case', '', 'level theme', ''].join(end), 'criteria'), { kind: 'formatted', text: 'unit case\n\nlevel theme\n' });
    });
  }

  it('leaves out a mark of byte order, and ends a file with one line end', () => {
    assert.deepEqual(format('\uFEFFunit case\n\n\n', 'criteria'), { kind: 'formatted', text: 'unit case\n' });
    assert.deepEqual(format('unit case', 'criteria'), { kind: 'formatted', text: 'unit case\n' });
    assert.deepEqual(format('', 'criteria'), { kind: 'formatted', text: '' });
  });

  it('adds no bar to a row that has lost its last', () => {
    assert.deepEqual(format('inspection a of b {\n| case | R1 |\n| C1 | yes\n}\n', 'cases'), { kind: 'formatted', text: 'inspection a of b {\n    | case | R1 |\n    | C1   | yes\n}\n' });
  });

  it('leaves a text alone whose form is broken, and says how many places are', () => {
    assert.deepEqual(format('level theme {\n  rated "grade\n}\n', 'criteria'), { kind: 'broken', problems: 1 });
  });
});

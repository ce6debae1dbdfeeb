import type { Template } from './template.ts';

/** Counts put into words, without scores and ratings. */
export const screening: Template = {
  id: 'screening',
  label: { text: 'Short screening in words', translations: [{ language: 'cy', text: 'Sgrinio byr mewn geiriau' }] },
  description: {
    text: 'No scores and no ratings: what was found is counted and put into words, such as “all but two”.',
    translations: [{ language: 'cy', text: 'Dim sgoriau na graddau: caiff yr hyn a ganfuwyd ei gyfrif a\'i roi mewn geiriau.' }],
  },
  sections: [['start', 'start-theme'], ['plan', 'plan-theme']],
  text: `// A short screening: answers are counted, and each count is put into words by rule. Nothing is scored or rated.
// Lines that start with // are notes to the reader.

framework <name> <label> edition "1" {
    publisher "Your inspectorate"

    level theme "Theme" { not scored  worded counts }

    // How many cases there must be.
    unit case "Case" {
        sample is at least 10
    }

    answers sufficiency "Sufficiency" {
        yes  "Sufficient"     worth 1
        no   "Not sufficient" worth 0
        na   "Not applicable" not counted
    }

    // Read from the top: the first that fits is printed. Numbers go into the brackets.
    phrases counts "Counted out" {
        every    "every case"                                     when missed is 0
        all-but  "all but [missed in words]"                      when missed is 1 to 3 and counted is at least 10
        counted  "[gained in words] out of [counted in words]"    otherwise
    }
    phrases fractions "Told as a fraction" {
        every       "every case"           at least 100%
        most        "most cases"           at least 75%
        over-half   "over half of cases"   above 50%
        half        "half of cases"        at least 50%
        fewer       "fewer than half"      above 0%
        none        "no case"              otherwise
    }

    // A fact decides what is asked.
    fact plan-needed "A plan was needed" answered yes-no

    each question answered on sufficiency

    theme <section1> "The first weeks" {
        question F1 "The first assessment was good enough"
        question F2 "The person's own view was heard" worded fractions
    }

    theme <section2> "Planning" {
        question P1 "The plan was good enough" asked when plan-needed is yes
        question P2 "The plan was begun in time" asked when plan-needed is yes
    }
}
`,
};

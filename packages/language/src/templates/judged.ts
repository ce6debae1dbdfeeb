import type { Template } from './template.ts';

/** Scored and judged sections beside each other, with limits and moderation. */
export const judged: Template = {
  id: 'judged',
  label: { text: 'Scores, judgements and limits', translations: [{ language: 'cy', text: 'Sgoriau, barnau a therfynau' }] },
  description: {
    text: 'Themes scored from cases beside one that inspectors judge. Rules hold the overall rating down where something must not be outweighed.',
    translations: [{ language: 'cy', text: 'Themâu a sgorir o achosion ochr yn ochr ag un y mae arolygwyr yn ei barnu. Mae rheolau yn cyfyngu\'r radd gyffredinol.' }],
  },
  sections: [['safety', 'safety-theme'], ['quality', 'quality-theme'], ['leadership', 'leadership-theme']],
  text: `// Some themes are scored from cases, another is judged. Rules then see to it that what matters most is never outweighed.
// Lines that start with // are notes to the reader.

framework <name> <label> edition "1" {
    publisher "Your inspectorate"

    // What holds for every theme. A theme that says something else, as the last one here does, has its own way.
    level theme "Theme" {
        scored share of counted answers
        rounded to 1% halves up
        rated grade
        moderated by at most 1 band
    }

    unit case "Case"

    answers sufficiency "Sufficiency" {
        yes  "Sufficient"     worth 1
        no   "Not sufficient" worth 0
        na   "Not applicable" not counted
    }

    // Scores are rated on these bands, and inspectors judge on them too.
    bands grade "Grade" {
        outstanding  "Outstanding"           at least 85% stars 4
        good         "Good"                  at least 65% stars 3
        weak         "Requires improvement"  at least 50% stars 2
        inadequate   "Inadequate"            otherwise    stars 1
    }

    fact left-at-risk "A serious shortcoming left somebody at risk" answered yes-no

    each question answered on sufficiency

    theme <section1> "Safety" {
        question S1 "Risks were assessed well enough"
        question S2 "What was planned about them was done"

        // The condition raises a question, and an inspector answers it: hold, or do not hold.
        may hold to weak when left-at-risk is yes in any case
            because "One serious shortcoming may say more than many good cases"
    }

    theme <section2> "Quality of the work" {
        question Q1 "The work was what the person needed"
        question Q2 "It was done in good time"
    }

    // A judged theme has no score. What inspectors should look at is guidance.
    theme <section3> "Leadership" judged on grade {
        guidance
            > Read plans and minutes, and ask the people who do the work whether they know them.
    }

    // The whole: a mean of the two scores, with limits that a good mean cannot outweigh.
    scored mean of <section1>, <section2>
    rounded to 1% halves up
    rated grade
    no better than weak when <section1> is inadequate because "Nobody may be left unsafe"
    no better than good when <section3> is weak or worse because "Good work that is not led will not last"
    moderated by at most 1 band because "Inspectors see what scores cannot show"

    // Examples are small tests: what is given must lead to what is checked.
    example "A good mean does not make up for safety" {
        <section1>: 49%  <section2>: 95%  <section3>: good
        | check | score | rating |
        | <section1> | 49% | inadequate |
        | <name> | 72% | weak |
    }
    example "Weak leadership" {
        <section1>: 90%  <section2>: 90%  <section3>: weak
        | check | score | rating |
        | <name> | 90% | good |
    }
}
`,
};

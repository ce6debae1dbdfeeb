/** Two editions of a framework, shared lists, and inspections of both: small, so that much can happen to them in little time. */
export const TEXTS: Readonly<Record<string, string>> = {
  'lists.criteria': `answers quality "Quality" {
    yes    "Good enough"     worth 1
    partly "Partly"          worth 1/2
    no     "Not good enough" worth 0 with reasons { green "Green"  cloudy "Cloudy" }
    na     "Not applicable"  not counted
}
`,
  'pool.criteria': `use "lists.criteria"

framework pool "Pools" in cy "Pyllau nofio ŵ" edition "1" {
    languages en, cy
    level area "Area" in cy "Maes" { rounded to 1% halves up  rated grade }
    unit visit "Visit" in cy "Ymweliad"
    fact day "Day" answered date
    fact lanes "Lanes" answered 1 to 10
    fact crowded "Crowded" answered yes-no
    figure progress "Progress" answered 0 to 100
    bands grade "Grade" { good "Good" at least 80% stars 3  fair "Fair" at least 50% stars 2  poor "Poor" otherwise stars 1 }
    each question answered on quality
    area water "Water" {
        guidance
            > Look into the water 😀, and not only at it.
        question W1 "Clear" in cy "Clir"
        question W2 "Warm" in cy "Cynnes"
        question W3 "Deep" asked when W2 is yes
        clear: no better than fair when W1 is no in any visit because "Nobody can be seen below"
        may hold to poor when crowded is yes in any visit
    }
    area staff "Staff" optional judged on grade { }
    scored mean of every area
    rounded to 1% halves up
    rated grade

    example "A quiet day" {
        | visit | crowded | W1  | W2  | W3  |
        | T1    | no      | yes | yes | yes |
        check rating of water is good
    }
}
`,
  'pool-2.criteria': `use "pool.criteria"

framework pool edition "2" amends "1" {
    area water {
        question W4 "Blue" in cy "Glas" formerly W3 answered yes-no
    }
    withdraw W2
}
`,
  'seatown.cases': `use "pool.criteria"

inspection seatown "Seatown" of pool edition "1" {
    progress: 12
    visit V1 {
        day: 2026-03-02  lanes: 6  crowded: no
        W1: no (green) "seen twice"
        W2: yes  W3: no
    }

    | visit | day        | lanes | crowded | W1         | W2  | W3  |
    | V2    | 2026-03-03 | 4     | no      | yes        | yes | yes |
    // it rained
    | V3    | 2026-03-04 | 8     | yes     | no (green) | no  | -   |
    | V4    | 2026-03-05 | 2     | no      | partly     | na  | -   |

    hold water to poor because "Too full" by "Ann" on 2026-04-01
    judge staff as good because "Ŵyn 😀"

    | check | score | rating |
    | water | 57%   | poor |
}
`,
  'two.cases': `use "pool-2.criteria"

inspection two "Two" of pool edition "2" {
    | visit | crowded | W1  | W4  |
    | V1    | no      | yes | yes |
    | V2    | no      | no  |     |
    judge staff as fair because "As seen"
}

inspection older of pool edition "1" {
    omit staff because "None"
    visit V1 { W1: yes  W2: no  W3: - }
}
`,
};

/** What is written into texts: words of the language, halves of things, and what belongs nowhere. */
export const SNIPPETS: readonly string[] = [
  'yes', 'no', 'na', '-', '', ' ', '\n', '\r\n', '\r', '\t', '|', ' | ', '{', '}', '(', ')', '"', '//', ':', '> ', ',', '%', '😀', 'ŵ', 'Ŷ', '\u200B', '\uFEFF', '\u2028', '“', '12', 'W1', 'W9', 'V2', 'water',
  'framework ', 'edition "1"', 'inspection x of pool {\n}\n', 'use "pool.criteria"\n', 'use "nowhere.criteria"\n', 'use "../other/lists.criteria"\n', 'question W1 "Clear"\n', 'bands grade { }\n', 'level area\n',
  '    | V9 | yes | no |\n', '\n    | visit | W1 |\n', 'when W1 is no in any visit', 'asked when ', 'scored share of counted answers\n', 'check score of water is 3%\n', 'judge staff as good\n', 'formerly ', 'withdraw W1\n',
  'give good when W1 is yes\n', 'because "', '(green, cloudy)', '\uD83D', '\0', '{'.repeat(40), '"'.repeat(3),
];

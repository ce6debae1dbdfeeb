/** A framework with all that a report can tell of: shares and points, a judged theme, limits, and two languages. */
export const POOL = `framework pool "Review of pools" in cy "Adolygiad o byllau" edition "2026" {
    languages en, cy
    unit visit
    level theme "Theme" in cy "Thema" { rounded to 1% halves up  rated grade }
    bands grade {
        good "Good" in cy "Da" at least 80% stars 3 of 3
        fair "Fair" in cy "Gweddol" at least 50% stars 2 of 3
        poor "Poor" in cy "Gwael" otherwise stars 1 of 3
    }
    answers quality { yes "Yes" in cy "Ie" worth 1  partly "Partly" worth 1/2  no "No" worth 0  na "Not applicable" not counted }
    bands points { high "High" at least 6  low "Low" otherwise }
    theme safety "Safety" in cy "Diogelwch" {
        question S1 answered on quality
        question S2 answered on quality
        no better than fair when S1 is no in any visit because "It matters most"
    }
    theme water "Water" judged on grade
    theme total "Points" { scored sum of counted answers  rated points
        question T1 answered on quality
        question T2 answered yes-no
        may hold to low when T2 is no in any visit
    }
}
`;

/** An inspection of it in which a little is missing, and one in which all is. */
export const SEATOWN = `use "pool.criteria"

inspection seatown "Seatown" of pool edition "2026" {
    | visit    | S1  | S2      | T1  | T2 |
    | V01      | yes | yes     | yes | no |
    | V02      | no  | partly  | na  | yes |
    | V03      | yes | yes     | yes |  |

    check score of safety is 75%
}

inspection other "Other" of pool edition "2026" {
}
`;

/** A small framework with a bit of everything that answers can go wrong with. */
export const HOMES = `framework homes "Homes" {
    unit resident {
        sample is at least 3
    }
    fact falls answered yes-no
    fact age answered 0 to 120 optional
    answers met {
        yes worth 1
        no  worth 0 with a reason {
            late   "Too late"
            absent "Not done"
        }
        na  not counted
    }
    bands grade {
        good at least 80%
        fair at least 50%
        poor otherwise
    }
    level theme { rounded to 1% halves up  rated grade  moderated by at most 1 band }
    theme leadership judged on grade
    theme care {
        may hold to poor when falls is yes in any resident
        question C1 answered on met
        question C2 answered on met asked when falls is yes
    }
    theme garden optional {
        question G1 answered on met
    }
}
`;

/** The framework, and an inspection of it with these lines in it. */
export function inspectionWith(...lines: readonly string[]) {
  const said = lines.flatMap((line) => line.split('\n')).map((line) => line === '' ? '' : `    ${line}`).join('\n');
  return { 'homes.criteria': HOMES, 'riverside.cases': `use "homes.criteria"\n\ninspection riverside of homes {\n${said}\n}\n` };
}

/** The lines within the inspection of such a file. */
export function linesIn(text: string | undefined): readonly string[] {
  return (text ?? '').split('\n').slice(3, -2).map((line) => line.replace(/^ {4}/, ''));
}

import { onRollAt, type Child } from './child';
import { ageOn, day, iso } from './day';
import { surname } from './names';
import type { Output } from './output';
import { PEPS, SCHOOL_GRADES, YEAR_END, YEAR_START } from './quotas';
import { Random } from './random';
import { addWorkingDays, workingDayOnOrBefore } from './working-days';

const CENSUS = day('2015-09-30');
type Grade = keyof typeof SCHOOL_GRADES;
export interface EducationPlan {
  grades: Map<Child, Grade>;
  withoutPlace: Set<Child>;
  pep: Map<Child, 'recent' | 'old' | 'none'>;
}

/** Of statutory school age when the school year began: five by then and not yet sixteen. */
export const ofSchoolAge = (child: Child): boolean => {
  const age = ageOn(child.dob, day('2015-08-31'));
  return age >= 5 && age < 16;
};

/** Who is at a school of which grade at the September count, and whose education plan is on file, by number. */
export function planEducation(children: readonly Child[], random: Random): EducationPlan {
  const pupils = random
    .shuffled(
      children.filter(
        (child) => onRollAt(child, CENSUS) && ageOn(child.dob, CENSUS) >= 4 && ageOn(child.dob, CENSUS) < 17,
      ),
    )
    .sort((one, other) => Number(ofSchoolAge(other)) - Number(ofSchoolAge(one)));
  const counted = Object.entries(SCHOOL_GRADES).flatMap(([grade, count]) =>
    Array.from({ length: count }, () => grade as Grade),
  );
  if (pupils.length < counted.length)
    throw new Error(`Only ${pupils.length} children can be at school in September`);
  const grades = new Map(random.shuffled(counted).map((grade, index) => [pupils[index] as Child, grade]));
  const roll = random
    .shuffled(children.filter((child) => onRollAt(child, YEAR_END) && ofSchoolAge(child)))
    .sort((one, other) => (one.period?.start ?? 0) - (other.period?.start ?? 0));
  const pep = new Map(
    roll.map(
      (child, index) =>
        [child, index < PEPS.onFile ? 'recent' : 'none'] as [Child, 'recent' | 'old' | 'none'],
    ),
  );
  for (const child of random.sample(
    roll.filter((one) => (one.period?.start ?? 0) < YEAR_START),
    PEPS.onFile - PEPS.underSixMonths,
  ))
    pep.set(child, 'old');
  return { grades, withoutPlace: new Set(pupils.slice(counted.length)), pep };
}

/** Schools by the grade they held at the count; the numbers are far above any that a school has. */
export class Schools {
  private readonly byGrade = new Map<Grade, string[]>();

  constructor(out: Output, council: number, seed: number) {
    const random = new Random(seed, `schools-${council}`);
    const counts: Record<Grade, number> = { good: 34, requiresImprovement: 8, inadequate: 3, notKnown: 1 };
    let number = 980_001 + council * 50;
    for (const [grade, count] of Object.entries(counts) as [Grade, number][]) {
      const urns: string[] = [];
      for (let index = 0; index < count; index++) {
        const urn = String(number++);
        urns.push(urn);
        out.toExtract(
          'schools',
          {
            urn,
            name: `${surname(random)} ${['Academy', 'Primary School', 'High School'][index % 3]}`,
          },
          urn,
        );
        this.inspect(out, urn, grade, index, random);
      }
      this.byGrade.set(grade, urns);
    }
  }

  at(grade: Grade, child: Child): string {
    const urns = this.byGrade.get(grade) ?? [];
    return urns[child.family % urns.length] ?? '';
  }

  private inspect(out: Output, urn: string, grade: Grade, index: number, random: Random): void {
    const inspection = (on: number, text: string) =>
      out.toExtract('inspections', { school: urn, inspected_on: iso(workingDayOnOrBefore(on)), grade: text });
    if (grade === 'notKnown') return;
    const latest = random.int(day('2013-01-15'), day('2015-07-10'));
    inspection(latest - random.int(1000, 1300), random.pick(['GOOD', 'REQUIRES_IMPROVEMENT']));
    inspection(
      latest,
      grade === 'good'
        ? index % 5 === 0
          ? 'OUTSTANDING'
          : 'GOOD'
        : grade === 'inadequate'
          ? 'INADEQUATE'
          : 'REQUIRES_IMPROVEMENT',
    );
    if (grade === 'good' && index === 1) inspection(day('2015-11-18'), 'INADEQUATE');
    if (grade === 'requiresImprovement' && index < 2) inspection(day('2016-01-20') + index, 'GOOD');
  }
}

export function writeTerms(out: Output): void {
  for (let year = 2010; year <= 2016; year++) {
    out.toExtract('school_terms', {
      name: `Autumn ${year}`,
      from: iso(day(`${year}-09-02`)),
      to: iso(day(`${year}-12-18`)),
    });
    out.toExtract('school_terms', {
      name: `Spring ${year + 1}`,
      from: iso(day(`${year + 1}-01-04`)),
      to: iso(day(`${year + 1}-03-24`)),
    });
    out.toExtract('school_terms', {
      name: `Summer ${year + 1}`,
      from: iso(day(`${year + 1}-04-11`)),
      to: iso(day(`${year + 1}-07-20`)),
    });
  }
}

/** The child's school and education plan. */
export function writeEducation(
  out: Output,
  child: Child,
  plan: EducationPlan,
  schools: Schools,
  random: Random,
): void {
  const { period } = child;
  if (!period) return;
  const grade = plan.grades.get(child);
  if (grade !== undefined) {
    const from =
      child.dob > day('2010-09-01')
        ? day('2015-09-02')
        : grade === 'notKnown'
          ? day('2015-09-02')
          : day(`${random.int(2012, 2015)}-09-03`);
    out.toExtract('school_places', {
      child: child.id,
      school: schools.at(grade, child),
      from: iso(from),
      to: iso(period.end),
    });
  } else if (plan.withoutPlace.has(child) && (period.end === null || period.end > day('2015-11-20'))) {
    out.toExtract('school_places', {
      child: child.id,
      school: schools.at('good', child),
      from: iso(day('2015-11-02')),
      to: iso(period.end),
    });
  } else if (onRollAt(child, YEAR_END) && period.start > CENSUS && ofSchoolAge(child)) {
    out.toExtract('school_places', {
      child: child.id,
      school: schools.at('good', child),
      from: iso(random.chance(0.7) ? Math.max(CENSUS + 5, period.start - 200) : period.start + 1),
      to: '',
    });
  }
  writePep(out, child, plan.pep.get(child), random);
}

function writePep(
  out: Output,
  child: Child,
  state: 'recent' | 'old' | 'none' | undefined,
  random: Random,
): void {
  const { period } = child;
  if (!period) return;
  const grading = {
    quality: random.weighted([
      ['OUTSTANDING', 10],
      ['GOOD', 58],
      ['REQUIRES_IMPROVEMENT', 27],
      ['INADEQUATE', 5],
    ]),
    childs_voice: random.chance(0.86),
  };
  if (state === 'none') {
    if (period.start < YEAR_END - 25)
      out.toExtract('peps', { child: child.id, begun_on: iso(period.start + 12) });
    return;
  }
  const left = period.end !== null;
  if (
    state === undefined &&
    !(
      left &&
      ofSchoolAge(child) &&
      (period.end as number) > YEAR_START + 60 &&
      (period.end as number) > period.start + 70
    )
  )
    return;
  const begun = Math.max(
    addWorkingDays(period.start, random.int(4, 10)),
    ageOn(child.dob, period.start) < 5 ? day('2014-09-08') : 0,
  );
  const filed = Math.min(begun + random.int(6, 30), left ? (period.end as number) - 3 : YEAR_END - 2);
  const latest = left ? (period.end as number) - 5 : state === 'old' ? day('2015-09-18') : YEAR_END - 3;
  const reviewed =
    state === 'recent'
      ? Math.max(filed, random.int(day('2015-10-06'), latest))
      : random.int(Math.max(filed, latest - 80), latest);
  out.toExtract('peps', {
    child: child.id,
    begun_on: iso(begun),
    on_file_on: iso(filed),
    reviewed_on: reviewed > filed ? iso(reviewed) : '',
    ended_on: iso(period.end),
    ...grading,
  });
}

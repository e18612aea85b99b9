import type { EntityManager } from 'typeorm';
import type { Reach } from '@iro/access';
import { addDays, addMonths, englandHolidays, reportingYearOf, type CivilDate } from '@iro/calendar';
import { labelOf, sdqReasons } from '@iro/codes';
import { replaceDuties, type ChildDuty } from '@iro/journal';
import {
  carePlanDuties,
  dentalDuties,
  healthDuties,
  pepDuties,
  sdqDuties,
  withExemptions,
  type RecordedExemption,
} from '@iro/rules';
import { asSystem, readRows, rowsOf } from '@iro/subgraph';
import { PersonalEducationPlanEntity } from '../../education/tables/personal-education-plan.entity';
import { readFacts, readTerms, type ChildFacts, type Term } from './child-facts';
import { planDuties } from '../../plans/duties/plan-duties';

const batch = 1_000;
const done = ({ refused }: { refused: boolean }): boolean => !refused;
const days = (each: readonly (CivilDate | null)[]): CivilDate[] => each.filter((day) => day !== null);

/** A refusal stands for the duty of its kind that falls due in the year after it. */
const refusal = (kind: RecordedExemption['kind'], on: CivilDate): RecordedExemption => ({
  kind,
  subject: null,
  reason: 'Refused by the child or young person',
  from: on,
  expires: addDays(addMonths(on, 12), -1),
});

/** What was refused, and questionnaires that ceased to be needed in their year. */
function exemptionsOf({ assessments, dentalChecks, sdqs }: ChildFacts): RecordedExemption[] {
  return [
    ...assessments
      .filter(({ refused }) => refused)
      .map(({ kind, on }) => refusal(kind === 'INITIAL' ? 'INITIAL_HEALTH' : 'REVIEW_HEALTH', on)),
    ...dentalChecks.filter(({ refused }) => refused).map(({ on }) => refusal('DENTAL', on)),
    ...sdqs.flatMap(({ returnedOn, withdrawnOn, reason }): RecordedExemption[] =>
      withdrawnOn === null || returnedOn !== null
        ? []
        : [
            {
              kind: 'SDQ',
              subject: null,
              reason: reason === null ? 'Ceased to be needed' : labelOf(sdqReasons, reason),
              from: withdrawnOn,
              expires: reportingYearOf(withdrawnOn).to,
            },
          ],
    ),
  ];
}

/** All health, education and planning duties of one child from the facts; pure. */
export function dutiesOf(facts: ChildFacts, terms: readonly Term[]): ChildDuty[] {
  const {
    childId,
    dateOfBirth,
    periodsOfCare,
    placements,
    carePlansAgreedOn,
    assessments,
    dentalChecks,
    sdqs,
    peps,
    pepReviewedOn,
  } = facts;
  const duties = [
    ...carePlanDuties({ periodsOfCare, placements, agreedOn: carePlansAgreedOn }, englandHolidays),
    ...planDuties(facts),
    ...healthDuties({ dateOfBirth, periodsOfCare, assessments: assessments.filter(done) }, englandHolidays),
    ...dentalDuties(
      { periodsOfCare, checkedOn: dentalChecks.filter(done).map(({ on }) => on) },
      englandHolidays,
    ),
    ...sdqDuties({ dateOfBirth, periodsOfCare, returnedOn: days(sdqs.map(({ returnedOn }) => returnedOn)) }),
    ...pepDuties(
      {
        dateOfBirth,
        periodsOfCare,
        plans: peps,
        reviewedOn: [...days(peps.map(({ reviewedOn }) => reviewedOn)), ...pepReviewedOn],
        terms,
      },
      englandHolidays,
    ),
  ];
  return withExemptions(duties, exemptionsOf(facts)).map((duty) => ({ ...duty, childId }));
}

/** Works out the duties of children again from their facts and stores them in place of those kept. */
export async function keepDuties(manager: EntityManager, children: readonly string[]): Promise<void> {
  await keepBy(manager, children, await readTerms(manager));
}

async function keepBy(
  manager: EntityManager,
  children: readonly string[],
  terms: readonly Term[],
): Promise<void> {
  for (let at = 0; at < children.length; at += batch) {
    const some = children.slice(at, at + batch);
    const facts = await readFacts(manager, some);
    await replaceDuties(
      manager,
      some,
      facts.flatMap((each) => dutiesOf(each, terms)),
    );
  }
}

/** The children whose duties depend on the terms: those with an education plan. */
export const childrenByTerms = async (manager: EntityManager): Promise<string[]> =>
  (
    await readRows(
      manager,
      rowsOf(PersonalEducationPlanEntity, ['childId']),
      (columns, from) => `SELECT DISTINCT ${columns} FROM ${from} ORDER BY 1`,
    )
  ).map(({ childId }) => childId);

/**
 * Works out again all duties that depend on the terms, as the product itself and with every child held, so
 * that no act beside this one stores a duty by the old terms.
 *
 * @param changed a term as it is going to be, in place of the one on record
 */
export function keepDutiesByTerms(
  manager: EntityManager,
  reach: Reach,
  changed?: Term & { readonly id: string },
): Promise<void> {
  return asSystem(manager, reach, async () => {
    await manager.query('SELECT 1 FROM known_child ORDER BY child_id FOR UPDATE');
    const terms = await readTerms(manager);
    await keepBy(
      manager,
      await childrenByTerms(manager),
      changed === undefined ? terms : [...terms.filter(({ id }) => id !== changed.id), changed],
    );
  });
}

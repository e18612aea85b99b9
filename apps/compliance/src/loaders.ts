import type { Context } from '@iro/subgraph';
import type { DentalCheckEntity } from './tables/dental-check.entity';
import type { HealthAssessmentEntity } from './tables/health-assessment.entity';
import type { ImmunisationStatusEntity } from './tables/immunisation-status.entity';
import type { PathwayAssessmentEntity } from './tables/pathway-assessment.entity';
import type { PersonalEducationPlanEntity } from './tables/personal-education-plan.entity';
import type { PlanEntity } from './tables/plan.entity';
import type { SchoolEntity } from './tables/school.entity';
import type { SchoolPlaceEntity } from './tables/school-place.entity';
import type { SdqEntity } from './tables/sdq.entity';

interface OfChild { childId: string }

/** A relation of a child read for all children of a request in one statement; `$1` is their ids, `$2` today where the text has it. */
function ofChildren<Row extends OfChild>(name: string, text: string) {
  const asksToday = text.includes('$2');
  return (context: Context, childId: string): Promise<Row[]> =>
    context.loader<string, Row[]>(name, async (ids) => {
      const rows = await context.read<Row & Record<string, unknown>>({ name, text, values: asksToday ? [ids, context.today] : [ids] });
      const grouped = new Map<string, Row[]>(ids.map((id) => [id, []]));
      for (const row of rows) grouped.get(row.childId)?.push(row);
      return ids.map((id) => grouped.get(id) ?? []);
    }).load(childId);
}

/** The same where a child has one or none. */
function oneOfChildren<Row extends OfChild>(name: string, text: string) {
  const load = ofChildren<Row>(name, text);
  return async (context: Context, childId: string): Promise<Row | null> => (await load(context, childId))[0] ?? null;
}

const assessment = 'h.id, h.child_id AS "childId", h.kind, h.assessed_on AS "assessedOn", h.outcome, h.version';
const check = 'd.id, d.child_id AS "childId", d.checked_on AS "checkedOn", d.outcome';
const plan = 'p.id, p.child_id AS "childId", p.kind, p.agreed_on AS "agreedOn", p.updated_on AS "updatedOn", p.ended_on AS "endedOn"';
const pep = `p.id, p.child_id AS "childId", p.begun_on AS "begunOn", p.on_file_on AS "onFileOn", p.reviewed_on AS "reviewedOn", p.ended_on AS "endedOn",
  p.quality, p.childs_voice AS "childsVoice"`;
const place = 'p.id, p.child_id AS "childId", p.school_id AS "schoolId", p.from_on AS "fromOn", p.to_on AS "toOn", k.placement_restricted AS restricted';
/** One row per child, by an index from the newest on. */
const newest = (columns: string, table: string, alias: string, order: string): string => `
  SELECT n.* FROM unnest($1::uuid[]) AS c(id)
  CROSS JOIN LATERAL (SELECT ${columns} FROM ${table} ${alias} WHERE ${alias}.child_id = c.id ORDER BY ${order} LIMIT 1) n`;

export const healthAssessments = ofChildren<HealthAssessmentEntity>('health-assessments',
  `SELECT ${assessment} FROM health_assessment h WHERE h.child_id = ANY($1) ORDER BY h.assessed_on, h.id`);
export const latestHealthAssessment = oneOfChildren<HealthAssessmentEntity>('latest-health-assessment', newest(assessment, 'health_assessment', 'h', 'h.assessed_on DESC, h.id'));
export const nextHealthAssessmentDue = oneOfChildren<{ childId: string; dueBy: string }>('next-health-assessment-due',
  `SELECT d.child_id AS "childId", min(d.due_by) AS "dueBy" FROM duty d WHERE d.child_id = ANY($1) AND d.kind IN ('INITIAL_HEALTH', 'REVIEW_HEALTH')
     AND d.met_on IS NULL AND d.closed_on IS NULL AND d.exemption IS NULL GROUP BY d.child_id`);
export const dentalChecks = ofChildren<DentalCheckEntity>('dental-checks', `SELECT ${check} FROM dental_check d WHERE d.child_id = ANY($1) ORDER BY d.checked_on, d.id`);
export const latestDentalCheck = oneOfChildren<DentalCheckEntity>('latest-dental-check', newest(check, 'dental_check', 'd', 'd.checked_on DESC, d.id'));
export const immunisationStatus = oneOfChildren<ImmunisationStatusEntity>('immunisation-status',
  newest('i.id, i.child_id AS "childId", i.recorded_on AS "recordedOn", i.up_to_date AS "upToDate"', 'immunisation_status', 'i', 'i.recorded_on DESC, i.id'));
export const sdqs = ofChildren<SdqEntity>('sdqs', `
  SELECT q.id, q.child_id AS "childId", q.sent_on AS "sentOn", q.chased_on AS "chasedOn", q.returned_on AS "returnedOn", q.score, q.withdrawn_on AS "withdrawnOn", q.reason
  FROM sdq q WHERE q.child_id = ANY($1) ORDER BY q.sent_on, q.id`);
export const personalEducationPlan = oneOfChildren<PersonalEducationPlanEntity>('personal-education-plan', `
  SELECT DISTINCT ON (p.child_id) ${pep} FROM personal_education_plan p
  WHERE p.child_id = ANY($1) AND p.begun_on <= $2 AND (p.ended_on IS NULL OR p.ended_on > $2) ORDER BY p.child_id, p.begun_on DESC, p.id`);
export const plans = ofChildren<PlanEntity>('plans', `SELECT ${plan} FROM plan p WHERE p.child_id = ANY($1) ORDER BY p.agreed_on, p.id`);
export const currentPlans = ofChildren<PlanEntity>('current-plans', `
  SELECT DISTINCT ON (p.child_id, p.kind) ${plan} FROM plan p
  WHERE p.child_id = ANY($1) AND p.agreed_on <= $2 AND (p.ended_on IS NULL OR p.ended_on > $2) ORDER BY p.child_id, p.kind, p.agreed_on DESC, p.id`);
export const pathwayAssessments = ofChildren<PathwayAssessmentEntity>('pathway-assessments',
  'SELECT a.id, a.child_id AS "childId", a.completed_on AS "completedOn" FROM pathway_assessment a WHERE a.child_id = ANY($1) ORDER BY a.completed_on, a.id');
export const schoolPlace = oneOfChildren<SchoolPlaceEntity>('school-place', `
  SELECT DISTINCT ON (p.child_id) ${place} FROM school_place p JOIN known_child k ON k.child_id = p.child_id
  WHERE p.child_id = ANY($1) AND p.from_on <= $2 AND (p.to_on IS NULL OR p.to_on >= $2) ORDER BY p.child_id, p.from_on DESC, p.id`);

/** One of a set of records by its own key, for all of a request in one statement. */
function byKey<Row extends Record<string, unknown>>(name: string, key: keyof Row & string, text: string) {
  return (context: Context, wanted: string): Promise<Row | null> =>
    context.loader<string, Row | null>(name, async (keys) => {
      const found = new Map((await context.read<Row>({ name, text, values: [keys] })).map((row) => [row[key] as string, row]));
      return keys.map((each) => found.get(each) ?? null);
    }).load(wanted);
}

type SchoolRow = Pick<SchoolEntity, 'id' | 'urn' | 'name'> & Record<string, unknown>;
export const schoolById = byKey<SchoolRow>('school-by-id', 'id', 'SELECT s.id, s.urn, s.name FROM school s WHERE s.id = ANY($1)');
export const schoolByUrn = byKey<SchoolRow>('school-by-urn', 'urn', 'SELECT s.id, s.urn, s.name FROM school s WHERE s.urn = ANY($1)');

export interface InspectionRow { schoolId: string; inspectedOn: string; grade: string }
/** Inspections of schools, newest first. */
export const inspections = (context: Context, schoolId: string): Promise<InspectionRow[]> =>
  context.loader<string, InspectionRow[]>('inspections', async (ids) => {
    const rows = await context.read<InspectionRow & Record<string, unknown>>({
      name: 'inspections', values: [ids],
      text: 'SELECT i.school_id AS "schoolId", i.inspected_on AS "inspectedOn", i.grade FROM inspection i WHERE i.school_id = ANY($1) ORDER BY i.inspected_on DESC, i.id' });
    return ids.map((id) => rows.filter((row) => row.schoolId === id));
  }).load(schoolId);
export const healthAssessmentById = byKey<HealthAssessmentEntity & Record<string, unknown>>('health-assessment-by-id', 'id', `SELECT ${assessment} FROM health_assessment h WHERE h.id = ANY($1)`);

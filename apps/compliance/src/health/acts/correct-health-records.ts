import type { EntityManager } from 'typeorm';
import { Int } from 'type-graphql';
import { sdqReasons } from '@iro/codes';
import {
  DateScalar,
  Refused,
  checkNotAhead,
  checkOrder,
  correction,
  type Columns,
  type Context,
} from '@iro/subgraph';
import * as load from '../loaders/health-loaders';
import { Conviction } from '../types/conviction.type';
import { DentalCheck } from '../types/dental-check.type';
import { DevelopmentCheck } from '../types/development-check.type';
import { HealthAssessment, HealthAssessmentKind, HealthOutcome } from '../types/health-assessment.type';
import { ImmunisationStatus } from '../types/immunisation-status.type';
import { Sdq } from '../types/sdq.type';
import { SubstanceIntervention, SubstanceMisuse } from '../types/substance-misuse.type';
import { bornBy, refuseTwice } from '../../graph/checks/child-on-day';
import { checkScore } from './record-sdq-returned';
import { checkIntervention } from './record-substance-misuse';

type Row = Columns & { id: string };
const outcome = {
  type: () => HealthOutcome,
  description: 'Whether it took place or was refused.',
  needed: true,
};
const day = (description: string) => ({ type: () => DateScalar, description, needed: true });

/**
 * What holds of a record with one day: it has happened, the child was born, and there is no second of that
 * day.
 */
const dated =
  (table: string, column: string, what: string) =>
  async (manager: EntityManager, row: Row, { today }: Context): Promise<void> => {
    const [childId, on] = [row['child_id'] as string, row[column] as string];
    checkNotAhead(today, `A ${what}`, on);
    await bornBy(manager, childId, on);
    await refuseTwice(manager, table, column, { childId, on, but: row.id }, what);
  };

export const CorrectHealthAssessment = correction({
  name: 'correctHealthAssessment',
  act: 'CORRECT_HEALTH_ASSESSMENT',
  what: 'health assessment',
  table: 'health_assessment',
  type: () => HealthAssessment,
  load: load.healthAssessmentById,
  fields: {
    kind: { type: () => HealthAssessmentKind, description: 'Initial or review.', needed: true },
    assessedOn: day('The day of the assessment, or of its refusal.'),
    outcome,
  },
  check: async (manager, row, { today }) => {
    checkNotAhead(today, 'An assessment', row['assessed_on'] as string);
    await bornBy(manager, row['child_id'] as string, row['assessed_on'] as string);
    const same = await manager.query<unknown[]>(
      'SELECT 1 FROM health_assessment WHERE child_id = $1 AND kind = $2 AND assessed_on = $3 AND id <> $4',
      [row['child_id'], row['kind'], row['assessed_on'], row.id],
    );
    if (same.length > 0)
      throw new Refused('ALREADY_RECORDED', 'An assessment of this kind is already recorded for that day.');
  },
});
export const CorrectDentalCheck = correction({
  name: 'correctDentalCheck',
  act: 'CORRECT_DENTAL_CHECK',
  what: 'dental check',
  table: 'dental_check',
  type: () => DentalCheck,
  load: load.dentalCheckById,
  fields: { checkedOn: day('The day of the check, or of its refusal.'), outcome },
  check: dated('dental_check', 'checked_on', 'dental check'),
});
export const CorrectDevelopmentCheck = correction({
  name: 'correctDevelopmentCheck',
  act: 'CORRECT_DEVELOPMENT_CHECK',
  what: 'development check',
  table: 'development_check',
  type: () => DevelopmentCheck,
  load: load.developmentCheckById,
  fields: { checkedOn: day('The day of the check, or of its refusal.'), outcome },
  check: dated('development_check', 'checked_on', 'development check'),
});
export const CorrectImmunisations = correction({
  name: 'correctImmunisations',
  act: 'CORRECT_IMMUNISATIONS',
  what: 'state of immunisations',
  table: 'immunisation_status',
  type: () => ImmunisationStatus,
  load: load.immunisationsById,
  fields: {
    recordedOn: day('The day on which it was so.'),
    upToDate: { type: () => Boolean, description: 'Whether they were up to date.', needed: true },
  },
  check: dated('immunisation_status', 'recorded_on', 'state of immunisations'),
});
export const CorrectSubstanceMisuse = correction({
  name: 'correctSubstanceMisuse',
  act: 'CORRECT_SUBSTANCE_MISUSE',
  what: 'finding about substance misuse',
  table: 'substance_misuse',
  type: () => SubstanceMisuse,
  load: load.substanceMisuseById,
  fields: {
    foundOn: day('The day it was found out.'),
    problem: { type: () => Boolean, description: 'Whether there was a problem.', needed: true },
    intervention: {
      type: () => SubstanceIntervention,
      description: 'What came of it; null where there was no problem.',
    },
  },
  check: async (manager, row, context) => {
    checkIntervention(row['problem'] as boolean, row['intervention'] as string | null);
    await dated('substance_misuse', 'found_on', 'finding about substance misuse')(manager, row, context);
  },
});
export const CorrectConviction = correction({
  name: 'correctConviction',
  act: 'CORRECT_CONVICTION',
  what: 'conviction',
  table: 'conviction',
  type: () => Conviction,
  load: load.convictionById,
  fields: { convictedOn: day('The day of it.') },
  check: dated('conviction', 'convicted_on', 'conviction'),
});
export const CorrectSdq = correction({
  name: 'correctSdq',
  act: 'CORRECT_SDQ',
  what: 'strengths and difficulties questionnaire',
  table: 'sdq',
  type: () => Sdq,
  load: load.sdqById,
  fields: {
    sentOn: { type: () => DateScalar, description: 'The day it was sent.' },
    chasedOn: { type: () => DateScalar, description: 'The day it was chased.' },
    returnedOn: { type: () => DateScalar, description: 'The day it came back.' },
    score: { type: () => Int, description: 'Its total score, 0 to 40.' },
    withdrawnOn: { type: () => DateScalar, description: 'The day it ceased to be needed.' },
    notHeldReason: {
      type: () => String,
      description: 'Why no score is held, SDQ1 to SDQ5.',
      column: 'reason',
      codes: sdqReasons,
    },
  },
  check: (_, row, { today }) => {
    const [sent, returned, withdrawn] = [row['sent_on'], row['returned_on'], row['withdrawn_on']] as (
      string | null
    )[];
    checkScore(row['score'] as number | null);
    for (const on of [sent, row['chased_on'] as string | null, returned, withdrawn]) {
      checkNotAhead(today, 'This', on);
      checkOrder(sent, on, 'Nothing can come of a questionnaire before it was sent.');
    }
    if (!sent && (returned || !withdrawn || !row['reason']))
      throw new Refused(
        'NEVER_SENT',
        'Without a day of sending there is only a reason, and the day it was ' +
          'established. Say when it was sent, or say those.',
      );
    if (row['score'] !== null && !returned)
      throw new Refused(
        'SCORE_WITHOUT_RETURN',
        'A score needs the day on which the questionnaire came back.',
      );
    if (row['score'] !== null && row['reason'] !== null)
      throw new Refused(
        'SCORE_AND_REASON',
        'A score and a reason for none exclude each other. Take one of them away.',
      );
  },
});

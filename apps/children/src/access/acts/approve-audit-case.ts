import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { addYears } from '@iro/calendar';
import { NotFound, PartOf, Refused, checkSaid, dayInWords, insertRecord, type Context } from '@iro/subgraph';
import { auditCasesOfChild } from '../../chronology/pages';
import { ApproveAuditCaseInput, AuditCase } from '../types/audit-case.type';

/**
 * Lets an auditor read what each act on one child's record changed, in the journals of all four services,
 * until a day.
 */
@Resolver()
export class ApproveAuditCase {
  @PartOf('READERS')
  @Mutation(() => AuditCase, {
    description:
      'Lets an auditor read what each act on one child’s record changed, until ' +
      'a day; without it they read who did what and when.',
  })
  async approveAuditCase(
    @Arg('input', () => ApproveAuditCaseInput, {
      description: 'The auditor, the child, the last day and why.',
    })
    input: ApproveAuditCaseInput,
    @Ctx() context: Context,
  ): Promise<AuditCase> {
    const { childId, actId, until } = input;
    const auditor = checkSaid('auditor', input.auditor);
    const reason = checkSaid('reason', input.reason);
    const id = await context.act('APPROVE_AUDIT_CASE', { childId, actId, input }, async (manager) => {
      if (until < context.today)
        throw new Refused('CASE_ALREADY_OVER', 'The last day has passed. Choose today or a later day.');
      if (until > addYears(context.today, 1))
        throw new Refused(
          'CASE_TOO_LONG',
          'A case lasts a year at most. Choose an earlier day; it can be approved again.',
        );
      // One that ran out is over, though nobody closed it.
      await manager.query(
        `
          UPDATE audit_case
          SET closed_on = until, version = version + 1
          WHERE child_id = $1 AND auditor = $2 AND closed_on IS NULL AND until < $3
        `,
        [childId, auditor, context.today],
      );
      const made = await insertRecord(manager, 'audit_case', {
        child_id: childId,
        auditor,
        reason,
        approved_on: context.today,
        until,
      });
      return {
        id: made,
        before: null,
        after: { id: made, auditor, until, reason },
        on: context.today,
        sentence: `An auditor was allowed to read the whole record until ${dayInWords(until)}.`,
      };
    });
    const approved = (await auditCasesOfChild(context, childId)).find((each) => each.id === id);
    if (approved === undefined) throw new NotFound('case');
    return approved;
  }
}

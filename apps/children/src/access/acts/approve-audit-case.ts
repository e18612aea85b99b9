import { addYears } from '@iro/calendar';
import { Act, ActInput, Input, Refused, check, dayInWords, records, type Acting } from '@iro/subgraph';
import { auditCaseById } from '../loaders/access-loaders';
import { AuditCaseEntity } from '../tables/audit-case.entity';
import { AuditCase } from '../types/audit-case.type';

@Input('Which auditor may read the whole journal of which child, until when and why.')
export class ApproveAuditCaseInput extends ActInput {
  @Input.id('The child.') childId: string;
  @Input.text('Who the auditor is, as their token says (sub).') auditor: string;
  @Input.day('The last day; at most a year ahead.') until: string;
  @Input.text('Why.') reason: string;
}

/**
 * Lets an auditor read what each act on one child's record changed, in the journals of all four services,
 * until a day.
 */
export class ApproveAuditCase {
  @Act(
    'APPROVE_AUDIT_CASE',
    () => AuditCase,
    'Lets an auditor read what each act on one child’s record changed, until ' +
      'a day; without it they read who did what and when.',
  )
  async approveAuditCase(input: ApproveAuditCaseInput, context: Acting): Promise<AuditCase> {
    const { childId, until } = input;
    const auditor = check.said('auditor', input.auditor);
    const reason = check.said('reason', input.reason);
    return context.record(childId, auditCaseById, async (manager) => {
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
      const id = await records.insert(manager, AuditCaseEntity, {
        childId,
        auditor,
        reason,
        approvedOn: context.today,
        until,
      });
      return {
        id,
        before: null,
        after: { id, auditor, until, reason },
        on: context.today,
        sentence: `An auditor was allowed to read the whole record until ${dayInWords(until)}.`,
      };
    });
  }
}

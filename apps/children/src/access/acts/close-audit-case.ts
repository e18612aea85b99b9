import { Act, ChangeInput, Input, Refused, records, type Acting } from '@iro/subgraph';
import { auditCaseById } from '../loaders/access-loaders';
import { AuditCaseEntity } from '../tables/audit-case.entity';
import { AuditCase } from '../types/audit-case.type';

@Input('Which case of an auditor is over.')
export class CloseAuditCaseInput extends ChangeInput {
  @Input.id('The case.') id: string;
}

/** Ends an auditor's case before its last day. */
export class CloseAuditCase {
  @Act(
    'CLOSE_AUDIT_CASE',
    () => AuditCase,
    'Ends an auditor’s case: from now on they read who did what and when, not what it changed.',
  )
  async closeAuditCase(input: CloseAuditCaseInput, context: Acting): Promise<AuditCase> {
    const childId = await records.childOf(context, AuditCaseEntity, input.id);
    return context.record(childId, auditCaseById, async (manager) => {
      const row = await records.toChange(manager, AuditCaseEntity, input.id);
      if (row.closedOn !== null)
        throw new Refused('CASE_ALREADY_CLOSED', 'That case was closed before. Nothing is left to do.');
      await records.change(manager, AuditCaseEntity, input, { closedOn: context.today });
      return {
        id: input.id,
        before: { closedOn: null },
        after: { closedOn: context.today },
        on: context.today,
        sentence: 'An auditor’s permission to read the whole record was ended.',
      };
    });
  }
}

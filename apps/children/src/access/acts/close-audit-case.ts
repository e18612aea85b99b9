import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  NotFound,
  PartOf,
  Refused,
  changeRecord,
  possible,
  recordToChange,
  type Context,
} from '@iro/subgraph';
import { auditCasesOfChild } from '../../chronology/pages';
import { AuditCase, CloseAuditCaseInput } from '../types/audit-case.type';

/** Ends an auditor's case before its last day. */
@Resolver()
export class CloseAuditCase {
  @PartOf('READERS')
  @Mutation(() => AuditCase, {
    description: 'Ends an auditor’s case: from now on they read who did what and when, not what it changed.',
  })
  async closeAuditCase(
    @Arg('input', () => CloseAuditCaseInput, { description: 'The case.' }) input: CloseAuditCaseInput,
    @Ctx() context: Context,
  ): Promise<AuditCase> {
    const { actId } = input;
    const [about] = await context.read<{ childId: string }>({
      name: 'audit-case',
      text: 'SELECT child_id AS "childId" FROM audit_case WHERE id = ANY($1)',
      values: [possible([input.id])],
    });
    if (about === undefined) throw new NotFound('case');
    const id = await context.act(
      'CLOSE_AUDIT_CASE',
      { childId: about.childId, actId, input },
      async (manager) => {
        const row = await recordToChange(manager, 'audit_case', 'case', input.id);
        if (row['closed_on'] !== null)
          throw new Refused('CASE_ALREADY_CLOSED', 'That case was closed before. Nothing is left to do.');
        await changeRecord(manager, 'audit_case', input.id, input.version, { closed_on: context.today });
        return {
          id: input.id,
          before: { closedOn: null },
          after: { closedOn: context.today },
          on: context.today,
          sentence: 'An auditor’s permission to read the whole record was ended.',
        };
      },
    );
    const closed = (await auditCasesOfChild(context, about.childId)).find((each) => each.id === id);
    if (closed === undefined) throw new NotFound('case');
    return closed;
  }
}

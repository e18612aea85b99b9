import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { civilDate } from '@iro/calendar';
import { PartOf, changeRecord, checkSaid, recordToChange, type Context } from '@iro/subgraph';
import { protocolColumns, protocolEntered } from '../checks/protocol-entered';
import { protocolById } from '../loaders/protocols';
import { DisputeProtocol } from '../types/dispute-protocol.type';
import { CorrectProtocolInput } from '../types/protocol.input';

/** A protocol is put right whole: its stages and limits belong together. */
@Resolver()
export class CorrectProtocol {
  @PartOf('OPEN')
  @Mutation(() => DisputeProtocol, {
    description:
      'Puts right what is on record of a protocol; duties of disputes under it are worked out ' +
      'again. The record as it was is kept in the journal, with the reason.',
  })
  async correctProtocol(
    @Arg('input', () => CorrectProtocolInput, { description: 'What is right, and why it was wrong.' })
    input: CorrectProtocolInput,
    @Ctx() context: Context,
  ): Promise<DisputeProtocol> {
    const reason = checkSaid('reason', input.reason);
    const id = await context.act(
      'CORRECT_PROTOCOL',
      { childId: null, actId: input.actId, input },
      async (manager) => {
        const before = await recordToChange(manager, 'dispute_protocol', 'protocol', input.id);
        const columns = protocolColumns(input);
        await changeRecord(manager, 'dispute_protocol', before.id, input.version, columns);
        const began = String(before['from_on']);
        await protocolEntered(manager, context, civilDate(began < input.from ? began : input.from));
        return {
          id: before.id,
          before,
          after: { ...columns, reason },
          sentence: 'The record of a dispute resolution protocol was put right.',
        };
      },
    );
    return protocolById(context, id);
  }
}

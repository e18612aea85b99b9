import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { civilDate } from '@iro/calendar';
import { PartOf, Refused, dayInWords, insertRecord, type Context } from '@iro/subgraph';
import { protocolColumns, protocolEntered } from '../checks/protocol-entered';
import { protocolById } from '../loaders/protocols';
import { DisputeProtocol } from '../types/dispute-protocol.type';
import { AdoptProtocolInput } from '../types/protocol.input';

/** From its day on, stages are raised by it; those raised before keep their own limits. */
@Resolver()
export class AdoptProtocol {
  @PartOf('OPEN')
  @Mutation(() => DisputeProtocol, {
    description:
      'Enters the council’s dispute resolution protocol from a day on. Stages ' +
      'raised before keep the limits of the one in force then.',
  })
  async adoptProtocol(
    @Arg('input', () => AdoptProtocolInput, { description: 'The protocol.' }) input: AdoptProtocolInput,
    @Ctx() context: Context,
  ): Promise<DisputeProtocol> {
    const id = await context.act(
      'ADOPT_PROTOCOL',
      { childId: null, actId: input.actId, input },
      async (manager) => {
        const columns = protocolColumns(input);
        const [same] = await manager.query<unknown[]>('SELECT 1 FROM dispute_protocol WHERE from_on = $1', [
          input.from,
        ]);
        if (same !== undefined)
          throw new Refused(
            'PROTOCOL_DAY_TAKEN',
            'A protocol begins on that day already. Correct it, or choose another day.',
          );
        const protocolId = await insertRecord(manager, 'dispute_protocol', columns);
        await protocolEntered(manager, context, civilDate(input.from));
        return {
          id: protocolId,
          before: null,
          after: columns,
          on: input.from,
          sentence: `A dispute resolution protocol was adopted from ${dayInWords(input.from)}.`,
        };
      },
    );
    return protocolById(context, id);
  }
}

import { civilDate } from '@iro/calendar';
import { Act, Refused, dayInWords, records, type Acting } from '@iro/subgraph';
import { protocolOf, protocolEntered } from '../checks/protocol-entered';
import { protocolById } from '../loaders/protocols';
import { DisputeProtocolEntity } from '../tables/dispute-protocol.entity';
import { DisputeProtocol } from '../types/dispute-protocol.type';
import { AdoptProtocolInput } from '../types/protocol.input';

/** From its day on, stages are raised by it; those raised before keep their own limits. */
export class AdoptProtocol {
  @Act(
    'ADOPT_PROTOCOL',
    () => DisputeProtocol,
    'Enters the council’s dispute resolution protocol from a day on. Stages ' +
      'raised before keep the limits of the one in force then.',
  )
  async adoptProtocol(input: AdoptProtocolInput, context: Acting): Promise<DisputeProtocol> {
    return context.record(null, protocolById, async (manager) => {
      const protocol = protocolOf(input);
      if (await records.has(manager, DisputeProtocolEntity, { fromOn: input.from }))
        throw new Refused(
          'PROTOCOL_DAY_TAKEN',
          'A protocol begins on that day already. Correct it, or choose another day.',
        );
      const protocolId = await records.insert(manager, DisputeProtocolEntity, protocol);
      await protocolEntered(manager, context, civilDate(input.from));
      return {
        id: protocolId,
        before: null,
        after: protocol,
        on: input.from,
        sentence: `A dispute resolution protocol was adopted from ${dayInWords(input.from)}.`,
      };
    });
  }
}

import { civilDate } from '@iro/calendar';
import { Act, check, records, type Acting } from '@iro/subgraph';
import { protocolOf, protocolEntered } from '../checks/protocol-entered';
import { protocolById } from '../loaders/protocols';
import { DisputeProtocolEntity } from '../tables/dispute-protocol.entity';
import { DisputeProtocol } from '../types/dispute-protocol.type';
import { CorrectProtocolInput } from '../types/protocol.input';

/** A protocol is put right whole: its stages and limits belong together. */
export class CorrectProtocol {
  @Act(
    'CORRECT_PROTOCOL',
    () => DisputeProtocol,
    'Puts right what is on record of a protocol; duties of disputes under it are worked out ' +
      'again. The record as it was is kept in the journal, with the reason.',
  )
  async correctProtocol(input: CorrectProtocolInput, context: Acting): Promise<DisputeProtocol> {
    const reason = check.said('reason', input.reason);
    return context.record(null, protocolById, async (manager) => {
      const before = await records.toChange(manager, DisputeProtocolEntity, input.id);
      const protocol = protocolOf(input);
      await records.change(
        manager,
        DisputeProtocolEntity,
        { id: before.id, version: input.version },
        protocol,
      );
      const began = before.fromOn;
      await protocolEntered(manager, context, civilDate(began < input.from ? began : input.from));
      return {
        id: before.id,
        before,
        after: { ...protocol, reason },
        sentence: 'The record of a dispute resolution protocol was put right.',
      };
    });
  }
}

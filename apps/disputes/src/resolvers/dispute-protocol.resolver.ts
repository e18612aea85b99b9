import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { DateScalar, PartOf, type Context } from '@iro/subgraph';
import { DisputeProtocol } from '../types/dispute-protocol.type';

@Resolver()
export class DisputeProtocolResolver {
  @PartOf('OPEN') @Query(() => DisputeProtocol, { nullable: true, description: 'The dispute resolution protocol in force on a day; null before the first.' })
  async disputeProtocol(@Ctx() context: Context, @Arg('on', () => DateScalar, { nullable: true, description: 'The day; today when left out.' }) on?: string): Promise<DisputeProtocol | null> {
    const [line] = await context.read<DisputeProtocol>({
      name: 'dispute-protocol', text: 'SELECT from_on AS "from", source, stages, whole FROM dispute_protocol WHERE from_on <= $1 ORDER BY from_on DESC LIMIT 1', values: [on ?? context.today],
    });
    return line === undefined ? null : { ...line, stages: line.stages.map((stage) => ({ ...stage, stage: stage.stage.replace('STAGE_', '') })) };
  }
}

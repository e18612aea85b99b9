import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { openRevisions } from '@iro/rules';
import { DateScalar, PartOf, type Context } from '@iro/subgraph';
import { protocolOnDay, protocols } from '../loaders/protocols';
import { DisputeProtocol, OpenProtocolRevision } from '../types/dispute-protocol.type';

@Resolver()
export class DisputeProtocolResolver {
  @PartOf('OPEN')
  @Query(() => DisputeProtocol, {
    nullable: true,
    description: 'The dispute resolution protocol in force on a day; null before the first.',
  })
  disputeProtocol(
    @Ctx() context: Context,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; today when left out.' })
    on?: string,
  ): Promise<DisputeProtocol | null> {
    return protocolOnDay(context, on ?? context.today);
  }

  @PartOf('OPEN')
  @Query(() => [DisputeProtocol], {
    description: 'Every dispute resolution protocol on record, oldest first; each in force until the next.',
  })
  disputeProtocols(@Ctx() context: Context): Promise<readonly DisputeProtocol[]> {
    return protocols(context);
  }

  @PartOf('OPEN')
  @Query(() => [OpenProtocolRevision], {
    description:
      'Revisions of the protocol that were announced and of which nobody has entered what was agreed.',
  })
  async openProtocolRevisions(@Ctx() context: Context): Promise<readonly OpenProtocolRevision[]> {
    return openRevisions(await protocols(context));
  }
}

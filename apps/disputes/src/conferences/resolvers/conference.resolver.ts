import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Child } from '../../graph/types/child.type';
import { Conference } from '../types/conference.type';

@Resolver(() => Conference)
export class ConferenceResolver {
  @FieldResolver(() => Child, { nullable: true, description: 'The child it is about.' })
  child(@Root() conference: Conference): Child {
    return { id: conference.childId };
  }
}

import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { Act as ActName } from '@iro/access';
import type { Context, Done } from '../context';
import type { ById } from '../rows/relations';
import { descriptionOf, type ActInput } from './act-input';
import { readBack } from './read-back';

type Capitals<Name extends string> = Name extends `${infer First}_${infer Rest}`
  ? `${Capitalize<Lowercase<First>>}${Capitals<Rest>}`
  : Capitalize<Lowercase<Name>>;

/** The mutation of an act: `RECORD_IRO_VISIT` -> `recordIroVisit`. */
export type MutationOf<Name extends string> = Uncapitalize<Capitals<Name>>;

/** The same for a name at hand. */
export const mutationOf = <Name extends string>(act: Name): MutationOf<Name> =>
  act.toLowerCase().replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()) as MutationOf<Name>;

/** The act of a mutation: `recordIroVisit` -> `RECORD_IRO_VISIT`. */
export const actOf = (mutation: string): string => mutation.replace(/([A-Z])/g, '_$1').toUpperCase();

/** What an act is done with: a request's context that knows which act it is, and what was sent. */
export interface Acting extends Context {
  /**
   * Does the act: permission, one transaction as the actor, the child locked, duties kept, a journal line; a
   * refusal leaves nothing. The same `actId` again does nothing more, and is answered with the same record.
   *
   * @param childId the child, or children, it concerns, each of whom the actor must see; null or none for
   * what concerns no child
   * @param answer how the record it made or changed is read back, as the actor may see it
   * @throws NotFound when the actor may not see what was recorded
   */
  record<Row>(
    childId: string | null | readonly string[],
    answer: ById<Row>,
    work: (manager: EntityManager) => Promise<Done>,
  ): Promise<Row>;
}

/** What an act answers with: a type of the schema, or a list of it. */
type Answered = (new () => object) | readonly [new () => object];
type AnswerOf<Of extends Answered> = Of extends new () => infer One
  ? One
  : Of extends readonly [new () => infer Each]
    ? Each[]
    : never;
type Work = (input: never, context: Acting) => Promise<unknown>;

/** What a mutation needs to be known as an act's. */
interface Declared {
  readonly act: ActName;
  readonly type: () => unknown;
  readonly description: string;
  readonly input: () => new () => object;
}

/**
 * Makes a class's method the mutation of an act, and hands it what was sent and the act's own context. Role
 * and part come from the one table of acts (libs/access/src/acts) when the schema is built.
 */
export function declareAct(
  prototype: object,
  method: string,
  descriptor: TypedPropertyDescriptor<Work>,
  { act, type, description, input }: Declared,
): void {
  const name = mutationOf(act);
  if (method !== name) throw new Error(`The act ${act} is the mutation ${name}, not ${method}.`);
  const work = descriptor.value;
  if (work === undefined) throw new Error(`${method} is no method.`);
  descriptor.value = function (this: unknown, sent: never, context: Acting) {
    const { actId = null } = sent as ActInput;
    const own = Object.create(context, {
      record: {
        value: async (...[childId, answer, done]: Parameters<Acting['record']>) =>
          readBack(context, answer, await context.act(act, { childId, actId, input: sent }, done)),
      },
    }) as Acting;
    return work.call(this, sent, own);
  };
  Resolver()(prototype.constructor);
  Arg('input', input as never, { description: descriptionOf(input()) })(prototype, method, 0);
  Ctx()(prototype, method, 1);
  Mutation(type as never, { name, description })(prototype, method, descriptor);
}

/**
 * One act as the schema has it: its name, what it answers with and what it does, in a sentence. The mutation's
 * name follows from the act's, its roles and its part of the record from the table of acts; a method of
 * another name, or one that answers with something else, does not compile.
 *
 * @example
 *   @Act('AGREE_CARE_PLAN', () => Plan, 'Records that a care plan was agreed for a child.')
 *   async agreeCarePlan(input: AgreeCarePlanInput, context: Acting): Promise<Plan> { … }
 */
export function Act<Name extends ActName, Of extends Answered>(
  act: Name,
  type: () => Of,
  description: string,
) {
  return <Does extends (input: never, context: Acting) => Promise<AnswerOf<Of>>>(
    prototype: object,
    method: MutationOf<Name>,
    descriptor: TypedPropertyDescriptor<Does>,
  ): void => {
    const [input] = Reflect.getMetadata('design:paramtypes', prototype, method) as [new () => object];
    declareAct(prototype, method, descriptor as never, { act, type, description, input: () => input });
  };
}

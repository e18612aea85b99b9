import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { viewForms } from '@iro/codes';
import { BadInput, PartOf, checkCode, insertRecord, typed, type Context } from '@iro/subgraph';
import { OwnViews } from '../types/own-words.type';
import { ownViewsKept, readBack } from '../../iro-work/loaders/work-loaders';
import { ownRecord } from '../checks/own-record';

@InputType({ description: 'What you want to be known at your next review.' })
export class GiveOwnViewsInput {
  @Field(() => String, { description: 'WRITTEN, DRAWN or RECORDED.' }) form: string;
  @Field(() => String, {
    nullable: true,
    description: 'Your words; you can leave them out when you drew or recorded something.',
  })
  words?: string | null;
  @Field(() => String, { nullable: true, description: 'Where your drawing or recording is kept.' })
  fileReference?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'A name of your own for this act: sent twice, it is done once.',
  })
  actId?: string | null;
}

/** @throws BadInput when there is nothing to read, see or hear */
export function checkViews(form: string, words: string | null, fileReference: string | null): void {
  if (form === 'WRITTEN' ? words === null : fileReference === null)
    throw new BadInput(
      'Write something in words, or say in fileReference where your drawing or recording is kept.',
    );
}

@Resolver()
export class GiveOwnViews {
  @PartOf('OWN_VIEWS')
  @Mutation(() => OwnViews, {
    description: 'Says what you want to be known at your next review; your IRO reads it before the meeting.',
  })
  async giveOwnViews(
    @Arg('input', () => GiveOwnViewsInput, { description: 'Your views.' }) input: GiveOwnViewsInput,
    @Ctx() context: Context,
  ): Promise<OwnViews> {
    const childId = ownRecord(context);
    const { form } = input;
    const [words, fileReference] = [typed(input.words), typed(input.fileReference)];
    checkCode('form', form, viewForms);
    checkViews(form, words, fileReference);
    const id = await context.act(
      'GIVE_OWN_VIEWS',
      { childId, actId: input.actId, input },
      async (manager) => {
        const row = {
          child_id: childId,
          given_on: context.today,
          form,
          words,
          file_reference: fileReference,
        };
        const views = await insertRecord(manager, 'own_views', row);
        return {
          id: views,
          before: null,
          after: { id: views, ...row },
          sentence: 'The young person gave their views for the next review.',
        };
      },
    );
    return readBack(context, ownViewsKept, id);
  }
}

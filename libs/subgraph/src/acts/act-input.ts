import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../scalars';

/** What every act takes: an id of the sender's choice, so that sent twice it is done once. */
export abstract class ActInput {
  actId?: string | null;
}

/** What an act takes that changes a record: besides, the version of it that the sender read. */
export abstract class ChangeInput extends ActInput {
  version: number;
}

/** What an act takes that puts a record right: besides, which record, and why it was wrong. */
export abstract class CorrectionInput extends ChangeInput {
  id: string;
  reason: string;
}

const descriptions = new WeakMap<object, string>();

/** What an input says of itself. @throws when it was not made by `Input` */
export function descriptionOf(input: object): string {
  const description = descriptions.get(input);
  if (description === undefined)
    throw new Error(`Describe ${(input as { name: string }).name}: @Input('…').`);
  return description;
}

/** The fields all acts share, in one wording each. */
const fields = {
  id: Field(() => ID, { description: 'The record to put right.' }),
  version: Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' }),
  reason: Field(() => String, { description: 'Why the record was wrong.' }),
  actId: Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  }),
};

/** What may be left out: `@Input.day('The last day.', { nullable: true })`. */
interface Optional {
  readonly nullable?: boolean;
}

const kind =
  (type: () => unknown) =>
  (description: string, more: Optional = {}): PropertyDecorator =>
    Input.of(type, description, more);

/**
 * Makes a class an act's input, and its properties what is sent, each with what the schema says of it. What
 * `ActInput`, `ChangeInput` and `CorrectionInput` hold is added in one wording, whatever the act.
 *
 * @example
 *   @Input('A care plan that was agreed.')
 *   class AgreeCarePlanInput extends ActInput {
 *     @Input.id('The child.') childId: string;
 *     @Input.day('The day it was agreed.') agreedOn: string;
 *   }
 * @param description what is recorded, as the schema says it of the input and of the argument
 * @param name the type's name, where that is not the class's
 */
export function Input(description: string, name?: string): (input: new () => object) => void {
  return (input) => {
    descriptions.set(input, description);
    (name === undefined ? InputType({ description }) : InputType(name, { description }))(input);
    const { prototype } = input as { prototype: object };
    const corrects = prototype instanceof CorrectionInput;
    const shared: (keyof typeof fields | false)[] = [
      corrects && 'id',
      prototype instanceof ChangeInput && 'version',
      corrects && 'reason',
      prototype instanceof ActInput && 'actId',
    ];
    for (const field of shared) if (field !== false) fields[field](prototype, field);
  };
}

/** One of the schema's enums, or an input within the input. */
Input.of = (type: () => unknown, description: string, more: Optional = {}): PropertyDecorator =>
  Field(type as never, { ...more, description }) as PropertyDecorator;
/** The id of a record or a child. */
Input.id = kind(() => ID);
/** A calendar day. */
Input.day = kind(() => DateScalar);
/** A moment of a day. */
Input.moment = kind(() => DateTimeScalar);
/** What a person types, or a code that is no enum of the schema. */
Input.text = kind(() => String);
/** True or false. */
Input.yesNo = kind(() => Boolean);
/** A whole number. */
Input.number = kind(() => Int);

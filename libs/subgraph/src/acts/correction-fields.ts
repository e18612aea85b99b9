import { ID, Int } from 'type-graphql';
import type { CodeSet } from '@iro/codes';
import { DateScalar, DateTimeScalar } from '../scalars';

/** One field that may be corrected. */
export interface CorrectableField {
  readonly type: () => unknown;
  readonly description: string;
  /** The name it is sent by, where that is not the property's. */
  readonly as?: string;
  /** The codes it takes. */
  readonly codes?: CodeSet;
  /** It cannot be taken away though its column may be empty. What a record always has, needs no word. */
  readonly needed?: true;
}

type More = Pick<CorrectableField, 'as' | 'codes' | 'needed'>;

const field =
  (type: () => unknown) =>
  (description: string, more: More = {}): CorrectableField => ({ type, description, ...more });

/** What may be put right, each kind in one form: `fields: { agreedOn: correctable.day('The day …') }`. */
export const correctable = {
  /** A calendar day. */
  day: field(() => DateScalar),
  /** A moment of a day. */
  moment: field(() => DateTimeScalar),
  /** What a person typed, or a code (with `codes`). */
  text: field(() => String),
  /** True or false. */
  yesNo: field(() => Boolean),
  /** A whole number. */
  number: field(() => Int),
  /** The id of another record. */
  id: field(() => ID),
  /** One of the schema's enums. */
  of: (type: () => unknown, description: string, more: More = {}): CorrectableField => ({
    type,
    description,
    ...more,
  }),
};

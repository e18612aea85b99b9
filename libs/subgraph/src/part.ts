import { Extensions } from 'type-graphql';
import type { Part } from '@iro/access';

/**
 * Names the part of a child's record that a type, or one of its fields, belongs to; a role that does not read
 * it finds null.
 */
export function PartOf(part: Part): PropertyDecorator & ClassDecorator & MethodDecorator {
  return Extensions({ part }) as PropertyDecorator & ClassDecorator & MethodDecorator;
}

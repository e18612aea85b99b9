import { NotFound, type Context } from '@iro/subgraph';

/** The child whose record is the asker's own. @throws NotFound when the token is tied to none */
export function ownRecord({ reach }: Context): string {
  const [child] = reach.children;
  if (child === undefined) throw new NotFound('child');
  return child;
}

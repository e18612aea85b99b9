import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql';

/** How much one document may ask. */
const limits = { depth: 20, aliases: 60, directives: 9 };

/**
 * Apollo Server puts its own code on whatever a validation rule reports; `limit` tells these from other
 * faults.
 */
const tooMuch = (what: string, most: number): GraphQLError =>
  new GraphQLError(`This document asks too much: at most ${most} ${what}. Split it into several.`, {
    extensions: { limit: what },
  });

/** Refuses documents that nest too deep, or repeat fields or directives beyond reason. */
export function withinLimits(context: ValidationContext): ASTVisitor {
  let depth = 0;
  let aliases = 0;
  let directives = 0;
  return {
    SelectionSet: {
      enter() {
        depth += 1;
        if (depth === limits.depth + 1) context.reportError(tooMuch('levels', limits.depth));
      },
      leave() {
        depth -= 1;
      },
    },
    Field(node) {
      if (node.alias !== undefined && (aliases += 1) === limits.aliases + 1)
        context.reportError(tooMuch('aliases', limits.aliases));
    },
    Directive() {
      if ((directives += 1) === limits.directives + 1)
        context.reportError(tooMuch('directives', limits.directives));
    },
  };
}

import { getOperationAST, Kind } from 'graphql';
import { planKey } from './plan-key';
import type { Planning } from './planning';
import { sha256, type ReadDocuments } from './read-documents';
import type { TrustedDocuments } from './trusted-documents';

/**
 * Plans every operation of the listed documents beforehand, as it is asked with its name and, where it is the
 * only one, without. @returns what is wrong with documents that do not fit the graph
 */
export async function warmPlans(
  trusted: TrustedDocuments,
  documents: ReadDocuments,
  planning: Planning,
): Promise<string[]> {
  const faults: string[] = [];
  for (const { body, name } of trusted.all) {
    const hash = sha256(body);
    const read = documents.read(hash, body);
    if ('faults' in read) {
      faults.push(`${name}: ${read.faults.map(({ message }) => message).join(' ')}`);
      continue;
    }
    const names = read.document.definitions.flatMap((each) =>
      each.kind === Kind.OPERATION_DEFINITION ? [each.name?.value] : [],
    );
    for (const operationName of new Set([...names, undefined]))
      if (getOperationAST(read.document, operationName))
        await planning.keep({ key: planKey(hash, operationName), document: read.document, operationName });
  }
  return faults;
}

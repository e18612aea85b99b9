import type { Role } from '@iro/access';
import { localToken, type Ties } from '@iro/gateway';
import { openKeys } from '@iro/process';
import { makeKeysOnce, type KeyFolders } from './make-keys';

/**
 * A token of the local issuer, whose private key is read for nothing else but this and the demonstration's
 * browser editor.
 */
export async function issuerToken(folders: KeyFolders, role: Role, ties: Ties): Promise<string> {
  await makeKeysOnce(folders);
  return localToken((await openKeys(folders.keysDir, ['issuer'])).privateKey('issuer'), role, ties);
}
